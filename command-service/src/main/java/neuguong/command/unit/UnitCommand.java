package neuguong.command.unit;

import java.time.LocalDate;
import java.util.List;
import neuguong.command.decide.Plan;
import neuguong.command.decide.Validity;
import neuguong.events.UnitType;
import org.jspecify.annotations.Nullable;

/** What can be asked of a unit, with the facts from outside that its rules need. */
public sealed interface UnitCommand {
    String unitId();

    Plan plan();

    /**
     * Enters a unit in the register.
     *
     * @param parent when the parent exists, or null where none of this id does or none is given
     * @param locality when the locality exists, or null where none of this id does
     * @param codeTaken whether another unit has the code
     */
    record RegisterUnit(
            String unitId,
            String code,
            String name,
            UnitType type,
            @Nullable String parentId,
            @Nullable Validity parent,
            String localityId,
            @Nullable Validity locality,
            LocalDate from,
            boolean codeTaken,
            Plan plan)
            implements UnitCommand {}

    record RenameUnit(
            String unitId,
            String name,
            LocalDate on,
            @Nullable String document,
            Plan plan) implements UnitCommand {}

    /**
     * Puts a unit under another, or under none.
     *
     * @param parentId the new parent, or null where the unit becomes a root
     * @param parent when the new parent exists, or null where none of this id does or none is given
     * @param above the ids of all units that the new parent is below on any day from {@code on}
     */
    record ReparentUnit(
            String unitId,
            @Nullable String parentId,
            @Nullable Validity parent,
            List<String> above,
            LocalDate on,
            @Nullable String document,
            Plan plan)
            implements UnitCommand {
        public ReparentUnit {
            above = List.copyOf(above);
        }
    }

    /**
     * Gives a unit another seat.
     *
     * @param locality when the locality exists, or null where none of this id does
     */
    record RelocateUnit(
            String unitId,
            String localityId,
            @Nullable Validity locality,
            LocalDate on,
            @Nullable String document,
            Plan plan)
            implements UnitCommand {}

    /**
     * Ends a unit by merging it into another.
     *
     * @param into when the other unit exists, or null where none of this id does
     */
    record MergeUnit(
            String unitId,
            String intoId,
            @Nullable Validity into,
            LocalDate on,
            @Nullable String document,
            Plan plan) implements UnitCommand {}

    /**
     * Ends a unit.
     *
     * @param successorId who takes over its open exemplars, or null where it has none
     * @param successor when the successor exists, or null where none of this id does or none is given
     */
    record DissolveUnit(
            String unitId,
            @Nullable String successorId,
            @Nullable Validity successor,
            boolean hasOpenExemplars,
            LocalDate on,
            String reason,
            @Nullable String document,
            Plan plan)
            implements UnitCommand {}
}

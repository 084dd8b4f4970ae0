package neuguong.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** All that can happen to a unit: the agency, unit or locality body that owns exemplars. */
public sealed interface UnitEvent extends DomainEvent {

    /**
     * A unit was entered in the register.
     *
     * @param code 1-40 characters, unique among all units ever registered
     */
    record UnitRegistered(
            String unitId,
            String code,
            String name,
            UnitType type,
            @Nullable String parentId,
            String localityId,
            LocalDate from)
            implements UnitEvent {
        @Override
        public LocalDate validOn() {
            return from;
        }
    }

    /** The unit took another name; earlier history keeps the name as it was. */
    record UnitRenamed(String name, LocalDate on, @Nullable String document) implements UnitEvent {
        @Override
        public LocalDate validOn() {
            return on;
        }
    }

    /** The unit came under another in the tree of units, or under none. {@code parentId} is null where it became a root. */
    record UnitReparented(
            @Nullable String parentId,
            LocalDate on,
            @Nullable String document) implements UnitEvent {
        @Override
        public LocalDate validOn() {
            return on;
        }
    }

    /** The unit has its seat in another place from this day on. */
    record UnitRelocated(
            String localityId, LocalDate on, @Nullable String document) implements UnitEvent {
        @Override
        public LocalDate validOn() {
            return on;
        }
    }

    /** The unit ended by merging into another, which takes over its open exemplars. */
    record UnitMergedInto(
            String intoId, LocalDate on, @Nullable String document) implements UnitEvent {
        @Override
        public LocalDate validOn() {
            return on;
        }
    }

    /** The unit ended; {@code successorId}, where there is one, takes over its open exemplars. */
    record UnitDissolved(
            @Nullable String successorId,
            LocalDate on,
            String reason,
            @Nullable String document) implements UnitEvent {
        @Override
        public LocalDate validOn() {
            return on;
        }
    }
}

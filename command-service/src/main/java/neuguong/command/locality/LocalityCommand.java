package neuguong.command.locality;

import java.time.LocalDate;
import neuguong.command.decide.Plan;
import neuguong.command.decide.Validity;
import neuguong.events.LocalityLevel;
import neuguong.events.SuccessionExtent;
import org.jspecify.annotations.Nullable;

/** What can be asked of a locality, with the facts from outside that its rules need. */
public sealed interface LocalityCommand {
    String localityId();

    /**
     * Enters a place in the register. The law names a place before its first day, so that day may lie ahead.
     *
     * @param parent what is known of the parent, or null where none of this id exists or none is given
     */
    record EstablishLocality(
            String localityId,
            String code,
            String name,
            LocalityLevel level,
            @Nullable String parentId,
            @Nullable Parent parent,
            LocalDate from)
            implements LocalityCommand {}

    /** The place that another is to lie in. */
    record Parent(LocalityLevel level, String code, Validity validity) {}

    record RenameLocality(
            String localityId,
            String name,
            LocalDate on,
            @Nullable String document,
            Plan plan) implements LocalityCommand {}

    /**
     * Says which of the places that took over a part counts as the successor.
     *
     * @param on the day of the choice
     */
    record ChooseSuccessor(
            String localityId,
            String successorId,
            String reason,
            LocalDate on,
            @Nullable String document,
            Plan plan) implements LocalityCommand {}

    /**
     * Says who took over a place.
     *
     * @param successor when the successor exists, or null where none of this id does
     */
    record SucceedLocality(
            String localityId,
            String successorId,
            @Nullable Validity successor,
            SuccessionExtent extent,
            LocalDate on,
            @Nullable String document)
            implements LocalityCommand {}
}

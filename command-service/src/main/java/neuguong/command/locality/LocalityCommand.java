package neuguong.command.locality;

import java.math.BigDecimal;
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
     * @param position the point that is given with it, or null
     */
    record EstablishLocality(
            String localityId,
            String code,
            String name,
            LocalityLevel level,
            @Nullable String parentId,
            @Nullable Parent parent,
            LocalDate from,
            @Nullable Position position)
            implements LocalityCommand {}

    /** The place that another is to lie in. */
    record Parent(LocalityLevel level, String code, Validity validity) {}

    /**
     * A point by which a map shows a place.
     *
     * @param longitude degrees east, WGS 84
     * @param latitude degrees north, WGS 84
     * @param source where it comes from
     */
    record Position(BigDecimal longitude, BigDecimal latitude, String source) {}

    /**
     * Gives a place its point, or another than it had.
     *
     * @param on the day on which it was given or measured
     */
    record PositionLocality(String localityId, Position position, LocalDate on, Plan plan) implements LocalityCommand {}

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

package neuguong.command.locality;

import java.time.LocalDate;
import neuguong.command.decide.Validity;
import neuguong.events.LocalityLevel;
import neuguong.events.SuccessionExtent;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a locality, with the facts from outside that its rules need. */
public sealed interface LocalityCommand {
    String localityId();

    /**
     * Enters a place in the register.
     *
     * @param parentLevel the level of the parent, or null where none of this id exists or none is given
     */
    record EstablishLocality(
            @TargetAggregateIdentifier String localityId,
            String code,
            String name,
            LocalityLevel level,
            @Nullable String parentId,
            @Nullable LocalityLevel parentLevel,
            LocalDate from)
            implements LocalityCommand {}

    /**
     * Says who took over a place.
     *
     * @param successor when the successor exists, or null where none of this id does
     */
    record SucceedLocality(
            @TargetAggregateIdentifier String localityId,
            String successorId,
            @Nullable Validity successor,
            SuccessionExtent extent,
            LocalDate on,
            @Nullable String document)
            implements LocalityCommand {}
}

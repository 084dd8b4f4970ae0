package neuguong.query.locality;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import neuguong.events.LocalityLevel;
import neuguong.events.SuccessionExtent;
import neuguong.query.platform.Complete;
import org.jspecify.annotations.Nullable;

/**
 * A place in full.
 *
 * @param version sequence of its last event
 * @param ancestors the places it lies in, innermost first
 * @param validTo the last day, or null while it exists
 * @param successors the places that took it over, wholly or in part
 * @param names all it has had, in order of their first days
 * @param successor the one that took it over whole or was chosen, or null where there is none or it is not determined
 * @param undetermined whether it was split and nobody has determined its successor
 * @param chosen which of the places that took over a part a person determined to be the successor, or null
 * @param predecessors the places that it took over, wholly or in part, by name
 * @param point by which a map shows it, or null where none was given
 */
public record LocalityDetail(
        String id,
        long version,
        long position,
        Instant recordedAt,
        String code,
        String name,
        List<LocalityDocument.PlaceName> names,
        LocalityLevel level,
        String levelName,
        List<LocalityRef> ancestors,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<Succession> successors,
        @Nullable LocalityRef successor,
        boolean undetermined,
        LocalityDocument.@Nullable Choice chosen,
        List<Succession> predecessors,
        LocalityDocument.@Nullable Point point,
        Complete complete) {

    /** Another place, and how much of the one was taken over by the other from which day on. */
    public record Succession(
            LocalityRef locality,
            SuccessionExtent extent,
            String extentName,
            LocalDate on,
            @Nullable String document) {}
}

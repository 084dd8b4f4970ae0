package neuguong.query.unit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import neuguong.events.UnitType;
import neuguong.query.locality.LocalityRef;
import neuguong.query.platform.Complete;
import org.jspecify.annotations.Nullable;

/**
 * A unit in full.
 *
 * @param version sequence of its last event
 * @param names all it has had, in order of their first days
 * @param parents all units it has been under, in order of the first days
 * @param localities all places it has had its seat in, in order of the first days
 * @param validTo the last day, or null while it exists
 * @param ending how it ended, or null
 * @param predecessors the units that it took over
 * @param children the units right below it, at most 1,000, by name
 */
public record UnitDetail(
        String id,
        long version,
        long position,
        Instant recordedAt,
        String code,
        String name,
        List<UnitDocument.UnitName> names,
        UnitType type,
        String typeName,
        @Nullable UnitRef parent,
        List<Above> parents,
        LocalityRef locality,
        List<Seat> localities,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Ending ending,
        List<UnitRef> predecessors,
        List<UnitRef> children,
        Complete complete) {

    /** The unit right above from this day on, or null where it was a root. */
    public record Above(
            @Nullable UnitRef unit,
            LocalDate from,
            @Nullable String document) {}

    /** The seat from this day on. */
    public record Seat(
            LocalityRef locality, LocalDate from, @Nullable String document) {}

    /** How a unit ended; {@code on} is the first day without it. */
    public record Ending(
            boolean merged,
            @Nullable UnitRef successor,
            LocalDate on,
            @Nullable String reason,
            @Nullable String document) {}
}

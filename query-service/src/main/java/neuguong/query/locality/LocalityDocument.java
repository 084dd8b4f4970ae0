package neuguong.query.locality;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import neuguong.contract.RecordedEvent;
import neuguong.events.LocalityEvent;
import neuguong.events.LocalityEvent.LocalityEstablished;
import neuguong.events.LocalityEvent.LocalityPositioned;
import neuguong.events.LocalityEvent.LocalityRenamed;
import neuguong.events.LocalityEvent.LocalitySucceeded;
import neuguong.events.LocalityEvent.LocalitySuccessorChosen;
import neuguong.events.LocalityLevel;
import neuguong.events.SuccessionExtent;
import neuguong.query.platform.Versioned;
import neuguong.query.text.SortKey;
import neuguong.query.text.Spelling;
import org.jspecify.annotations.Nullable;

/**
 * A place, valid from a day to a day. Its code alone does not identify it: codes are used again.
 *
 * @param sequence of its last event, 0 for the first
 * @param name the present or last one
 * @param names all it has had, in order of their first days
 * @param validTo the last day, or null while it exists
 * @param successors those that took it over, wholly or in part, in order of their recording
 * @param chosen which of those that took over a part a person determined to be its successor, or null
 * @param becomes the ids of the places that it has become: the one that took it over whole, or the one that was chosen
 * @param point by which a map shows it, or null where none was given
 * @param nameSort see {@code SortKey}
 */
public record LocalityDocument(
        String id,
        long sequence,
        long position,
        Instant recordedAt,
        String code,
        String name,
        List<PlaceName> names,
        LocalityLevel level,
        @Nullable String parentId,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<Successor> successors,
        @Nullable Choice chosen,
        List<String> becomes,
        @Nullable Point point,
        String nameFolded,
        String nameSort)
        implements Versioned {
    public LocalityDocument {
        names = List.copyOf(Objects.requireNonNullElse(names, List.of()));
        successors = List.copyOf(Objects.requireNonNullElse(successors, List.of()));
        becomes = List.copyOf(Objects.requireNonNullElse(becomes, List.of()));
    }

    /** A name, from its first day on. */
    public record PlaceName(
            String name, LocalDate from, @Nullable String document) {}

    /** A place that took over this one, and its first day. */
    public record Successor(
            String id,
            SuccessionExtent extent,
            LocalDate on,
            @Nullable String document) {}

    /** A person's choice among the places that took over a part, and when and why it was made. */
    public record Choice(
            String id,
            String reason,
            LocalDate on,
            @Nullable String document) {}

    /**
     * A point, and where it comes from.
     *
     * @param longitude degrees east, WGS 84
     * @param latitude degrees north, WGS 84
     * @param on the day on which it was given or measured
     */
    public record Point(double longitude, double latitude, String source, LocalDate on) {}

    /** The document after the event: the first opens it, each later one changes it. */
    public static LocalityDocument apply(@Nullable LocalityDocument before, RecordedEvent recorded) {
        if (!(recorded.event() instanceof LocalityEvent event)) {
            throw new IllegalArgumentException("not a locality's event: " + recorded.event());
        }
        var changed = switch (event) {
            case LocalityEstablished e -> established(e, recorded);
            case LocalityRenamed e -> known(before).renamed(new PlaceName(e.name(), e.on(), e.document()));
            case LocalitySucceeded e -> known(before).succeeded(e);
            case LocalityPositioned e ->
                known(before)
                        .positioned(new Point(
                                e.longitude().doubleValue(), e.latitude().doubleValue(), e.source(), e.on()));
            case LocalitySuccessorChosen e ->
                known(before).choosing(new Choice(e.successorId(), e.reason(), e.on(), e.document()));
        };
        return changed.at(recorded);
    }

    /** The one place that this one has become, or null where there is none or it is not determined. */
    public @Nullable String successor() {
        return becomes.size() == 1 ? becomes.getFirst() : null;
    }

    /** Whether it was taken over and nobody has determined by which place. */
    public boolean undetermined() {
        return !successors.isEmpty() && successor() == null;
    }

    /** The name that was in force on a date; before the first, the first. */
    public String nameOn(LocalDate date) {
        // of two names of one day the later one holds
        return names.stream()
                .filter(n -> !n.from().isAfter(date))
                .reduce((_, later) -> later)
                .map(PlaceName::name)
                .orElse(names.isEmpty() ? name : names.getFirst().name());
    }

    private static LocalityDocument known(@Nullable LocalityDocument before) {
        if (before == null) {
            throw new IllegalStateException("a locality's first event establishes it");
        }
        return before;
    }

    private static LocalityDocument established(LocalityEstablished e, RecordedEvent r) {
        return new LocalityDocument(
                e.localityId(),
                r.sequence(),
                r.position(),
                r.recordedAt(),
                e.code(),
                e.name(),
                List.of(new PlaceName(e.name(), e.from(), null)),
                e.level(),
                e.parentId(),
                e.from(),
                null,
                List.of(),
                null,
                List.of(),
                null,
                Spelling.folded(e.name()),
                SortKey.of(e.name()));
    }

    private LocalityDocument renamed(PlaceName n) {
        var all = new ArrayList<>(names);
        all.add(n);
        return new LocalityDocument(
                id,
                sequence,
                position,
                recordedAt,
                code,
                n.name(),
                all,
                level,
                parentId,
                validFrom,
                validTo,
                successors,
                chosen,
                becomes,
                point,
                Spelling.folded(n.name()),
                SortKey.of(n.name()));
    }

    private LocalityDocument succeeded(LocalitySucceeded e) {
        var all = new ArrayList<>(successors);
        all.add(new Successor(e.successorId(), e.extent(), e.on(), e.document()));
        var lastDay = e.on().minusDays(1);
        return new LocalityDocument(
                id,
                sequence,
                position,
                recordedAt,
                code,
                name,
                names,
                level,
                parentId,
                validFrom,
                validTo != null && validTo.isBefore(lastDay) ? validTo : lastDay,
                all,
                chosen,
                becomes(all, chosen),
                point,
                nameFolded,
                nameSort);
    }

    private LocalityDocument choosing(Choice choice) {
        return new LocalityDocument(
                id,
                sequence,
                position,
                recordedAt,
                code,
                name,
                names,
                level,
                parentId,
                validFrom,
                validTo,
                successors,
                choice,
                becomes(successors, choice),
                point,
                nameFolded,
                nameSort);
    }

    private LocalityDocument positioned(Point given) {
        return new LocalityDocument(
                id,
                sequence,
                position,
                recordedAt,
                code,
                name,
                names,
                level,
                parentId,
                validFrom,
                validTo,
                successors,
                chosen,
                becomes,
                given,
                nameFolded,
                nameSort);
    }

    private static List<String> becomes(List<Successor> successors, @Nullable Choice chosen) {
        var whole = successors.stream()
                .filter(s -> s.extent().whole())
                .map(Successor::id)
                .distinct()
                .toList();
        return whole.isEmpty() && chosen != null ? List.of(chosen.id()) : whole;
    }

    private LocalityDocument at(RecordedEvent r) {
        return new LocalityDocument(
                id,
                r.sequence(),
                r.position(),
                r.recordedAt(),
                code,
                name,
                names,
                level,
                parentId,
                validFrom,
                validTo,
                successors,
                chosen,
                becomes,
                point,
                nameFolded,
                nameSort);
    }
}

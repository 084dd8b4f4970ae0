package neuguong.query.locality;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import neuguong.contract.RecordedEvent;
import neuguong.events.LocalityEvent;
import neuguong.events.LocalityEvent.LocalityEstablished;
import neuguong.events.LocalityEvent.LocalitySucceeded;
import neuguong.events.LocalityLevel;
import neuguong.events.SuccessionExtent;
import neuguong.query.platform.Versioned;
import neuguong.query.text.SortKey;
import neuguong.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A place, valid from a day to a day. Its code alone does not identify it: codes are used again.
 *
 * @param sequence of its last event, 0 for the first
 * @param validTo the last day, or null while it exists
 * @param successors those that took it over, wholly or in part, in order of their recording
 * @param wholeSuccessors the ids of those of them that took it over whole
 * @param nameSort see {@code SortKey}
 */
public record LocalityDocument(
        String id,
        long sequence,
        long position,
        Instant recordedAt,
        String code,
        String name,
        LocalityLevel level,
        @Nullable String parentId,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<Successor> successors,
        List<String> wholeSuccessors,
        String nameFolded,
        String nameSort)
        implements Versioned {
    public LocalityDocument {
        successors = List.copyOf(Objects.requireNonNullElse(successors, List.of()));
        wholeSuccessors = List.copyOf(Objects.requireNonNullElse(wholeSuccessors, List.of()));
    }

    /** A place that took over this one, and its first day. */
    public record Successor(
            String id,
            SuccessionExtent extent,
            LocalDate on,
            @Nullable String document) {}

    /** The document after the event: the first opens it, each later one adds a successor. */
    public static LocalityDocument apply(@Nullable LocalityDocument before, RecordedEvent recorded) {
        if (!(recorded.event() instanceof LocalityEvent event)) {
            throw new IllegalArgumentException("not a locality's event: " + recorded.event());
        }
        return switch (event) {
            case LocalityEstablished e -> established(e, recorded);
            case LocalitySucceeded e -> known(before).succeeded(e, recorded);
        };
    }

    /** The one place that took this one over whole, or null where there is none or it is not determined. */
    public @Nullable String successor() {
        return wholeSuccessors.size() == 1 ? wholeSuccessors.getFirst() : null;
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
                e.level(),
                e.parentId(),
                e.from(),
                null,
                List.of(),
                List.of(),
                Text.fold(e.name()),
                SortKey.of(e.name()));
    }

    private LocalityDocument succeeded(LocalitySucceeded e, RecordedEvent r) {
        var all = new ArrayList<>(successors);
        all.add(new Successor(e.successorId(), e.extent(), e.on(), e.document()));
        var lastDay = e.on().minusDays(1);
        return new LocalityDocument(
                id,
                r.sequence(),
                r.position(),
                r.recordedAt(),
                code,
                name,
                level,
                parentId,
                validFrom,
                validTo != null && validTo.isBefore(lastDay) ? validTo : lastDay,
                all,
                all.stream()
                        .filter(s -> s.extent() == SuccessionExtent.WHOLE)
                        .map(Successor::id)
                        .distinct()
                        .toList(),
                nameFolded,
                nameSort);
    }
}

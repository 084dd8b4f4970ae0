package neuguong.query.movement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import neuguong.contract.RecordedEvent;
import neuguong.events.MovementEvent;
import neuguong.events.MovementEvent.Figure;
import neuguong.events.MovementEvent.MovementClosed;
import neuguong.events.MovementEvent.MovementLaunched;
import neuguong.events.MovementEvent.MovementSummarised;
import neuguong.query.platform.Versioned;
import neuguong.query.text.SortKey;
import neuguong.query.text.Spelling;
import org.jspecify.annotations.Nullable;

/**
 * A movement as it stands. How many exemplars arose in it is counted where it is asked for.
 *
 * @param sequence of its last event, 0 for the first
 * @param unitId the unit that launched it
 * @param validTo its last day, or null while it runs
 * @param summaries in order of their recording
 * @param nameSort see {@code SortKey}
 */
public record MovementDocument(
        String id,
        long sequence,
        long position,
        Instant recordedAt,
        @Nullable String code,
        String name,
        String unitId,
        LocalDate validFrom,
        @Nullable LocalDate plannedTo,
        @Nullable LocalDate validTo,
        String aim,
        List<String> sectors,
        List<Summary> summaries,
        @Nullable Closing closing,
        String nameFolded,
        String nameSort)
        implements Versioned {
    public MovementDocument {
        sectors = List.copyOf(Objects.requireNonNullElse(sectors, List.of()));
        summaries = List.copyOf(Objects.requireNonNullElse(summaries, List.of()));
    }

    /** A summary, half way or at the end. */
    public record Summary(LocalDate on, String results, List<Figure> figures) {
        public Summary {
            figures = List.copyOf(Objects.requireNonNullElse(figures, List.of()));
        }
    }

    /** How the movement ended; {@code on} is its last day. */
    public record Closing(LocalDate on, @Nullable String reason, String document) {}

    /** The document after the event: the first opens it, each later one changes it. */
    public static MovementDocument apply(@Nullable MovementDocument before, RecordedEvent recorded) {
        if (!(recorded.event() instanceof MovementEvent event)) {
            throw new IllegalArgumentException("not a movement's event: " + recorded.event());
        }
        return switch (event) {
            case MovementLaunched e -> launched(e, recorded);
            case MovementSummarised e -> known(before).with(new Summary(e.on(), e.results(), e.figures()), recorded);
            case MovementClosed e -> known(before).with(new Closing(e.on(), e.reason(), e.document()), recorded);
        };
    }

    private static MovementDocument known(@Nullable MovementDocument before) {
        if (before == null) {
            throw new IllegalStateException("a movement's first event launches it");
        }
        return before;
    }

    private static MovementDocument launched(MovementLaunched e, RecordedEvent r) {
        return new MovementDocument(
                e.movementId(),
                r.sequence(),
                r.position(),
                r.recordedAt(),
                e.code(),
                e.name(),
                e.unitId(),
                e.from(),
                e.plannedTo(),
                null,
                e.aim(),
                e.sectors(),
                List.of(),
                null,
                Spelling.folded(e.name()),
                SortKey.of(e.name()));
    }

    private MovementDocument with(Summary summary, RecordedEvent r) {
        var all = new ArrayList<>(summaries);
        all.add(summary);
        return with(all, closing, r);
    }

    private MovementDocument with(Closing how, RecordedEvent r) {
        return with(summaries, how, r);
    }

    private MovementDocument with(List<Summary> told, @Nullable Closing how, RecordedEvent r) {
        return new MovementDocument(
                id,
                r.sequence(),
                r.position(),
                r.recordedAt(),
                code,
                name,
                unitId,
                validFrom,
                plannedTo,
                how == null ? null : how.on(),
                aim,
                sectors,
                told,
                how,
                nameFolded,
                nameSort);
    }
}

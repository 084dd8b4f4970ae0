package neuguong.command.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import neuguong.command.audit.Snapshot.Recorded;
import neuguong.command.decide.Reason;
import neuguong.command.decide.Rejected;
import neuguong.command.exemplar.ExemplarAsOf;
import neuguong.command.unit.UnitView;
import neuguong.events.DomainEvent;
import neuguong.events.ExemplarEvent;
import neuguong.events.UnitEvent;
import org.jspecify.annotations.Nullable;

/**
 * A point in both times: what had been recorded until an instant, of what holds on a business day.
 *
 * @param knownAt null for whatever is known
 * @param validAt null for whatever is known to hold, on whichever day
 */
record Moment(@Nullable Instant knownAt, @Nullable LocalDate validAt) {
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    /** Refuses years in which nothing can have happened. */
    Moment {
        var reasonable = (validAt == null || (!validAt.isBefore(FIRST) && !validAt.isAfter(LAST)))
                && (knownAt == null || (!knownAt.isBefore(start(FIRST)) && knownAt.isBefore(start(LAST))));
        if (!reasonable) {
            throw new Rejected(Reason.MOMENT_OUT_OF_TIME, FIRST.getYear(), LAST.getYear());
        }
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Whether another moment is later than this or the same, in both times. */
    boolean upTo(Moment later) {
        return (later.knownAt == null || (knownAt != null && !knownAt.isAfter(later.knownAt)))
                && (later.validAt == null || (validAt != null && !validAt.isAfter(later.validAt)));
    }

    /** The events of an aggregate that were known: all until the first that was not, whatever a clock did in between. */
    List<Recorded> known(List<Recorded> events) {
        var until = knownAt;
        return until == null
                ? events
                : events.stream().takeWhile(e -> !e.recordedAt().isAfter(until)).toList();
    }

    /** The exemplar of these events as it was. */
    ExemplarAsOf exemplar(List<Recorded> events) {
        return ExemplarAsOf.of(exemplarEvents(known(events)), validAt);
    }

    /** The unit of these events as it was, or null where it was not there yet. */
    @Nullable
    UnitView unit(List<Recorded> events) {
        return UnitView.asOf(of(UnitEvent.class, known(events)), validAt);
    }

    /** What can be folded of an exemplar's events. */
    static List<ExemplarEvent> exemplarEvents(List<Recorded> events) {
        return of(ExemplarEvent.class, events);
    }

    private static <E extends DomainEvent> List<E> of(Class<E> kind, List<Recorded> events) {
        return events.stream().map(Recorded::event).map(kind::cast).toList();
    }
}

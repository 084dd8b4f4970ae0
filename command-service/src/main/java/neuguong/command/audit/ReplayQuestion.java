package neuguong.command.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import neuguong.command.audit.Timeline.Pace;
import neuguong.command.decide.Reason;
import neuguong.command.decide.Rejected;
import neuguong.events.EventType;
import org.jspecify.annotations.Nullable;

/**
 * What is to be replayed, and where one stands in it.
 *
 * @param order by which time the life is told
 * @param pace how far one goes at once
 * @param at the position of the event after which one stands; without it one stands at the end of {@code validAt} (in a life as it
 *     happened) or {@code knownAt} (as it came to be known), or at the first step
 * @param validAt in a life as it came to be known: the business day that is looked at
 * @param knownAt in a life as it happened: what is known
 * @param exemplar of which alone it is told, or null
 * @param types stored names of events, any where empty
 * @param year of the day by which the life is told, or null
 * @param after the id of the last exemplar of the page of states before, or null
 */
record ReplayQuestion(
        Order order,
        Pace pace,
        @Nullable Long at,
        @Nullable LocalDate validAt,
        @Nullable Instant knownAt,
        @Nullable String exemplar,
        List<String> types,
        @Nullable Integer year,
        @Nullable String after) {
    /** By which time a life is told. */
    enum Order {
        /** as it happened: by the days from which events hold */
        valid,
        /** as it came to be known: by recording */
        recorded
    }

    /** @throws Rejected where a type of event does not exist */
    ReplayQuestion {
        types = List.copyOf(types);
        types.stream()
                .filter(type -> EventType.named(type).isEmpty())
                .findFirst()
                .ifPresent(type -> {
                    throw new Rejected(Reason.UNKNOWN_EVENT_TYPE, type);
                });
    }

    /** Whether it is told of an event. */
    boolean asksFor(UnitRows.Row row, LocalDate day) {
        return (exemplar == null || exemplar.equals(row.exemplarId()))
                && (types.isEmpty() || types.contains(row.type()))
                && (year == null || year == day.getYear());
    }

    /** What is known in all of the replay; as it came to be known, that is not bounded. */
    Moment known() {
        return order == Order.valid ? new Moment(knownAt, null) : new Moment(null, null);
    }
}

package neuguong.query.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is to be replayed, and where one stands in it; the command service bounds the values.
 *
 * @param order by which time the life is told
 * @param pace how far one goes at once
 * @param at the position of the event after which one stands
 * @param validAt the business day at whose end one stands, or, in order {@code recorded}, that is looked at
 * @param knownAt what is known, or, in order {@code recorded}, the time at which one stands
 * @param exemplar of which alone it is told
 * @param type stored names of the events of which alone it is told
 * @param year in which alone it is told
 * @param after where the page of exemplars begins
 */
public record ReplayQuestion(
        @Nullable Order order,
        @Nullable Pace pace,
        @Nullable Long at,
        @Nullable LocalDate validAt,
        @Nullable Instant knownAt,
        @Nullable String exemplar,
        List<String> type,
        @Nullable Integer year,
        @Nullable String after) {
    /** By which time a life is told. */
    public enum Order {
        /** as it happened */
        valid,
        /** as it came to be known */
        recorded
    }

    /** How far one goes at once. */
    public enum Pace {
        event,
        month,
        year
    }

    public ReplayQuestion {
        type = List.copyOf(Objects.requireNonNullElse(type, List.of()));
    }
}

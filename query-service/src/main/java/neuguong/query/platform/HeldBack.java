package neuguong.query.platform;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate whose events are parked, by the first of them, on which it stands.
 *
 * @param aggregateId the exemplar, unit, place, criteria set or movement; the place in the topic where a record does not say
 * @param exemplarId that the first parked event belongs to, or null
 * @param unitId for which it was recorded, or null
 * @param type its stored name, or null where the record does not say
 * @param sequence within the aggregate, or null
 * @param position in the whole log, or null
 * @param message what was wrong, for the operator
 * @param since when it was parked
 * @param events parked of this aggregate, at least one
 */
public record HeldBack(
        String aggregateId,
        @Nullable String exemplarId,
        @Nullable String unitId,
        @Nullable String type,
        @Nullable Long sequence,
        @Nullable Long position,
        ParkedReason reason,
        String message,
        Instant since,
        long events) {

    static HeldBack of(ParkedEvent first, long events) {
        return new HeldBack(
                first.aggregateId(),
                first.exemplarId(),
                first.unitId(),
                first.type(),
                first.sequence(),
                first.position(),
                first.reason(),
                first.message(),
                first.since(),
                events);
    }

    /** The ids of what is incomplete for it: the aggregate itself, its exemplar and its unit. */
    Stream<String> concerned() {
        return Stream.of(aggregateId, exemplarId, unitId)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct();
    }

    /** Whether nothing is wrong with the first event any more, so that the aggregate may go on by itself. */
    boolean mayGoOn() {
        return reason == ParkedReason.FOLLOWS;
    }

    /** Whether this event is one that the first parked one misses. */
    boolean misses(long earlier) {
        return sequence != null && earlier < sequence;
    }
}

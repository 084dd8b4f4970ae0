package neuguong.query.operations;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import neuguong.query.platform.HeldBack;
import neuguong.query.platform.ParkedEvents;
import neuguong.query.platform.ParkedReason;
import neuguong.query.platform.ParkedRetry;
import org.jspecify.annotations.Nullable;

/**
 * What is held back.
 *
 * @param events parked, 0 where all is well
 * @param total aggregates held back
 * @param items the first 500 of them, the longest held first
 * @param retry how far a retry of all is
 */
public record ParkedList(long events, long total, List<Item> items, ParkedRetry.Progress retry) {
    private static final int MOST = 500;

    /**
     * An aggregate of which events are parked, by the first of them.
     *
     * @param reason why that one cannot be projected, in the language asked for as {@code reasonName}
     * @param message the fault as the log has it, in English
     * @param since when it was parked, ISO 8601
     * @param events parked of this aggregate
     */
    public record Item(
            String aggregateId,
            @Nullable String exemplarId,
            @Nullable String unitId,
            @Nullable String type,
            @Nullable Long sequence,
            @Nullable Long position,
            ParkedReason reason,
            String reasonName,
            String message,
            Instant since,
            long events) {
        static Item of(HeldBack held, Locale locale) {
            return new Item(
                    held.aggregateId(),
                    held.exemplarId(),
                    held.unitId(),
                    held.type(),
                    held.sequence(),
                    held.position(),
                    held.reason(),
                    held.reason().in(locale),
                    held.message(),
                    held.since(),
                    held.events());
        }
    }

    /** As it is known to this instance: at most some seconds old where another one parks. */
    public static ParkedList of(ParkedEvents parked, ParkedRetry retry, Locale locale) {
        var held = parked.all();
        return new ParkedList(
                parked.events(),
                held.size(),
                held.stream().limit(MOST).map(one -> Item.of(one, locale)).toList(),
                retry.progress());
    }
}

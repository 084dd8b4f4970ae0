package neuguong.query.platform;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** How fast something counts up, over the last half minute. */
final class Rate {
    private static final Duration OVER = Duration.ofSeconds(30);

    private record Seen(long at, long count) {}

    private final LongSupplier nanoTime;
    private final Deque<Seen> seen = new ArrayDeque<>();

    Rate(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** It stands here now; where it stands lower than before, something else has begun. */
    void reached(long count) {
        var now = nanoTime.getAsLong();
        if (!seen.isEmpty() && seen.getLast().count() > count) {
            seen.clear();
        }
        seen.addLast(new Seen(now, count));
        while (now - seen.getFirst().at() > OVER.toNanos()) {
            seen.removeFirst();
        }
    }

    double perSecond() {
        if (seen.size() < 2) {
            return 0;
        }
        var nanos = seen.getLast().at() - seen.getFirst().at();
        return nanos == 0 ? 0 : (seen.getLast().count() - seen.getFirst().count()) * 1e9 / nanos;
    }

    /** How long so many more take at this rate, or null where it does not move. */
    @Nullable
    Long secondsFor(long more) {
        var perSecond = perSecond();
        return more == 0 ? Long.valueOf(0) : perSecond == 0 ? null : Long.valueOf(Math.round(more / perSecond));
    }
}

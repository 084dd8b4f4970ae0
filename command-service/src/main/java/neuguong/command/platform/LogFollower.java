package neuguong.command.platform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import neuguong.command.platform.Gaps.Gap;
import org.axonframework.eventhandling.GapAwareTrackingToken;

/**
 * Reads the log from a token on. A position that was empty when it was passed is looked at again until no transaction can fill it any more, however
 * many events have been read since and however long it takes; see {@link Gaps}. For one thread.
 */
final class LogFollower {
    static final GapAwareTrackingToken BEGINNING = GapAwareTrackingToken.newInstance(0, List.of());
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final StoredEvents log;
    private final Gaps gaps;
    private GapAwareTrackingToken token;
    private long lookedAt = System.nanoTime();

    LogFollower(StoredEvents log, Gaps gaps, GapAwareTrackingToken token) {
        this.log = log;
        this.gaps = gaps;
        this.token = token;
    }

    /** How far the log is read, with the gaps before that. */
    GapAwareTrackingToken token() {
        return token;
    }

    /** What filled gaps, and the next events; none where there are none yet. */
    List<StoredEvent> next(int count) {
        var events = log.after(token.getIndex(), token.getGaps(), count);
        if (!events.isEmpty()) {
            token = passed(token, events.stream().map(StoredEvent::position).toList());
        }
        if (token.hasGaps() && System.nanoTime() - lookedAt > BETWEEN_LOOKS.toNanos()) {
            lookedAt = System.nanoTime();
            token = GapAwareTrackingToken.newInstance(token.getIndex(), positions(gaps.open(ranges(token.getGaps()))));
        }
        return events;
    }

    /** The token once the events at these positions have been read. */
    static GapAwareTrackingToken passed(GapAwareTrackingToken before, List<Long> positions) {
        var gaps = new TreeSet<>(before.getGaps());
        var index = before.getIndex();
        for (long position : positions) {
            for (var missing = index + 1; missing < position; missing++) {
                gaps.add(missing);
            }
            gaps.remove(position);
            index = Math.max(index, position);
        }
        return GapAwareTrackingToken.newInstance(index, gaps);
    }

    /** Positions that lie beside each other are the gap of one transaction, most of the time. */
    static List<Gap> ranges(SortedSet<Long> positions) {
        var result = new ArrayList<Gap>();
        for (long position : positions) {
            if (!result.isEmpty() && result.getLast().last() == position - 1) {
                result.add(new Gap(result.removeLast().first(), position));
            } else {
                result.add(new Gap(position, position));
            }
        }
        return result;
    }

    private static List<Long> positions(List<Gap> gaps) {
        var result = new ArrayList<Long>();
        gaps.forEach(gap -> {
            for (var position = gap.first(); position <= gap.last(); position++) {
                result.add(position);
            }
        });
        return result;
    }
}

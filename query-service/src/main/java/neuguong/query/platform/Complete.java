package neuguong.query.platform;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Up to where an answer is known to be complete: every event of the register up to {@code position}, and every event recorded before
 * {@code recordedAt}, is in what was searched, but for those that are parked. The three are null while nothing is known: the relay has not been
 * heard of yet, or what it said is not yet reached; and in an answer about one thing that is held back.
 *
 * @param position in the whole log
 * @param recordedAt when the relay had published everything up to there
 * @param lagMillis from then until this answer
 * @param parked events of the whole register that are held back, 0 usually
 * @param heldBack ids of the exemplars, units and other things that are incomplete for it; in an answer about one of them only that; the first
 *     {@value #NAMED} where they are more
 */
public record Complete(
        @Nullable Long position,
        @Nullable Instant recordedAt,
        @Nullable Long lagMillis,
        long parked,
        List<String> heldBack) {
    static final int NAMED = 100;

    public Complete {
        heldBack = List.copyOf(heldBack);
    }
}

package neuguong.query.platform;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Up to where an answer is known to be complete: every event of the register up to {@code position}, and every event recorded before
 * {@code recordedAt}, is in what was searched. All three are null while nothing is known: the relay has not been heard of yet, or
 * what it said is not yet reached.
 *
 * @param position in the whole log
 * @param recordedAt when the relay had published everything up to there
 * @param lagMillis from then until this answer
 */
public record Complete(
        @Nullable Long position,
        @Nullable Instant recordedAt,
        @Nullable Long lagMillis) {
    static final Complete UNKNOWN = new Complete(null, null, null);
}

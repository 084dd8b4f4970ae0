package neuguong.query.operations;

import neuguong.query.platform.Phrase;
import neuguong.query.platform.ProblemCode;
import neuguong.query.platform.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * How fast a rebuild may be.
 *
 * @param atMostPerSecond events, 10 to 1,000,000; without it, as many as it can
 */
public record RebuildQuestion(@Nullable Integer atMostPerSecond) {
    private static final int LEAST = 10;
    private static final int MOST = 1_000_000;

    /** @throws ProblemException where it is out of bounds */
    public RebuildQuestion {
        if (atMostPerSecond != null && (atMostPerSecond < LEAST || atMostPerSecond > MOST)) {
            throw ProblemException.parameter(
                    ProblemCode.INVALID_PARAMETER,
                    "atMostPerSecond",
                    "OUT_OF_BOUNDS",
                    new Phrase("phải từ 10 đến 1.000.000", "must be from 10 to 1,000,000"));
        }
    }

    /** The same as a number; 0 for as many as it can. */
    public int limit() {
        return atMostPerSecond == null ? 0 : atMostPerSecond;
    }
}

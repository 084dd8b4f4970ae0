package neuguong.auditor;

import java.io.IOException;
import java.io.InputStream;
import neuguong.auditor.Fault.Kind;
import org.jspecify.annotations.Nullable;

/** Sealed events line by line. */
final class EventLines implements AutoCloseable {
    /** The register takes no body of more than 1 MB, which its escapes may make six times as long. */
    private static final int LONGEST = 1 << 24;

    private final Lines lines;
    private long number;

    EventLines(InputStream in) {
        this.lines = new Lines(in, LONGEST);
    }

    /** The number of the last line, from 1. */
    long number() {
        return number;
    }

    /** The next event without a look at its hash and place, or null after the last. */
    @Nullable
    BundledEvent read() {
        try {
            var bytes = lines.read();
            if (!lines.ended()) {
                throw new Fault(Kind.LINE_MALFORMED, number + 1);
            }
            return bytes == null ? null : BundledEvent.parse(bytes, ++number);
        } catch (Lines.TooLong e) {
            throw new Fault(Kind.LINE_MALFORMED, number + 1);
        } catch (IOException e) {
            throw Bundle.unreadable(e);
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}

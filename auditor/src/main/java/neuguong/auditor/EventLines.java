package neuguong.auditor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import neuguong.auditor.Fault.Kind;
import org.jspecify.annotations.Nullable;

/** Sealed events line by line. */
final class EventLines implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(2048);
    private int at;
    private int end;
    private long number;

    EventLines(InputStream in) {
        this.in = in;
    }

    /** The number of the last line, from 1. */
    long number() {
        return number;
    }

    /** The next event without a look at its hash and place, or null after the last. */
    @Nullable
    BundledEvent read() {
        try {
            var bytes = readLine();
            return bytes == null ? null : BundledEvent.parse(bytes, ++number);
        } catch (IOException e) {
            throw Bundle.unreadable(e);
        }
    }

    private byte @Nullable [] readLine() throws IOException {
        line.reset();
        while (at < end || filled()) {
            var from = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            line.write(buffer, from, at - from);
            if (at < end) {
                at++;
                return line.toByteArray();
            }
        }
        if (line.size() > 0) {
            throw new Fault(Kind.LINE_MALFORMED, number + 1);
        }
        return null;
    }

    private boolean filled() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

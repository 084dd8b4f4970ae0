package neuguong.auditor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Lines of a file as bytes, none longer than is told, so that a file that swells when it is unpacked takes no memory. */
final class Lines implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[BUFFER];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(2048);
    private int at;
    private int end;
    private boolean ended = true;

    /** @param longest bytes of a line without its line feed */
    Lines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** A line that is too long. */
    static final class TooLong extends RuntimeException {
        TooLong() {
            super(null, null, false, false);
        }
    }

    /** Whether a line feed ended the last line. */
    boolean ended() {
        return ended;
    }

    /**
     * The next line without its line feed, or null after the last.
     *
     * @throws TooLong where it is longer than is allowed
     */
    byte @Nullable [] read() throws IOException {
        line.reset();
        while (at < end || filled()) {
            var from = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            if (line.size() + at - from > longest) {
                throw new TooLong();
            }
            line.write(buffer, from, at - from);
            if (at < end) {
                at++;
                return line.toByteArray();
            }
        }
        ended = line.size() == 0;
        return ended ? null : line.toByteArray();
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

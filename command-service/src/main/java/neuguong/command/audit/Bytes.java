package neuguong.command.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Bytes on their way to a reader, gathered so that the connection takes them in large pieces. */
final class Bytes {
    private final OutputStream out;
    private final byte[] buffer = new byte[1 << 16];
    private int used;

    Bytes(OutputStream out) {
        this.out = out;
    }

    Bytes put(byte[] bytes) throws IOException {
        if (bytes.length > buffer.length - used) {
            flush();
        }
        if (bytes.length > buffer.length) {
            out.write(bytes);
        } else {
            System.arraycopy(bytes, 0, buffer, used, bytes.length);
            used += bytes.length;
        }
        return this;
    }

    Bytes put(char ascii) throws IOException {
        if (used == buffer.length) {
            flush();
        }
        buffer[used++] = (byte) ascii;
        return this;
    }

    /** Text of nothing but ASCII. */
    Bytes put(String ascii) throws IOException {
        return put(ascii.getBytes(StandardCharsets.ISO_8859_1));
    }

    Bytes put(long number) throws IOException {
        return put(Long.toString(number));
    }

    void flush() throws IOException {
        out.write(buffer, 0, used);
        used = 0;
    }
}

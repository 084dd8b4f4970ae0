package neuguong.command.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import neuguong.contract.EventJson;
import org.jspecify.annotations.Nullable;

/** Bytes on their way to a reader, gathered so that the connection takes them in large pieces. */
public final class Bytes {
    private final OutputStream out;
    private final byte[] buffer = new byte[1 << 16];
    private int used;

    /** On their way to {@code out}, which is not closed. */
    public Bytes(OutputStream out) {
        this.out = out;
    }

    /** These. */
    public Bytes put(byte[] bytes) throws IOException {
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

    /** One character of ASCII. */
    public Bytes put(char ascii) throws IOException {
        if (used == buffer.length) {
            flush();
        }
        buffer[used++] = (byte) ascii;
        return this;
    }

    /** Text of nothing but ASCII. */
    public Bytes put(String ascii) throws IOException {
        return put(ascii.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** In decimal digits. */
    public Bytes put(long number) throws IOException {
        return put(Long.toString(number));
    }

    /** A text as a value of JSON. */
    public Bytes json(@Nullable String value) throws IOException {
        if (value == null) {
            return put("null");
        }
        return plain(value) ? put('"').put(value).put('"') : put(EventJson.MAPPER.writeValueAsBytes(value));
    }

    /** Whether it stands in JSON as it is. */
    private static boolean plain(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\' || c == '/') {
                return false;
            }
        }
        return true;
    }

    /** Hands on what has been gathered. */
    public void flush() throws IOException {
        out.write(buffer, 0, used);
        used = 0;
    }
}

package neuguong.query.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The digest that a document carries of itself, as its last field: over its id, its version and its bytes as the projection wrote them, which
 * Elasticsearch keeps and gives as they are. It finds faults and whoever edits by hand, not forgers: the events are what is proven.
 */
final class DocumentDigest {
    static final String FIELD = "digest";
    private static final byte[] BEGINNING = (",\"" + FIELD + "\":\"").getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "\"}".getBytes(StandardCharsets.US_ASCII);
    /** Bytes of the hash, each two hexadecimal digits. */
    private static final int KEPT = 8;

    private static final int TAIL = BEGINNING.length + 2 * KEPT + END.length;

    private DocumentDigest() {}

    /** The bytes of a JSON object with its digest. */
    static byte[] sealed(String id, long version, byte[] json) {
        var open = json.length - 1;
        var result = Arrays.copyOf(json, open + TAIL);
        var tail = tail(id, version, json, open);
        System.arraycopy(tail, 0, result, open, TAIL);
        return result;
    }

    /** Whether a document has the digest that is of it. */
    static boolean fits(String id, long version, byte[] document) {
        var open = document.length - TAIL;
        return open > 0
                && Arrays.equals(
                        tail(id, version, document, open), Arrays.copyOfRange(document, open, document.length));
    }

    /** What follows the first {@code open} bytes, which are the object without its closing brace. */
    private static byte[] tail(String id, long version, byte[] json, int open) {
        var sha256 = sha256();
        sha256.update((id + ":" + version + ":").getBytes(StandardCharsets.UTF_8));
        sha256.update(json, 0, open);
        var digest = HexFormat.of().formatHex(sha256.digest(), 0, KEPT).getBytes(StandardCharsets.US_ASCII);
        var result = Arrays.copyOf(BEGINNING, TAIL);
        System.arraycopy(digest, 0, result, BEGINNING.length, digest.length);
        System.arraycopy(END, 0, result, BEGINNING.length + digest.length, END.length);
        return result;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

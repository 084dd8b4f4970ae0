package neuguong.transparency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Whose signatures on a note are believed: {@code name+id+base64(kind, key)}, as C2SP signed-note writes it.
 *
 * @param name of the log or the witness; no blanks, no plus
 * @param kind which signatures it makes
 * @param id four bytes of SHA-256 over name, a line feed, kind and key
 */
public record VerifierKey(String name, Kind kind, int id, PublicKey key) {

    /** What is signed, and how the signature is laid out. */
    public enum Kind {
        /** The note's text itself. */
        ED25519(1),
        /** {@code cosignature/v1} of C2SP tlog-cosignature: the time in seconds, with the text. */
        COSIGNATURE(4);

        private final int number;

        Kind(int number) {
            this.number = number;
        }
    }

    static VerifierKey of(String name, Kind kind, PublicKey key) {
        if (!name.matches("[^\\s+]+")) {
            throw new IllegalArgumentException("a key's name has no blanks and no plus");
        }
        var hashed = Hash.sha256((name + "\n").getBytes(StandardCharsets.UTF_8), material(kind, key));
        return new VerifierKey(name, kind, ByteBuffer.wrap(hashed.bytes()).getInt(), key);
    }

    private static byte[] material(Kind kind, PublicKey key) {
        var result = new byte[1 + Ed25519.KEY];
        result[0] = (byte) kind.number;
        System.arraycopy(Ed25519.bytes(key.getEncoded()), 0, result, 1, Ed25519.KEY);
        return result;
    }

    /**
     * Reads what {@link #text} writes.
     *
     * @throws IllegalArgumentException where it is no such key
     */
    public static VerifierKey parse(String text) {
        var parts = text.split("\\+", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("a key is name+id+base64");
        }
        var material = Base64.getDecoder().decode(parts[2]);
        if (material.length != 1 + Ed25519.KEY) {
            throw new IllegalArgumentException("a key of another length");
        }
        var kind = Arrays.stream(Kind.values())
                .filter(k -> k.number == material[0])
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a key of an unknown kind"));
        var key = of(parts[0], kind, Ed25519.publicKey(Arrays.copyOfRange(material, 1, material.length)));
        if (!HexFormat.of().toHexDigits(key.id).equals(parts[1])) {
            throw new IllegalArgumentException("a key whose id is not its own");
        }
        return key;
    }

    /** The form that {@link #parse} reads. */
    public String text() {
        return "%s+%s+%s"
                .formatted(
                        name,
                        HexFormat.of().toHexDigits(id),
                        Base64.getEncoder().encodeToString(material(kind, key)));
    }

    /** Whether it made this signature of {@code text}. */
    public boolean verifies(String text, SignedNote.Signature signature) {
        var blob = ByteBuffer.wrap(signature.blob());
        if (!signature.name().equals(name) || blob.getInt() != id) {
            return false;
        }
        return switch (kind) {
            case ED25519 -> Ed25519.verify(key, text.getBytes(StandardCharsets.UTF_8), rest(blob));
            case COSIGNATURE ->
                blob.remaining() == 8 + Ed25519.SIGNATURE
                        && Ed25519.verify(key, cosigned(blob.getLong(), text), rest(blob));
        };
    }

    static byte[] cosigned(long second, String text) {
        return "cosignature/v1\ntime %d\n%s".formatted(second, text).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] rest(ByteBuffer buffer) {
        var rest = new byte[buffer.remaining()];
        buffer.get(rest);
        return rest;
    }
}

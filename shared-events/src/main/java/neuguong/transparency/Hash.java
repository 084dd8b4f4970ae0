package neuguong.transparency;

import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A SHA-256 hash: 32 bytes that never change. */
public final class Hash {
    public static final int LENGTH = 32;

    /** 32 zero bytes: what stands where nothing is. */
    public static final Hash ZERO = new Hash(new byte[LENGTH]);

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * A hash by its bytes.
     *
     * @throws IllegalArgumentException where there are not 32
     */
    public static Hash of(byte[] bytes) {
        return at(bytes, 0, bytes.length);
    }

    /** The one that begins at byte {@code offset}. */
    public static Hash at(byte[] bytes, int offset) {
        return at(bytes, offset, LENGTH);
    }

    private static Hash at(byte[] bytes, int offset, int length) {
        if (length != LENGTH || offset + length > bytes.length) {
            throw new IllegalArgumentException("a hash has 32 bytes");
        }
        return new Hash(Arrays.copyOfRange(bytes, offset, offset + length));
    }

    /**
     * A hash by its digits.
     *
     * @throws IllegalArgumentException where they are not 64 lower-case hexadecimal ones
     */
    public static Hash ofHex(String hex) {
        if (!hex.equals(hex.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("hexadecimal digits are in lower case");
        }
        return of(HexFormat.of().parseHex(hex));
    }

    /**
     * A hash by its base64.
     *
     * @throws IllegalArgumentException where that is not of 32 bytes
     */
    public static Hash ofBase64(String base64) {
        return of(Base64.getDecoder().decode(base64));
    }

    /** The hash of the parts, one after the other. */
    public static Hash sha256(byte[]... parts) {
        var digest = digest();
        for (var part : parts) {
            digest.update(part);
        }
        return new Hash(digest.digest());
    }

    /** The hash of a domain's byte and what follows it. */
    static Hash sha256(byte domain, Hash left, Hash right) {
        var digest = digest();
        digest.update(domain);
        digest.update(left.bytes);
        digest.update(right.bytes);
        return new Hash(digest.digest());
    }

    static Hash sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** Copies it into {@code target}. */
    public void into(byte[] target, int offset) {
        System.arraycopy(bytes, 0, target, offset, LENGTH);
    }

    /** Bit {@code number}, 0 for the highest of the first byte. */
    boolean bit(int number) {
        return (bytes[number >> 3] & (0x80 >> (number & 7))) != 0;
    }

    /** 64 lower-case hexadecimal digits, which is also its form in JSON. */
    @JsonValue
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}

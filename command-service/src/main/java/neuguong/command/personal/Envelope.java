package neuguong.command.personal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import neuguong.command.personal.KeyFault.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Seals and opens under one key by AES-256-GCM (NIST SP 800-38D). What is sealed belongs to its id and context and opens nowhere else. Its
 * form: a byte 1, the nonce of 12 bytes drawn at random, the ciphertext, the tag of 16 bytes.
 */
public final class Envelope {
    static final int KEY = 32;
    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final String id;
    private final SecretKey key;

    /** @param id of the key, which is that of what it seals */
    Envelope(String id, byte[] key) {
        if (key.length != KEY) {
            throw new IllegalArgumentException("a key has 32 bytes");
        }
        this.id = id;
        this.key = new SecretKeySpec(key, "AES");
    }

    /** A new key. */
    static byte[] newKey() {
        var key = new byte[KEY];
        RANDOM.nextBytes(key);
        return key;
    }

    /** The same key for marks; it then seals nothing. */
    SecretKeySpec forMarks() {
        return new SecretKeySpec(key.getEncoded(), "HmacSHA256");
    }

    /** Seals bytes for a context. */
    public byte[] seal(String context, byte[] clear) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, context).doFinal(clear);
            return ByteBuffer.allocate(1 + NONCE + sealed.length)
                    .put(VERSION)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES/GCM", e);
        }
    }

    /**
     * Opens what was sealed for a context.
     *
     * @throws KeyFault NOT_AUTHENTIC where it was not sealed so
     */
    public byte[] open(String context, byte[] sealed) {
        if (sealed.length < 1 + NONCE + TAG_BITS / Byte.SIZE || sealed[0] != VERSION) {
            throw new KeyFault(Kind.NOT_AUTHENTIC, id);
        }
        var nonce = new byte[NONCE];
        System.arraycopy(sealed, 1, nonce, 0, NONCE);
        try {
            return cipher(Cipher.DECRYPT_MODE, nonce, context).doFinal(sealed, 1 + NONCE, sealed.length - 1 - NONCE);
        } catch (AEADBadTagException e) {
            throw new KeyFault(Kind.NOT_AUTHENTIC, id);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES/GCM", e);
        }
    }

    /** Seals a text, as base64url. */
    @Nullable
    String sealText(String context, @Nullable Object text) {
        return text == null
                ? null
                : TEXT.encodeToString(seal(context, text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** Opens a sealed text. */
    @Nullable
    String openText(String context, @Nullable String sealed) {
        if (sealed == null) {
            return null;
        }
        try {
            return new String(open(context, Base64.getUrlDecoder().decode(sealed)), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new KeyFault(Kind.NOT_AUTHENTIC, id);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String context) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((id + "\n" + context).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}

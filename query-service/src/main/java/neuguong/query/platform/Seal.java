package neuguong.query.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells what this service has given out from what somebody else has made up. Instances of one key know each other's; without a key each
 * knows only its own.
 */
final class Seal {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int RANDOM_BYTES = 32;

    private final SecretKeySpec key;

    private Seal(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** @param secret any text, the longer the better; blank for one that nobody knows */
    static Seal of(String secret) {
        if (!secret.isBlank()) {
            return new Seal(secret.getBytes(StandardCharsets.UTF_8));
        }
        var random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        return new Seal(random);
    }

    /** The seal on something that is given out for a question. */
    String on(String question, String given) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            var seal = mac.doFinal((question + "\n" + given).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(seal);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
        }
    }

    /** Whether this is the seal on it. */
    boolean isOn(String question, String given, String seal) {
        return MessageDigest.isEqual(
                on(question, given).getBytes(StandardCharsets.UTF_8), seal.getBytes(StandardCharsets.UTF_8));
    }
}

package neuguong.identity;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

/**
 * Passwords as they stand in a file of users: {@code {pbkdf2}…}, of which every character counts however a keyboard composes it, or an older hash of bcrypt
 * without a name before it, which goes on working for passwords of 72 bytes at most.
 */
public final class PasswordHash {
    private static final String PBKDF2 = "{pbkdf2}";
    private static final int LONGEST_OF_BCRYPT = 72; // it looks at no more
    private static final int SALT = 16;
    private static final int LENGTH = 64;
    private static final int ROUNDS = 210_000; // OWASP's Password Storage Cheat Sheet, for HMAC-SHA512

    /** Of no password, which takes as long to find out as it does for any other. */
    static final String NOBODYS = PBKDF2 + "0".repeat(2 * (SALT + LENGTH));

    private static final PasswordEncoder ENCODER = encoder();

    private PasswordHash() {}

    private static PasswordEncoder encoder() {
        var pbkdf2 = new Pbkdf2PasswordEncoder("", SALT, ROUNDS, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA512);
        var encoder = new DelegatingPasswordEncoder("pbkdf2", Map.of("pbkdf2", pbkdf2));
        encoder.setDefaultPasswordEncoderForMatches(new BCryptPasswordEncoder());
        return encoder;
    }

    /** How a password is written into the file. */
    public static String of(String password) {
        return String.valueOf(ENCODER.encode(composed(password)));
    }

    /** Whether this is the password of a hash; never for one that is longer than {@link PasswordRules#LONGEST}. */
    public static boolean matches(String password, String hash) {
        if (hash.startsWith(PBKDF2)) {
            var composed = composed(password);
            return composed.codePointCount(0, composed.length()) <= PasswordRules.LONGEST
                    && ENCODER.matches(composed, hash);
        }
        return password.getBytes(StandardCharsets.UTF_8).length <= LONGEST_OF_BCRYPT && ENCODER.matches(password, hash);
    }

    /** One form for what looks the same, since keyboards differ in how they compose a letter and its marks. */
    static String composed(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}

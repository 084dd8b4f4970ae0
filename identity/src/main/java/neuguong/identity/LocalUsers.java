package neuguong.identity;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Proves the users of an installation's own file by their passwords. A password that was right is remembered by a fingerprint under a key
 * of this process, since bcrypt is slow by design and a program sends its password with each request.
 */
public final class LocalUsers implements AuthenticationProvider {
    private static final PasswordEncoder ENCODER = new BCryptPasswordEncoder();
    private static final int LONGEST_PASSWORD = 72; // bcrypt looks at no more

    private final Map<String, UserFile.Entry> users;
    private final Attempts attempts;
    private final SecretKeySpec key;
    private final Map<String, byte[]> proved = new ConcurrentHashMap<>();
    private final String nobody;

    private LocalUsers(Map<String, UserFile.Entry> users, InstantSource clock) {
        this.users = users;
        this.attempts = new Attempts(clock);
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, "HmacSHA256");
        this.nobody = hash("nobody");
    }

    static LocalUsers of(Path file, InstantSource clock) {
        return new LocalUsers(UserFile.read(file), clock);
    }

    /** How a password stands in the file. */
    public static String hash(String password) {
        return String.valueOf(ENCODER.encode(password));
    }

    /** Whether this is the password of a hash. */
    public static boolean matches(String password, String hash) {
        return ENCODER.matches(password, hash);
    }

    Optional<Person> find(String user) {
        return Optional.ofNullable(users.get(user)).map(UserFile.Entry::person);
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var user = asked.getName();
        var password = String.valueOf(asked.getCredentials());
        var address = asked.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        var entry = users.get(user);
        if (entry == null || !MessageDigest.isEqual(proved.get(user), fingerprint(user, password))) {
            prove(user, password, entry, address);
        }
        return new PersonToken(Objects.requireNonNull(entry).person(), null);
    }

    private void prove(String user, String password, UserFile.@Nullable Entry entry, String address) {
        var wait = attempts.wait(user, address);
        if (!wait.isZero()) {
            throw new SignInLocked(wait.toSeconds() + 1);
        }
        // an unknown user takes as long as a known one
        var hash = entry == null ? nobody : entry.password();
        var right = password.getBytes(StandardCharsets.UTF_8).length <= LONGEST_PASSWORD && matches(password, hash);
        if (entry == null || !right) {
            attempts.failed(user, address);
            throw new BadCredentialsException("wrong user or password");
        }
        attempts.succeeded(user, address);
        proved.put(user, fingerprint(user, password));
    }

    private byte[] fingerprint(String user, String password) {
        try {
            var mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return mac.doFinal((user + "\n" + password).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
        }
    }
}

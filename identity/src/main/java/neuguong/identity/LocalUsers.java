package neuguong.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Proves the users of an installation's own file by their passwords. A password that was right is remembered by a fingerprint under a key
 * of this process, since a password's hash is slow by design and a program sends its password with each request.
 */
public final class LocalUsers implements AuthenticationProvider {
    private final UserDirectory users;
    private final Attempts attempts;
    private final SecretKeySpec key;
    private final Map<String, byte[]> proved = new ConcurrentHashMap<>();

    LocalUsers(UserDirectory users, InstantSource clock) {
        this.users = users;
        this.attempts = new Attempts(clock);
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, "HmacSHA256");
    }

    Optional<Person> find(String user) {
        return users.find(user).map(UserFile.Entry::person);
    }

    /** What a token for this person names, so that it ends with their entry; null where they are in no file. */
    @Nullable
    String mark(Person person) {
        return users.mark(person).orElse(null);
    }

    /** Whether the entry by which somebody was let in is still as it was. */
    boolean stillKnow(PersonToken token) {
        return token.mark() == null || token.mark().equals(mark(token.getPrincipal()));
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
        var entry = users.find(user).orElse(null);
        if (entry == null || !MessageDigest.isEqual(proved.get(user), fingerprint(entry, password))) {
            entry = prove(user, password, entry, address);
        }
        return new PersonToken(entry.person(), null, entry.mark());
    }

    private UserFile.Entry prove(String user, String password, UserFile.@Nullable Entry entry, String address) {
        var wait = attempts.wait(user, address);
        if (!wait.isZero()) {
            throw new SignInLocked(wait.toSeconds() + 1);
        }
        // an unknown user takes as long as a known one
        var hash = entry == null ? PasswordHash.NOBODYS : entry.password();
        if (!PasswordHash.matches(password, hash) || entry == null) {
            attempts.failed(user, address);
            throw new BadCredentialsException("wrong user or password");
        }
        attempts.succeeded(user, address);
        proved.put(user, fingerprint(entry, password));
        return entry;
    }

    private byte[] fingerprint(UserFile.Entry entry, String password) {
        try {
            var mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return mac.doFinal((entry.mark() + "\n" + password).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
        }
    }
}

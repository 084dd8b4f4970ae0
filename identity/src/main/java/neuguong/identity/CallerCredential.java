package neuguong.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How one service asks the other in the name of whoever asked it, so that the other sees the same person and their roles. */
public final class CallerCredential {
    private static final Duration LIFE = Duration.ofMinutes(1);

    private final @Nullable LocalTokens own;

    CallerCredential(@Nullable LocalTokens own) {
        this.own = own;
    }

    /** The value of {@code Authorization} for a request in the caller's name; empty where nobody has signed in. */
    public Optional<String> of(HttpServletRequest request) {
        if (!(request.getUserPrincipal() instanceof PersonToken token)) {
            return Optional.empty();
        }
        var credential = token.getCredentials();
        if (credential == null && own != null) {
            credential = own.issue(token.getPrincipal(), LIFE, token.mark());
        }
        return Optional.ofNullable(credential).map(bearer -> "Bearer " + bearer);
    }
}

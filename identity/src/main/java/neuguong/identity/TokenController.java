package neuguong.identity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tokens for programs, where the installation has users of its own. */
@RestController
final class TokenController {
    private static final Logger LOG = LoggerFactory.getLogger(TokenController.class);

    private final LocalUsers users;
    private final LocalTokens tokens;
    private final Duration life;

    TokenController(LocalUsers users, LocalTokens tokens, Duration life) {
        this.users = users;
        this.tokens = tokens;
        this.life = life;
    }

    /** A token, in the words of RFC 6749; {@code expiresIn} in seconds. */
    record Token(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("token_type") String tokenType,
            @JsonProperty("expires_in") long expiresIn) {}

    /**
     * A token for whoever asks with user and password.
     *
     * @param actingFor the user for whom a service account acts; the token then names both
     */
    @PostMapping("/api/v1/tokens")
    ResponseEntity<Token> issue(PersonToken caller, @RequestParam(required = false) @Nullable String actingFor) {
        // a token never begets another, so that it ends when it ends
        if (caller.getCredentials() != null) {
            throw new AccessDeniedException("a token is asked for by user and password");
        }
        var person = actingFor == null ? caller.getPrincipal() : inPlaceOf(actingFor, caller.getPrincipal());
        var mark = users.mark(person);
        if (mark == null) {
            throw new AccessDeniedException("no such user any more");
        }
        LOG.info("a token for {}, asked for by {}", person.subject(), caller.getName());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Token(tokens.issue(person, life, mark), "Bearer", life.toSeconds()));
    }

    private Person inPlaceOf(String user, Person service) {
        if (!service.may(Act.ACT_FOR)) {
            throw new AccessDeniedException("only a service account acts for others");
        }
        var person = users.find(user).orElseThrow(() -> new AccessDeniedException("no such user"));
        return new Person(
                person.issuer(),
                person.subject(),
                person.displayName(),
                person.roles(),
                person.unit(),
                service.subject());
    }
}

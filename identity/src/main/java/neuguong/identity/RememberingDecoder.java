package neuguong.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Remembers for a minute that a token was right, since its holder comes again and again with the same one. What was refused is not remembered, and
 * neither is a token beyond its own end.
 */
final class RememberingDecoder implements JwtDecoder {
    /** So long at most is a token taken whose key its issuer has withdrawn. */
    static final Duration FOR = Duration.ofMinutes(1);

    private static final int MOST = 10_000;

    private final JwtDecoder decoder;
    private final InstantSource clock;
    private final Cache<String, Jwt> right;

    RememberingDecoder(JwtDecoder decoder, InstantSource clock, Ticker ticker) {
        this.decoder = decoder;
        this.clock = clock;
        this.right = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(FOR)
                .ticker(ticker)
                .build();
    }

    @Override
    public Jwt decode(String token) {
        var known = right.getIfPresent(token);
        if (known != null && ends(known).isAfter(clock.instant())) {
            return known;
        }
        var decoded = decoder.decode(token);
        right.put(token, decoded);
        return decoded;
    }

    private static Instant ends(Jwt token) {
        var end = token.getExpiresAt();
        return end == null ? Instant.MIN : end;
    }
}

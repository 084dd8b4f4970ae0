package neuguong.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds what one person asks for in a minute, by kind of request, so that one cannot take the service from the others. Whoever has not
 * signed in counts by address.
 */
final class RateLimits extends OncePerRequestFilter {
    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final int REMEMBERED = 100_000;

    private final IdentityProperties.Limits limits;
    private final Refusals refusals;
    private final Cache<Key, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(PERIOD.multipliedBy(2))
            .build();

    RateLimits(IdentityProperties.Limits limits, Refusals refusals) {
        this.limits = limits;
        this.refusals = refusals;
    }

    private enum Kind {
        REQUEST,
        EXPORT,
        IMPORT,
        SIGN_IN
    }

    private record Key(Kind kind, String who) {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var kind = kind(request);
        var limit = switch (kind) {
            case REQUEST -> limits.requests();
            case EXPORT -> limits.exports();
            case IMPORT -> limits.imports();
            case SIGN_IN -> limits.signIns();
        };
        if (limit > 0) {
            var taken = buckets.get(new Key(kind, who(request, kind)), _ -> bucket(limit))
                    .tryConsumeAndReturnRemaining(1);
            if (!taken.isConsumed()) {
                var seconds = Duration.ofNanos(taken.getNanosToWaitForRefill()).toSeconds() + 1;
                refusals.tooMany(request, response, seconds);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private static Bucket bucket(int limit) {
        return Bucket.builder()
                .addLimit(bandwidth -> bandwidth.capacity(limit).refillGreedy(limit, PERIOD))
                .build();
    }

    private static String who(HttpServletRequest request, Kind kind) {
        return kind != Kind.SIGN_IN && request.getUserPrincipal() instanceof PersonToken token
                ? token.getPrincipal().issuer() + "\n" + token.getPrincipal().subject()
                : request.getRemoteAddr();
    }

    private static Kind kind(HttpServletRequest request) {
        var path = request.getRequestURI();
        var posted = request.getMethod().equals("POST");
        if (posted && (path.equals("/login") || path.endsWith("/tokens"))) {
            return Kind.SIGN_IN;
        }
        if (posted && path.endsWith("/imports")) {
            return Kind.IMPORT;
        }
        // not by its parameters, for which an upload would be read whole
        var query = request.getQueryString();
        return path.endsWith("/export") || path.endsWith("/bundle") || (query != null && query.contains("format="))
                ? Kind.EXPORT
                : Kind.REQUEST;
    }
}

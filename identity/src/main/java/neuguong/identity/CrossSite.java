package neuguong.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a change that another site's page asks a browser for: a browser sends along by itself the password that it remembers for HTTP
 * Basic, as it does a cookie, and says since 2023 in every engine where a request comes from.
 */
final class CrossSite extends OncePerRequestFilter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final Refusals refusals;

    CrossSite(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!SAFE.contains(request.getMethod()) && "cross-site".equals(request.getHeader("Sec-Fetch-Site"))) {
            refusals.handle(request, response, new AccessDeniedException("a change asked for by another site"));
            return;
        }
        chain.doFilter(request, response);
    }
}

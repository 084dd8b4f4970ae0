package neuguong.query.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * By a setting, for where the pages are served over TLS: every cookie gets a name by which a browser takes it over TLS only, for this very host and from nobody
 * else, so that no other host of the same domain can plant one. Those of other names are not seen.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("neuguong.query.host-cookies")
class HostCookies {
    private static final String PREFIX = "__Host-";

    /** The container keeps the session's own cookie. */
    @Bean
    ServletContextInitializer sessionCookie() {
        return context -> {
            var cookie = context.getSessionCookieConfig();
            cookie.setName(PREFIX + "neuguong");
            cookie.setSecure(true);
            cookie.setPath("/");
        };
    }

    @Bean
    Named prefixedCookies() {
        return new Named();
    }

    /** Names all others, after the headers of security and before whoever reads or gives a cookie. */
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    static final class Named extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            chain.doFilter(new Own(request), new Prefixing(response));
        }

        @Override
        protected boolean shouldNotFilterErrorDispatch() {
            return false;
        }
    }

    private static final class Own extends HttpServletRequestWrapper {
        Own(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Cookie @Nullable [] getCookies() {
            var all = super.getCookies();
            return all == null
                    ? null
                    : Arrays.stream(all)
                            .filter(cookie -> cookie.getName().startsWith(PREFIX))
                            .map(cookie -> new Cookie(cookie.getName().substring(PREFIX.length()), cookie.getValue()))
                            .toArray(Cookie[]::new);
        }
    }

    private static final class Prefixing extends HttpServletResponseWrapper {
        Prefixing(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addCookie(Cookie cookie) {
            var named = new Cookie(PREFIX + cookie.getName(), cookie.getValue());
            cookie.getAttributes().forEach(named::setAttribute);
            named.setSecure(true);
            named.setPath("/");
            super.addCookie(named);
        }

        @Override
        public void addHeader(String name, String value) {
            if (name.equalsIgnoreCase(HttpHeaders.SET_COOKIE)) {
                super.addHeader(name, PREFIX + value + (value.contains("; Secure") ? "" : "; Secure"));
            } else {
                super.addHeader(name, value);
            }
        }
    }
}

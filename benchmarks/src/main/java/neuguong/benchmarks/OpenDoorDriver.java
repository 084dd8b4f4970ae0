package neuguong.benchmarks;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import neuguong.identity.Person;
import neuguong.identity.PersonToken;
import neuguong.identity.Role;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servletapi.SecurityContextHolderAwareRequestFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A service as it is, or as it is but for its door, which is taken off: whoever comes is taken for one who may do everything everywhere,
 * and nothing is proved, looked up or counted. It exists only to be measured beside, on the service's own class path.
 */
@Configuration(proxyBeanMethods = false)
public class OpenDoorDriver {
    /** The environment's name for the service's main class. */
    static final String SERVICE = "BENCH_SERVICE";

    /** The environment's name for whether the door stays where it is. */
    static final String KEPT = "BENCH_DOOR_KEPT";

    private static final PersonToken ANYBODY = PersonToken.of(
            new Person("neuguong", "anybody", "Ai cũng vậy", Set.of(Role.BOARD, Role.AUDITOR), null, null), null);

    public static void main(String[] args) throws Exception {
        Driver.takeOutput();
        var service = Class.forName(System.getenv(SERVICE));
        var sources = Boolean.parseBoolean(System.getenv(KEPT))
                ? new Class<?>[] {service}
                : new Class<?>[] {service, OpenDoorDriver.class};
        try (var _ = SpringApplication.run(sources, args)) {
            Driver.serve(_ -> new Sample(Map.of()));
        }
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain openDoor() throws ServletException {
        var wrapping = new SecurityContextHolderAwareRequestFilter();
        wrapping.afterPropertiesSet();
        // not "any request", behind which Spring Security takes no other chain
        return new DefaultSecurityFilterChain(request -> true, List.of(new LettingIn(), wrapping));
    }

    private static final class LettingIn extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            SecurityContextHolder.setContext(new SecurityContextImpl(ANYBODY));
            try {
                chain.doFilter(request, response);
            } finally {
                SecurityContextHolder.clearContext();
            }
        }
    }
}

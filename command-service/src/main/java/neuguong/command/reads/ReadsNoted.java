package neuguong.command.reads;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Map;
import neuguong.command.platform.Edge;
import neuguong.contract.Reading;
import neuguong.contract.Reading.Purpose;
import neuguong.identity.PersonToken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Notes, before it is answered, that somebody reads from the event store; what cannot be noted is not answered. */
@Component
final class ReadsNoted implements WebMvcConfigurer, HandlerInterceptor {
    private static final String AUDIT = "/api/v1/audit/";

    private final ReadTable reads;
    private final Edge edge;

    ReadsNoted(ReadTable reads, Edge edge) {
        this.reads = reads;
        this.edge = edge;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns(
                        AUDIT + "units/*/*",
                        AUDIT + "exemplars/*/*",
                        AUDIT + "events",
                        AUDIT + "log",
                        AUDIT + "reads",
                        "/api/v1/exemplars/*");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getUserPrincipal() instanceof PersonToken token && reading(request.getMethod())) {
            var person = token.getPrincipal();
            var path = request.getRequestURI();
            var id = id(request);
            reads.add(new Reading(
                    edge.newId(),
                    Reading.moment(Instant.now()),
                    "command",
                    person.issuer(),
                    person.subject(),
                    person.displayName(),
                    person.via(),
                    purpose(path, request.getQueryString()),
                    path,
                    request.getQueryString(),
                    null,
                    path.contains("/units/") ? id : null,
                    path.contains("/exemplars/") ? id : null));
        }
        return true;
    }

    private static boolean reading(String method) {
        return method.equals("GET") || method.equals("HEAD");
    }

    private static @Nullable String id(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                        && variables.get("id") instanceof String id
                ? id
                : null;
    }

    /** A bundle and the whole log are taken away, and so is what is asked for in a form that is kept as a file. */
    private static Purpose purpose(String path, @Nullable String query) {
        var taken = path.endsWith("/bundle") || path.endsWith("/events") || path.endsWith("/log");
        return taken || (query != null && query.contains("format=")) ? Purpose.EXPORT : Purpose.READ;
    }
}

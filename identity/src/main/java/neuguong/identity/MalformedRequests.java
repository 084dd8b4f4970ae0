package neuguong.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Counts the requests that were so malformed that no program of ours would have sent them, by the code of their answer, and tells the log who sent them: a line a
 * minute of each caller and code, and nothing of what was in them.
 */
@ControllerAdvice
final class MalformedRequests implements ResponseBodyAdvice<Object> {
    static final String METRIC = "neuguong.malformed";

    private static final Logger LOG = LoggerFactory.getLogger(MalformedRequests.class);
    private static final Duration ONCE_IN = Duration.ofMinutes(1);
    private static final int REMEMBERED = 10_000;

    /** Neither a rule that refused, nor something that is not there, nor somebody who may not. */
    private static final Set<Integer> STATUSES = Set.of(400, 405, 406, 413, 414, 415, 431);

    private final MeterRegistry meters;
    private final Cache<String, Boolean> told;

    MalformedRequests(MeterRegistry meters, Ticker ticker) {
        this.meters = meters;
        this.told = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(ONCE_IN)
                .ticker(ticker)
                .build();
    }

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (MediaType.APPLICATION_PROBLEM_JSON.equalsTypeAndSubtype(type)
                && request instanceof ServletServerHttpRequest asked
                && response instanceof ServletServerHttpResponse answer
                && STATUSES.contains(answer.getServletResponse().getStatus())) {
            var caller = asked.getServletRequest().getUserPrincipal();
            note(
                    code(body),
                    caller == null ? "nobody" : caller.getName(),
                    asked.getServletRequest().getRemoteAddr());
        }
        return body;
    }

    void note(String code, String caller, String address) {
        meters.counter(METRIC, "code", code).increment();
        if (told.asMap().putIfAbsent(code + "\n" + caller + "\n" + address, true) == null) {
            LOG.warn("a malformed request of {} from {}: {}", caller, address, code);
        }
    }

    private static String code(@Nullable Object body) {
        Map<?, ?> properties = switch (body) {
            case ProblemDetail problem -> Objects.requireNonNullElse(problem.getProperties(), Map.of());
            case Map<?, ?> map -> map;
            case null, default -> Map.of();
        };
        return String.valueOf(properties.get("code"));
    }
}

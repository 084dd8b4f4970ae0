package neuguong.query.platform;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Shows as a page, to whoever asks for a page, what {@link Problems} answers to programs. */
final class PageProblems implements HandlerExceptionResolver, Ordered {
    private final Problems problems;
    private final PageFrame frame;
    private final LocaleResolver locales;

    PageProblems(Problems problems, PageFrame frame, LocaleResolver locales) {
        this.problems = problems;
        this.frame = frame;
        this.locales = locales;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception e) {
        if (!Site.isPage(request) || !wantsPage(request)) {
            return null;
        }
        var answer = answer(e, locales.resolveLocale(request));
        answer.getHeaders().headerSet().stream()
                .filter(h -> !h.getKey().equalsIgnoreCase(HttpHeaders.CONTENT_TYPE))
                .forEach(h -> h.getValue().forEach(v -> response.addHeader(h.getKey(), v)));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setStatus(answer.getStatusCode().value());
        return new ModelAndView("problem", Map.of("problem", body(answer), PageFrame.SITE, frame.site(request)));
    }

    private ResponseEntity<Map<String, Object>> answer(Exception e, Locale locale) {
        return switch (e) {
            case ProblemException problem -> problems.known(problem, locale);
            case NoResourceFoundException missing -> problems.path(missing, locale);
            case MethodArgumentTypeMismatchException mismatch -> problems.type(mismatch, locale);
            case IOException unavailable -> problems.search(unavailable, locale);
            case ElasticsearchException refused -> problems.search(refused, locale);
            default -> problems.other(e, locale);
        };
    }

    private static Map<String, Object> body(ResponseEntity<Map<String, Object>> answer) {
        var body = answer.getBody();
        return body == null ? Map.of() : body;
    }

    /** Whether the answer may be HTML; what accepts anything, like {@code curl}, gets a page where pages are. */
    static boolean wantsPage(HttpServletRequest request) {
        try {
            var accept = request.getHeader(HttpHeaders.ACCEPT);
            var types = accept == null ? List.of(MediaType.ALL) : MediaType.parseMediaTypes(accept);
            return types.stream().anyMatch(t -> t.includes(MediaType.TEXT_HTML));
        } catch (InvalidMediaTypeException e) {
            return true;
        }
    }
}

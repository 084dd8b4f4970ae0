package neuguong.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import tools.jackson.databind.json.JsonMapper;

/** Answers what is not let in as a problem of RFC 9457, in the caller's language. */
public final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final boolean basic;
    private final Set<String> acr;

    /**
     * @param basic whether one may sign in by HTTP Basic
     * @param acr how strongly one has to be signed in, see {@link Persons#strength}
     */
    Refusals(boolean basic, Set<String> acr) {
        this.basic = basic;
        this.acr = acr;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (e instanceof SignInLocked locked) {
            write(request, response, Refusal.LOCKED, locked.seconds());
            return;
        }
        if (tooWeak(e)) {
            response.addHeader(
                    HttpHeaders.WWW_AUTHENTICATE,
                    "Bearer realm=\"neuguong\", error=\"%s\", acr_values=\"%s\""
                            .formatted(Persons.TOO_WEAK, String.join(" ", acr)));
            write(request, response, Refusal.WEAKLY_AUTHENTICATED, 0);
            return;
        }
        response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"neuguong\"");
        if (basic) {
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"neuguong\", charset=\"UTF-8\"");
        }
        write(request, response, Refusal.UNAUTHENTICATED, 0);
    }

    private static boolean tooWeak(AuthenticationException e) {
        return e.getCause() instanceof JwtValidationException invalid
                && invalid.getErrors().stream()
                        .allMatch(error -> error.getErrorCode().equals(Persons.TOO_WEAK));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        var caller = request.getUserPrincipal();
        // as it stands in the address, where no character ends a line
        LOG.info(
                "{} was not allowed {} {}",
                caller == null ? "nobody" : caller.getName(),
                request.getMethod(),
                request.getRequestURI());
        write(request, response, Refusal.FORBIDDEN, 0);
    }

    void tooMany(HttpServletRequest request, HttpServletResponse response, long seconds) throws IOException {
        write(request, response, Refusal.TOO_MANY_REQUESTS, seconds);
    }

    private static void write(HttpServletRequest request, HttpServletResponse response, Refusal why, long seconds)
            throws IOException {
        var english = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null
                && request.getLocale().getLanguage().equals("en");
        var text = english ? why.en() : why.vi();
        var problem = new LinkedHashMap<String, Object>();
        problem.put(
                "type",
                "urn:neuguong:problem:" + why.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        problem.put("title", title(why.status(), english));
        problem.put("status", why.status().value());
        problem.put("detail", seconds > 0 ? text.formatted(seconds) : text);
        problem.put("code", why.name());
        if (seconds > 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        }
        response.setStatus(why.status().value());
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, english ? "en" : "vi");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write(JSON.writeValueAsString(problem));
    }

    private static String title(HttpStatus status, boolean english) {
        return switch (status) {
            case UNAUTHORIZED -> english ? "Sign-in needed" : "Cần đăng nhập";
            case FORBIDDEN -> english ? "Not allowed" : "Không được phép";
            default -> english ? "Too many requests" : "Quá nhiều yêu cầu";
        };
    }
}

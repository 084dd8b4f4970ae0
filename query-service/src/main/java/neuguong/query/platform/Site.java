package neuguong.query.platform;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import neuguong.identity.PersonToken;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;

/**
 * What the frame of every page needs to know.
 *
 * @param lang of the page, as its {@code lang} attribute says it
 * @param here the address of this page without its language
 * @param reader the name of whoever has signed in, or null
 * @param acts what the reader may do, by the names of {@link neuguong.identity.Act}
 * @param command where a browser reaches the command service, without a slash at the end
 */
public record Site(String lang, Links here, @Nullable String reader, Set<String> acts, String command) {
    private static final Set<String> PROGRAMS = Set.of("api", "actuator", "v3", "swagger-ui", "swagger-ui.html");

    /** Whether a request is for a page, and not for what programs ask or for their documentation. */
    static boolean isPage(HttpServletRequest request) {
        return !PROGRAMS.contains(first(request));
    }

    static Site of(HttpServletRequest request, Locale locale, QueryProperties properties) {
        // an address that begins with two slashes would lead to another host
        var path = request.getRequestURI().replaceFirst("^/+", "/");
        var command = properties.commandUrl().toString();
        var token = request.getUserPrincipal() instanceof PersonToken known ? known : null;
        return new Site(
                locale.getLanguage(),
                Links.of(path, request.getParameterMap()).without(ReaderLocale.SWITCH),
                token == null ? null : token.getPrincipal().displayName(),
                token == null
                        ? Set.of()
                        : token.getAuthorities().stream()
                                .map(GrantedAuthority::getAuthority)
                                .collect(Collectors.toUnmodifiableSet()),
                command.endsWith("/") ? command.substring(0, command.length() - 1) : command);
    }

    /** Whether the reader may do this. */
    public boolean may(String act) {
        return acts.contains(act);
    }

    /** The languages that this page can be switched to, by their codes. */
    public List<String> languages() {
        return List.of("vi", "en");
    }

    private static String first(HttpServletRequest request) {
        var parts = asked(request).split("/", 3);
        return parts.length > 1 ? parts[1] : "";
    }

    /** The address that was asked for, also where the container has gone on to say that it was refused. */
    private static String asked(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String refused
                ? refused
                : request.getRequestURI();
    }
}

package neuguong.query.platform;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/**
 * In which language somebody reads. Programs say it by {@code Accept-Language}. A page is in Vietnamese, whatever the browser prefers, until
 * its reader switches by {@code ?lang=en}, which a cookie then keeps.
 */
public final class ReaderLocale implements LocaleResolver {
    /** The parameter and the cookie of the switch. */
    public static final String SWITCH = "lang";

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final List<Locale> LANGUAGES = List.of(VIETNAMESE, Locale.ENGLISH);

    private final AcceptHeaderLocaleResolver programs = new AcceptHeaderLocaleResolver();

    ReaderLocale() {
        programs.setSupportedLocales(LANGUAGES);
        programs.setDefaultLocale(VIETNAMESE);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (!Site.isPage(request)) {
            return programs.resolveLocale(request);
        }
        return Stream.of(switched(request), kept(request))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(VIETNAMESE);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("a reader switches by the parameter " + SWITCH);
    }

    /** The language that the request itself switches to, where it does. */
    static Optional<Locale> switched(HttpServletRequest request) {
        return language(request.getParameter(SWITCH));
    }

    private static Optional<Locale> kept(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(c -> SWITCH.equals(c.getName()))
                        .map(Cookie::getValue)
                        .flatMap(v -> language(v).stream())
                        .findFirst();
    }

    private static Optional<Locale> language(@Nullable String tag) {
        return LANGUAGES.stream().filter(l -> l.getLanguage().equals(tag)).findFirst();
    }
}

package neuguong.query.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

/** Gives every page its frame, and keeps the language that its reader switched to. */
final class PageFrame implements HandlerInterceptor {
    /** The name under which a page finds its {@link Site}. */
    static final String SITE = "site";

    private static final Duration A_YEAR = Duration.ofDays(365);

    private final LocaleResolver locales;
    private final QueryProperties properties;

    PageFrame(LocaleResolver locales, QueryProperties properties) {
        this.locales = locales;
        this.properties = properties;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (Site.isPage(request)) {
            ReaderLocale.switched(request)
                    .ifPresent(language -> response.addHeader(
                            HttpHeaders.SET_COOKIE,
                            ResponseCookie.from(ReaderLocale.SWITCH, language.getLanguage())
                                    .path("/")
                                    .maxAge(A_YEAR)
                                    .httpOnly(true)
                                    .secure(request.isSecure())
                                    .sameSite("Lax")
                                    .build()
                                    .toString()));
        }
        return true;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null) {
            // the same address is another page for another reader, and for nobody once this one has signed out
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            page.addObject(SITE, site(request));
        }
    }

    Site site(HttpServletRequest request) {
        return Site.of(request, locales.resolveLocale(request), properties);
    }
}

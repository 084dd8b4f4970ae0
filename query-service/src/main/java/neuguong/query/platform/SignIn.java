package neuguong.query.platform;

import jakarta.servlet.http.HttpServletRequest;
import neuguong.identity.SignInLocked;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * How the reader of a page signs in.
 *
 * @param address where an unknown reader is sent
 * @param how what the chain is given for it
 */
record SignIn(String address, Customizer<HttpSecurity> how) implements Customizer<HttpSecurity> {
    static final String FORM = "/login";
    private static final int LONGEST_ASKED = 2_000;

    /** With user and password, on a page of ours. */
    static SignIn byForm() {
        return new SignIn(
                FORM,
                http -> http.formLogin(
                        form -> form.loginPage(FORM).failureHandler(failure()).permitAll()));
    }

    @Override
    public void customize(HttpSecurity http) {
        how.customize(http);
        http.requestCache(cache -> cache.requestCache(askedPages()));
        http.logout(logout -> logout.logoutSuccessUrl("/signed-out").permitAll());
    }

    /** Where one came from is kept by the browser, so that nobody makes us keep sessions without signing in. */
    static RequestCache askedPages() {
        var asked = new CookieRequestCache();
        asked.setRequestMatcher(SignIn::isPage);
        asked.setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
        return asked;
    }

    static CsrfTokenRepository csrfTokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict").httpOnly(true));
        return tokens;
    }

    private static boolean isPage(HttpServletRequest request) {
        return request.getMethod().equals(HttpMethod.GET.name())
                && Site.isPage(request)
                && PageProblems.wantsPage(request)
                && !request.getRequestURI().contains(".")
                && length(request) <= LONGEST_ASKED;
    }

    /** A cookie that is too long for a header would be a fault. */
    private static int length(HttpServletRequest request) {
        var query = request.getQueryString();
        return request.getRequestURL().length() + (query == null ? 0 : query.length());
    }

    private static AuthenticationFailureHandler failure() {
        return (_, response, e) -> response.sendRedirect(
                e instanceof SignInLocked locked ? FORM + "?wait=" + locked.seconds() : FORM + "?wrong");
    }
}

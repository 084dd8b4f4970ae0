package neuguong.query.platform;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import neuguong.identity.Act;
import neuguong.identity.PersonToken;
import neuguong.identity.Refusals;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Sends the reader of a page to where one signs in, or shows that it is not for them; a program is answered with a problem. */
final class PageRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final Refusals programs;
    private final String signIn;

    PageRefusals(Refusals programs, String signIn) {
        this.programs = programs;
        this.signIn = signIn;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (Site.isPage(request) && PageProblems.wantsPage(request)) {
            response.sendRedirect(signIn);
        } else {
            programs.commence(request, response, e);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException, ServletException {
        if (!Site.isPage(request) || !PageProblems.wantsPage(request)) {
            programs.handle(request, response, e);
        } else if (request.getRequestURI().equals("/") && may(request, Act.VIEW)) {
            // whoever may not search arrives there all the same after signing in
            response.sendRedirect("/dashboards");
        } else if (request.getRequestURI().equals("/") && may(request, Act.OPERATE)) {
            response.sendRedirect("/operations/parked");
        } else {
            request.getRequestDispatcher(SignInPages.FORBIDDEN).forward(request, response);
        }
    }

    private static boolean may(HttpServletRequest request, Act act) {
        return request.getUserPrincipal() instanceof PersonToken token
                && token.getPrincipal().may(act);
    }
}

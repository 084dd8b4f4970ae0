package neuguong.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import neuguong.identity.LocalUsers;
import neuguong.identity.PersonToken;
import neuguong.identity.SignInLocked;
import neuguong.query.platform.Sessions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where a person sees their own sessions and ends others of them. An own user says the password once more for it, so that whoever finds a desk left alone does not
 * shut its owner out.
 */
@Controller
@RequestMapping("/account")
class AccountPages {
    private static final Logger LOG = LoggerFactory.getLogger(AccountPages.class);
    private static final String HERE = "redirect:/account?";

    private final Sessions sessions;
    private final @Nullable LocalUsers users;
    private final AuthenticationEventPublisher events;

    AccountPages(Sessions sessions, @Nullable LocalUsers users, AuthenticationEventPublisher events) {
        this.sessions = sessions;
        this.users = users;
        this.events = events;
    }

    /**
     * The page.
     *
     * @param ended how many sessions have just been ended
     * @param wrong whether the password was wrong
     * @param wait for how many seconds no other is looked at
     */
    @GetMapping
    String own(
            @RequestParam(required = false) @Nullable Integer ended,
            @RequestParam(required = false) @Nullable String wrong,
            @RequestParam(required = false) @Nullable Integer wait,
            PersonToken reader,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        model.addAttribute("ended", ended);
        model.addAttribute("wrong", wrong != null);
        model.addAttribute("wait", wait);
        model.addAttribute("password", users != null);
        model.addAttribute("locale", locale);
        model.addAttribute("show", new Shown(locale));
        model.addAttribute(
                "sessions", sessions.open(request.getSession(false), open -> open.isOf(reader.getPrincipal())));
        return "account";
    }

    /** @param session the one to be ended; without it all but the one from which it is asked */
    @PostMapping("/sessions/ending")
    String end(
            @RequestParam(required = false) @Nullable String session,
            @RequestParam(defaultValue = "") String password,
            PersonToken reader,
            HttpServletRequest request) {
        try {
            prove(reader, password, request);
        } catch (SignInLocked e) {
            return HERE + "wait=" + e.seconds();
        } catch (AuthenticationException e) {
            return HERE + "wrong";
        }
        var ended = sessions.end(
                request.getSession(false),
                open -> open.isOf(reader.getPrincipal())
                        && !open.here()
                        && (session == null || open.key().equals(session)));
        LOG.info("{} ended {} of their sessions", reader.getName(), ended);
        return HERE + "ended=" + ended;
    }

    private void prove(PersonToken reader, String password, HttpServletRequest request) {
        if (users == null) {
            return;
        }
        var said = UsernamePasswordAuthenticationToken.unauthenticated(reader.getName(), password);
        said.setDetails(new WebAuthenticationDetails(request));
        try {
            users.authenticate(said);
        } catch (AuthenticationException e) {
            events.publishAuthenticationFailure(e, said);
            throw e;
        }
    }
}

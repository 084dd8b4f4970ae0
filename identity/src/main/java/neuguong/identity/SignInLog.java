package neuguong.identity;

import java.util.Locale;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Tells the log who has signed in and who was refused, from where and why, and nothing of what they said to prove it. Of a user that
 * nobody knows not even the name: it may be a password that was typed into the wrong field.
 */
final class SignInLog {
    private static final Logger LOG = LoggerFactory.getLogger(SignInLog.class);

    private final Predicate<String> known;

    /** @param known whether there is a user of this name */
    SignInLog(Predicate<String> known) {
        this.known = known;
    }

    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        var signedIn = event.getAuthentication();
        LOG.info("{} signed in from {}", signedIn.getName(), address(signedIn));
    }

    @EventListener
    void refused(AbstractAuthenticationFailureEvent event) {
        var asked = event.getAuthentication();
        LOG.warn("refused to sign in {} from {}: {}", name(asked), address(asked), reason(event));
    }

    private String name(Authentication asked) {
        if (!(asked instanceof UsernamePasswordAuthenticationToken)) {
            return "by a token";
        }
        return known.test(asked.getName()) ? asked.getName() : "an unknown user";
    }

    private static String reason(AbstractAuthenticationFailureEvent event) {
        return event.getException()
                .getClass()
                .getSimpleName()
                .replace("Exception", "")
                .toLowerCase(Locale.ROOT);
    }

    private static String address(Authentication asked) {
        return asked.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "somewhere";
    }
}

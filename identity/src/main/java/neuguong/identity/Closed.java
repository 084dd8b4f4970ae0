package neuguong.identity;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.servlet.HandlerMapping;

/**
 * What holds for an address that the table does not name: if there is something at it, it is closed, so that an endpoint that was
 * forgotten is not open; if there is nothing, whoever has signed in is told so.
 */
public final class Closed implements AuthorizationManager<RequestAuthorizationContext> {
    private final HandlerMapping endpoints;

    /** @param endpoints where the service's own endpoints are found */
    public Closed(HandlerMapping endpoints) {
        this.endpoints = endpoints;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> caller, RequestAuthorizationContext context) {
        var authentication = caller.get();
        var signedIn = authentication != null
                && authentication.isAuthenticated()
                && !(authentication instanceof AnonymousAuthenticationToken);
        return new AuthorizationDecision(signedIn && !isEndpoint(context));
    }

    private boolean isEndpoint(RequestAuthorizationContext context) {
        try {
            return endpoints.getHandler(context.getRequest()) != null;
        } catch (Exception e) {
            // the address is known, but not with this method or type: the dispatcher will say so
            return false;
        }
    }
}

package neuguong.query.platform;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import neuguong.identity.PersonToken;
import neuguong.identity.Persons;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** The pages' sign-in by OpenID Connect, where an issuer is configured: its roles and unit are read as those of a token are. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${neuguong.identity.issuer:}' != ''")
class IssuerSignIn {
    private static final Logger LOG = LoggerFactory.getLogger(IssuerSignIn.class);
    private static final String CLIENT = "neuguong";

    @Bean
    ClientRegistrationRepository issuer(
            @Value("${neuguong.identity.issuer}") String issuer,
            @Value("${neuguong.query.sign-in.client-id}") String clientId,
            @Value("${neuguong.query.sign-in.client-secret}") String clientSecret) {
        // asked for when the first reader signs in, so that the service starts without the issuer
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(ClientRegistrations.fromIssuerLocation(issuer)
                        .registrationId(CLIENT)
                        .clientId(clientId)
                        .clientSecret(clientSecret)
                        .scope("openid", "profile")
                        .build()));
    }

    @Bean
    OAuth2AuthorizedClientService authorizedClients(ClientRegistrationRepository issuer) {
        return new InMemoryOAuth2AuthorizedClientService(issuer);
    }

    @Bean
    SignIn byIssuer(ClientRegistrationRepository issuer, OAuth2AuthorizedClientService clients) {
        return new SignIn(
                "/oauth2/authorization/" + CLIENT,
                http -> http.oauth2Login(login -> login.clientRegistrationRepository(issuer)
                        .authorizedClientService(clients)
                        .successHandler(new Known(clients))
                        .failureHandler((_, response, e) -> {
                            LOG.warn("a sign-in at the issuer failed", e);
                            response.sendRedirect(SignIn.FORM + "?wrong");
                        })));
    }

    /** Puts the person that the issuer vouched for into the session, with the token by which the other service knows them too. */
    private static final class Known extends SavedRequestAwareAuthenticationSuccessHandler {
        private final OAuth2AuthorizedClientService clients;
        private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

        Known(OAuth2AuthorizedClientService clients) {
            this.clients = clients;
            setRequestCache(SignIn.askedPages());
        }

        @Override
        public void onAuthenticationSuccess(
                HttpServletRequest request, HttpServletResponse response, Authentication proved)
                throws ServletException, IOException {
            if (!(proved.getPrincipal() instanceof OidcUser user)) {
                throw new IllegalStateException("the issuer gave no id token");
            }
            var client = clients.loadAuthorizedClient(CLIENT, proved.getName());
            var token = client == null ? null : client.getAccessToken().getTokenValue();
            clients.removeAuthorizedClient(CLIENT, proved.getName());
            var context = SecurityContextHolder.createEmptyContext();
            var known = PersonToken.of(Persons.of(user), token);
            context.setAuthentication(known);
            SecurityContextHolder.setContext(context);
            sessions.saveContext(context, request, response);
            super.onAuthenticationSuccess(request, response, known);
        }
    }
}

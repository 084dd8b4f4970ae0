package neuguong.query.platform;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
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
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** The pages' sign-in by OpenID Connect, where an issuer is configured: its roles and unit are read as those of a token are. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${neuguong.identity.issuer:}' != ''")
class IssuerSignIn {
    private static final Logger LOG = LoggerFactory.getLogger(IssuerSignIn.class);
    private static final String CLIENT = "neuguong";
    private static final String REQUESTS = "/oauth2/authorization";

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

    /** Holds what the issuer says of a sign-in to the strength that was asked for. */
    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens(@Value("${neuguong.identity.acr}") Set<String> acr) {
        var decoders = new OidcIdTokenDecoderFactory();
        decoders.setJwtValidatorFactory(client -> new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(), new OidcIdTokenValidator(client), Persons.strength(acr)));
        return decoders;
    }

    private static OAuth2AuthorizationRequestResolver asking(ClientRegistrationRepository issuer, Set<String> acr) {
        var requests = new DefaultOAuth2AuthorizationRequestResolver(issuer, REQUESTS);
        if (!acr.isEmpty()) {
            requests.setAuthorizationRequestCustomizer(request ->
                    request.additionalParameters(parameters -> parameters.put("acr_values", String.join(" ", acr))));
        }
        return requests;
    }

    @Bean
    SignIn byIssuer(
            ClientRegistrationRepository issuer,
            OAuth2AuthorizedClientService clients,
            @Value("${neuguong.identity.acr}") Set<String> acr) {
        return new SignIn(
                REQUESTS + "/" + CLIENT,
                http -> http.oauth2Login(login -> login.clientRegistrationRepository(issuer)
                        .authorizedClientService(clients)
                        .authorizationEndpoint(at -> at.authorizationRequestResolver(asking(issuer, acr)))
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

package neuguong.e2e;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** A real authorization server: Spring's, with a program for each fault that a token may have, and the pages as a client. */
final class Issuer implements AutoCloseable {
    static final String SECRET = "mot-bi-mat";

    /** The {@code acr} of whoever was signed in by two factors. */
    static final String TWO_FACTORS = "urn:thu:hai-lop";

    private final ConfigurableApplicationContext context;

    /** Each program has its own. */
    static String secret(String program) {
        return SECRET + "-" + program;
    }

    Issuer(String pages) {
        context = new SpringApplicationBuilder(Server.class)
                .properties("server.port=0", "server.address=127.0.0.1", "pages=" + pages, "logging.level.root=warn")
                .run();
    }

    String url() {
        var server = ((WebServerApplicationContext) context).getWebServer();
        return "http://127.0.0.1:" + (server == null ? 0 : server.getPort());
    }

    @Override
    public void close() {
        context.close();
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Server {
        @Bean
        RegisteredClientRepository clients(@Value("${pages}") String pages) {
            var programs = Stream.of("board", "clerk", "wrong-audience", "wrong-type", "expired", "nobody", "weak")
                    .map(id -> RegisteredClient.withId(UUID.randomUUID().toString())
                            .clientId(id)
                            .clientSecret("{noop}" + secret(id))
                            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                            .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                            .build());
            var browser = RegisteredClient.withId(UUID.randomUUID().toString())
                    .clientId("neuguong")
                    .clientSecret("{noop}" + SECRET)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri(pages + "/login/oauth2/code/neuguong")
                    .scope("openid")
                    .scope("profile")
                    .clientSettings(ClientSettings.builder()
                            .requireAuthorizationConsent(false)
                            .build())
                    .build();
            return new InMemoryRegisteredClientRepository(
                    Stream.concat(programs, Stream.of(browser)).toList());
        }

        /** Its own endpoint of who somebody is takes its access tokens too, whose type is not the usual one. */
        @Bean
        JwtDecoder jwtDecoder(JWKSource<SecurityContext> keys) {
            var processor = new DefaultJWTProcessor<SecurityContext>();
            processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
            processor.setJWSTypeVerifier((_, _) -> {});
            var decoder = new NimbusJwtDecoder(processor);
            decoder.setJwtValidator(new JwtTimestampValidator());
            return decoder;
        }

        /** Programs are as strong as can be but one; of people one has a second factor, and says so where it is asked for. */
        private static Optional<String> strength(JwtEncodingContext token, String who) {
            if (!who.equals("neuguong")) {
                return who.equals("weak") ? Optional.empty() : Optional.of(TWO_FACTORS);
            }
            Authentication person = token.getPrincipal();
            var asked = Objects.requireNonNull(token.getAuthorization())
                    .getAttribute(OAuth2AuthorizationRequest.class.getName());
            return asked instanceof OAuth2AuthorizationRequest request
                            && person != null
                            && person.getName().equals("ba.hoa")
                    ? Optional.ofNullable(request.getAdditionalParameters().get("acr_values"))
                            .map(values -> String.valueOf(values).split(" ", 2)[0])
                    : Optional.of("urn:thu:mot-lop");
        }

        @Bean
        UserDetailsService people() {
            return new InMemoryUserDetailsManager(Stream.of("ba.hoa", "ong.mot-lop")
                    .map(name ->
                            User.withUsername(name).password("{noop}" + SECRET).build())
                    .toList());
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims() {
            return token -> {
                var who = token.getRegisteredClient().getClientId();
                var role = who.equals("neuguong") ? "ANALYST" : who.equals("clerk") ? "CLERK" : "BOARD";
                token.getClaims()
                        .claim("name", "Bà Hoa")
                        .claim("roles", who.equals("nobody") ? List.of("KING") : List.of(role));
                if (OAuth2TokenType.ACCESS_TOKEN.equals(token.getTokenType())) {
                    token.getJwsHeader().type(who.equals("wrong-type") ? "JWT" : "at+jwt");
                    token.getClaims().audience(List.of(who.equals("wrong-audience") ? "another" : "neuguong"));
                }
                strength(token, who).ifPresent(acr -> token.getClaims().claim("acr", acr));
                if (who.equals("expired")) {
                    var then = Instant.now().minusSeconds(600);
                    token.getClaims().issuedAt(then).notBefore(then).expiresAt(then.plusSeconds(300));
                }
                if (who.equals("board")) {
                    token.getClaims().claim("act", Map.of("sub", "cong-dich-vu"));
                }
            };
        }
    }
}

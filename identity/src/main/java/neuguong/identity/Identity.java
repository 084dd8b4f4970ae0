package neuguong.identity;

import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.security.authentication.event.AuthenticationFailureLockedEvent;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.core.GrantedAuthorityDefaults;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/**
 * How both services know who calls: by tokens of an OpenID Connect issuer where one is configured, and else by the users of the
 * installation's own file, with HTTP Basic and tokens of its own. With neither a service does not start, since it would serve nobody or
 * everybody.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentityProperties.class)
public class Identity {
    private static final String OWN_USERS = "'${neuguong.identity.issuer:}' == ''";
    private static final Status OLD_USERS = new Status("OLD_USERS");

    /** An act is an authority as it is named. */
    @Bean
    static GrantedAuthorityDefaults plainAuthorities() {
        return new GrantedAuthorityDefaults("");
    }

    @Bean
    Refusals refusals(IdentityProperties properties) {
        return new Refusals(!properties.hasIssuer(), properties.acr());
    }

    @Bean
    @ConditionalOnExpression(OWN_USERS)
    UserDirectory userDirectory(IdentityProperties properties) {
        if (!properties.hasUsers()) {
            throw new IllegalStateException(
                    "Chưa biết ai được vào: đặt NG_ISSUER hoặc NG_USERS_FILE. | Nobody is known:"
                            + " set NG_ISSUER or NG_USERS_FILE.");
        }
        return new UserDirectory(Objects.requireNonNull(properties.usersFile()), InstantSource.system());
    }

    @Bean
    @ConditionalOnExpression(OWN_USERS)
    LocalUsers localUsers(UserDirectory users) {
        return new LocalUsers(users, InstantSource.system());
    }

    /** With users of a file that can be read no more all goes on; the service as a whole is up. */
    @Bean
    @ConditionalOnExpression(OWN_USERS)
    HealthIndicator usersHealthIndicator(UserDirectory users) {
        return () -> users.fault()
                .map(fault ->
                        Health.status(OLD_USERS).withDetail("problem", fault).build())
                .orElseGet(() -> Health.up().build());
    }

    @Bean
    @ConditionalOnExpression(OWN_USERS)
    LocalTokens localTokens(IdentityProperties properties) {
        return LocalTokens.of(
                Objects.requireNonNull(properties.tokenKeyFile(), "NG_TOKEN_KEY_FILE"), properties.audience());
    }

    @Bean
    @ConditionalOnExpression(OWN_USERS)
    TokenController tokenController(LocalUsers users, LocalTokens tokens, IdentityProperties properties) {
        return new TokenController(users, tokens, properties.tokenLife());
    }

    @Bean
    JwtDecoder jwtDecoder(IdentityProperties properties, @Nullable LocalTokens own) {
        return new RememberingDecoder(
                own == null ? new SupplierJwtDecoder(() -> issued(properties)) : own.decoder(),
                InstantSource.system(),
                Ticker.systemTicker());
    }

    private static JwtDecoder issued(IdentityProperties properties) {
        var issuer = Objects.requireNonNull(properties.issuer());
        var decoder = NimbusJwtDecoder.withIssuerLocation(issuer)
                .jwsAlgorithms(known -> {
                    known.clear();
                    known.addAll(properties.algorithms());
                })
                .validateType(false)
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new DelegatingOAuth2TokenValidator<>(
                        Persons.validators(issuer, properties.audience(), properties.tokenType())),
                Persons.strength(properties.acr())));
        return decoder;
    }

    /** What each filter takes is nobody's question, and to watch each costs more than all of them. */
    @Bean
    static SecurityObservationSettings unwatchedFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    MalformedRequests malformedRequests(MeterRegistry meters) {
        return new MalformedRequests(meters, Ticker.systemTicker());
    }

    @Bean
    SecurityHeaders securityHeaders() {
        return new SecurityHeaders();
    }

    @Bean
    SignInLog signInLog(@Nullable LocalUsers users) {
        return new SignInLog(name -> users != null && users.find(name).isPresent());
    }

    /** Tells of refusals to sign in, of our own kind too. */
    @Bean
    AuthenticationEventPublisher authenticationEvents(ApplicationEventPublisher events) {
        var publisher = new DefaultAuthenticationEventPublisher(events);
        publisher.setAdditionalExceptionMappings(Map.of(SignInLocked.class, AuthenticationFailureLockedEvent.class));
        return publisher;
    }

    @Bean
    CallerCredential callerCredential(@Nullable LocalTokens own) {
        return new CallerCredential(own);
    }

    /** Lets a service's chain know callers; what they may do is the service's own table. */
    @Bean
    Customizer<HttpSecurity> knowingCallers(
            IdentityProperties properties, Refusals refusals, JwtDecoder decoder, @Nullable LocalUsers users) {
        var limits = new RateLimits(properties.limits(), refusals);
        return http -> {
            http.oauth2ResourceServer(
                    server -> server.jwt(jwt -> jwt.decoder(decoder).jwtAuthenticationConverter(new Persons()))
                            .authenticationEntryPoint(refusals)
                            .accessDeniedHandler(refusals));
            if (users == null) {
                http.httpBasic(basic -> basic.disable());
            } else {
                http.httpBasic(basic -> basic.authenticationEntryPoint(refusals));
                http.addFilterBefore(new StillKnown(users), AnonymousAuthenticationFilter.class);
            }
            http.addFilterBefore(new CrossSite(refusals), AuthorizationFilter.class);
            http.addFilterBefore(limits, AuthorizationFilter.class);
        };
    }
}

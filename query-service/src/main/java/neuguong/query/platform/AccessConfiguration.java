package neuguong.query.platform;

import static neuguong.identity.Act.ANALYSE;
import static neuguong.identity.Act.OPERATE;
import static neuguong.identity.Act.READ;
import static neuguong.identity.Act.REPLAY;
import static neuguong.identity.Act.VIEW;

import jakarta.servlet.DispatcherType;
import java.time.InstantSource;
import java.util.Optional;
import neuguong.identity.Closed;
import neuguong.identity.Identity;
import neuguong.identity.Refusals;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.web.servlet.HandlerMapping;

/** The one table of what may be done at each address of this service; what it does not name is closed. */
@Configuration(proxyBeanMethods = false)
@Import(Identity.class)
class AccessConfiguration {
    @Bean
    SecurityFilterChain access(
            HttpSecurity http,
            Customizer<HttpSecurity> knowingCallers,
            Optional<SignIn> issuer,
            Refusals refusals,
            Sessions sessions,
            @Qualifier("requestMappingHandlerMapping") HandlerMapping endpoints) {
        knowingCallers.customize(http);
        var signIn = issuer.orElseGet(SignIn::byForm);
        signIn.customize(http);
        var refused = new PageRefusals(refusals, signIn.address());
        http.addFilterBefore(new SessionEnd(sessions, InstantSource.system()), SecurityContextHolderFilter.class);
        return http.exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refused).accessDeniedHandler(refused))
                // a program that names itself in a header is no browser with a cookie; see CrossSite for Basic
                .csrf(csrf -> csrf.csrfTokenRepository(SignIn.csrfTokens())
                        .ignoringRequestMatchers(request -> request.getHeader(HttpHeaders.AUTHORIZATION) != null))
                .authorizeHttpRequests(table -> {
                    open(table);
                    programs(table);
                    table.requestMatchers("/dashboards/**").hasAuthority(VIEW.name());
                    table.requestMatchers("/units/{id}/replay").hasAuthority(REPLAY.name());
                    table.requestMatchers(
                                    "/",
                                    "/units/**",
                                    "/exemplars/**",
                                    "/years",
                                    "/movements/**",
                                    "/tasks/**",
                                    "/searches/**")
                            .hasAuthority(READ.name());
                    table.requestMatchers("/account/**").authenticated();
                    table.anyRequest().access(new Closed(endpoints));
                })
                .build();
    }

    private static void open(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry table) {
        table.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                .permitAll();
        table.requestMatchers(
                        "/actuator/health/**",
                        "/v3/api-docs/**",
                        "/v3/api-docs.yaml",
                        "/swagger-ui/**",
                        "/swagger-ui.html",
                        "/swagger-ui")
                .permitAll();
        table.requestMatchers("/login", "/signed-out", "/*.css", "/*.js", "/*.svg")
                .permitAll();
        table.requestMatchers("/actuator/**", "/api/v1/operations/**", "/operations/**")
                .hasAuthority(OPERATE.name());
    }

    private static void programs(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry table) {
        table.requestMatchers(HttpMethod.POST, "/api/v1/tokens").authenticated();
        table.requestMatchers(
                        "/api/v1/dashboards/**",
                        "/api/v1/stream",
                        "/api/v1/sectors",
                        "/api/v1/honours",
                        "/api/v1/units/**",
                        "/api/v1/localities/**",
                        "/api/v1/movements/**",
                        "/api/v1/criteria-sets/**")
                .hasAuthority(VIEW.name());
        table.requestMatchers("/api/v1/export").hasAuthority(ANALYSE.name());
        table.requestMatchers("/api/v1/exemplars/**", "/api/v1/years", "/api/v1/history")
                .hasAuthority(READ.name());
    }
}

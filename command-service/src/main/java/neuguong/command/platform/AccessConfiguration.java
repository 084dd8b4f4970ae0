package neuguong.command.platform;

import static neuguong.identity.Act.APPRAISE;
import static neuguong.identity.Act.ASSESS;
import static neuguong.identity.Act.AUDIT;
import static neuguong.identity.Act.DECIDE;
import static neuguong.identity.Act.FOSTER;
import static neuguong.identity.Act.KEEP;
import static neuguong.identity.Act.NOMINATE;
import static neuguong.identity.Act.OPERATE;
import static neuguong.identity.Act.READ;
import static neuguong.identity.Act.REPLAY;
import static neuguong.identity.Act.REPLICATE;
import static neuguong.identity.Act.SELECT;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import neuguong.identity.Act;
import neuguong.identity.Closed;
import neuguong.identity.Identity;
import neuguong.identity.PersonToken;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** The one table of what may be done at each address of this service; what it does not name is closed. */
@Configuration(proxyBeanMethods = false)
@Import(Identity.class)
class AccessConfiguration {
    private static final String EXEMPLAR = "/api/v1/exemplars/{id}";
    private static final String AUDIT_LOG = "/api/v1/audit";

    /** Commands of an exemplar, by the last words of their addresses. */
    private static final Map<Act, List<String>> ACTS = Map.of(
            NOMINATE, List.of("/nomination", "/withdrawal", "/commendations"),
            SELECT,
                    List.of(
                            "/return",
                            "/rejection",
                            "/selection",
                            "/fostering",
                            "/transfer",
                            "/suspension",
                            "/reinstatement",
                            "/retirement",
                            "/merger"),
            FOSTER,
                    List.of(
                            "/roadmap",
                            "/supports",
                            "/difficulties",
                            "/difficulties/*/resolution",
                            "/inspections",
                            "/initiatives"),
            ASSESS, List.of("/assessments", "/assessments/*/correction", "/summary"),
            APPRAISE, List.of("/commendations/*/appraisal", "/commendations/*/recusal"),
            DECIDE,
                    List.of(
                            "/honours",
                            "/erasure",
                            "/commendations/*/declining",
                            "/commendations/*/award",
                            "/commendations/*/presentation",
                            "/commendations/*/revocation",
                            "/commendations/*/restoration"),
            REPLICATE, List.of("/replication", "/study-visits", "/adoptions", "/adoptions/*/outcomes", "/publicity"));

    private final Map<String, Reach> reaches;

    AccessConfiguration(List<Reach> reaches) {
        this.reaches = reaches.stream().collect(Collectors.toMap(Reach::of, Function.identity()));
    }

    @Bean
    SecurityFilterChain access(
            HttpSecurity http,
            Customizer<HttpSecurity> knowingCallers,
            @Qualifier("requestMappingHandlerMapping") HandlerMapping endpoints) {
        knowingCallers.customize(http);
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                // nobody is known here by a cookie that a browser would send by itself
                .csrf(csrf -> csrf.disable())
                .authorizeHttpRequests(table -> {
                    open(table);
                    commands(table);
                    audit(table);
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
        // what a witness needs, who trusts nobody and has no account; it tells of hashes and counts only
        table.requestMatchers(
                        GET,
                        AUDIT_LOG + "/checkpoint",
                        AUDIT_LOG + "/checkpoints/*",
                        AUDIT_LOG + "/keys",
                        AUDIT_LOG + "/versions",
                        AUDIT_LOG + "/proof/*",
                        AUDIT_LOG + "/reads/checkpoint",
                        AUDIT_LOG + "/reads/checkpoints/*",
                        AUDIT_LOG + "/reads/keys",
                        AUDIT_LOG + "/reads/proof/*")
                .permitAll();
        table.requestMatchers(
                        POST,
                        AUDIT_LOG + "/checkpoints/*/cosignatures",
                        AUDIT_LOG + "/reads/checkpoints/*/cosignatures")
                .permitAll();
        table.requestMatchers("/actuator/**").hasAuthority(OPERATE.name());
        table.requestMatchers("/api/v1/searches/**").hasAuthority(READ.name());
        table.requestMatchers(POST, "/api/v1/tokens").authenticated();
    }

    private void commands(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry table) {
        table.requestMatchers(POST, "/api/v1/exemplars").hasAuthority(NOMINATE.name());
        ACTS.forEach((act, ends) ->
                ends.forEach(end -> table.requestMatchers(POST, EXEMPLAR + end).hasAuthority(act.name())));
        for (var kept : List.of("units", "localities", "criteria-sets", "movements")) {
            table.requestMatchers(POST, "/api/v1/" + kept + "/**").hasAuthority(KEEP.name());
        }
        table.requestMatchers(POST, "/api/v1/imports").access((caller, request) -> {
            // as it is written in the address, since asking for a parameter would read the upload; any other
            // spelling, and a kind that stands in the form, is for those who may import everything
            var kinds = UriComponentsBuilder.newInstance()
                    .query(request.getRequest().getQueryString())
                    .build()
                    .getQueryParams()
                    .getOrDefault("kind", List.of());
            var act = switch (kinds.size() == 1 ? String.valueOf(kinds.getFirst()) : "") {
                case "exemplars" -> NOMINATE;
                case "assessments" -> ASSESS;
                case "honours" -> DECIDE;
                default -> KEEP;
            };
            return new AuthorizationDecision(caller.get() instanceof PersonToken token
                    && token.getPrincipal().may(act));
        });
        // whoever gave in a dry run was allowed its kind then
        table.requestMatchers(POST, "/api/v1/imports/{id}/confirmation").access(within(NOMINATE, "import"));
        table.requestMatchers(GET, "/api/v1/imports/{id}", "/api/v1/imports/{id}/*")
                .access(within(NOMINATE, "import"));
    }

    private void audit(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry table) {
        table.requestMatchers(GET, EXEMPLAR).access(within(REPLAY, "exemplar"));
        table.requestMatchers(GET, AUDIT_LOG + "/units/{id}/bundle").hasAuthority(AUDIT.name());
        table.requestMatchers(GET, AUDIT_LOG + "/units/{id}/*").access(within(REPLAY, "unit"));
        table.requestMatchers(GET, AUDIT_LOG + "/exemplars/{id}/*").access(within(REPLAY, "exemplar"));
        // how far each aggregate is, which says nothing of what is in it
        table.requestMatchers(POST, AUDIT_LOG + "/versions/resend", AUDIT_LOG + "/versions/*/resend")
                .hasAuthority(OPERATE.name());
        table.requestMatchers(GET, AUDIT_LOG + "/versions/*").hasAnyAuthority(AUDIT.name(), OPERATE.name());
        table.requestMatchers(HttpMethod.GET, AUDIT_LOG + "/**").hasAuthority(AUDIT.name());
    }

    /** For whoever may do this at all: everywhere, or within their reach. */
    private AuthorizationManager<RequestAuthorizationContext> within(Act act, String kind) {
        var reach = reaches.get(kind);
        if (reach == null) {
            throw new IllegalStateException("nothing says who reaches a record of kind " + kind);
        }
        return (caller, request) -> new AuthorizationDecision(caller.get() instanceof PersonToken token
                && token.getPrincipal().may(act)
                && reach.includes(token.getPrincipal(), request.getVariables().getOrDefault("id", "")));
    }
}

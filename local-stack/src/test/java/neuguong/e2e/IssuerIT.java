package neuguong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import neuguong.identity.Role;
import neuguong.stack.PortsFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both services with an OpenID Connect issuer in place of users of their own, beside those that share their stores. */
class IssuerIT {
    private static final Api API = new Api();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String PASSWORD = Issuer.SECRET;
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private static Beside services;
    private static Issuer issuer;
    private static Issuer stranger;
    private static String command;
    private static String query;

    @BeforeAll
    static void start() throws IOException {
        var ports = PortsFixture.free(2);
        command = "http://127.0.0.1:" + ports.getFirst();
        query = "http://127.0.0.1:" + ports.getLast();
        issuer = new Issuer(query);
        stranger = new Issuer(query);
        services = Beside.start(
                API,
                "issuer",
                ports,
                Map.of(
                        "NG_ISSUER",
                        issuer.url(),
                        "NG_OIDC_CLIENT_SECRET",
                        PASSWORD,
                        "NG_ACR",
                        Issuer.TWO_FACTORS + ",urn:thu:the-cung"));
    }

    @AfterAll
    static void stop() {
        services.close();
        issuer.close();
        stranger.close();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static int status(HttpRequest.Builder request) {
        return send(request).statusCode();
    }

    private static String token(Issuer of, String program) {
        var form = "grant_type=client_credentials&client_id=" + program + "&client_secret="
                + URLEncoder.encode(Issuer.secret(program), StandardCharsets.UTF_8);
        var answer = send(HttpRequest.newBuilder(URI.create(of.url() + "/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Api.JSON.readTree(answer.body()).get("access_token").asString();
    }

    private static int search(String token) {
        return status(HttpRequest.newBuilder(URI.create(query + "/api/v1/exemplars?size=1"))
                .header("Authorization", "Bearer " + token));
    }

    private static HttpResponse<String> nominate(String token) {
        var register = new Register(API);
        return send(HttpRequest.newBuilder(URI.create(command + "/api/v1/exemplars"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(register.nomination(register.unit(), "Sùng A " + Register.tag()))));
    }

    @Test
    void
            a_token_of_the_issuer_is_known_by_both_services_and_an_event_names_the_person_and_the_program_that_acts_for_them() {
        var token = token(issuer, "board");
        assertThat(search(token)).isEqualTo(200);
        var nominated = nominate(token);
        assertThat(nominated.statusCode()).as(nominated.body()).isEqualTo(201);
        var id = Api.JSON.readTree(nominated.body()).get("id").asString();
        var event = Api.JSON.readTree(
                API.audit("/exemplars/" + id + "/history").is(200).text());
        assertThat(event.get("actor").asString()).isEqualTo("board");
        assertThat(event.get("metadata").get("issuer").asString()).isEqualTo(issuer.url());
        assertThat(event.get("metadata").get("via").asString()).isEqualTo("cong-dich-vu");
        assertThat(event.get("metadata").get("actorName").asString()).isEqualTo("Bà Hoa");
    }

    @Test
    void a_clerk_whom_no_unit_bounds_may_act_for_none() {
        var refused = nominate(token(issuer, "clerk"));
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrong-audience", "wrong-type", "expired"})
    void a_token_that_is_for_others_of_another_kind_or_over_is_refused(String program) {
        var token = token(issuer, program);
        assertThat(search(token)).isEqualTo(401);
        assertThat(nominate(token).statusCode()).isEqualTo(401);
    }

    @Test
    void a_token_of_another_issuer_is_refused() {
        assertThat(search(token(stranger, "board"))).isEqualTo(401);
    }

    @Test
    void a_token_of_the_stacks_own_and_its_passwords_are_refused() {
        var own = API.stack.authorization("ai-do", "Ai đó", Role.ANALYST);
        assertThat(search(own.replace("Bearer ", ""))).isEqualTo(401);
        assertThat(status(HttpRequest.newBuilder(URI.create(query + "/api/v1/sectors"))
                        .header("Authorization", "Basic YW5hbHlzdDp4")))
                .isEqualTo(401);
    }

    @Test
    void an_unsigned_token_is_refused() {
        var parts = token(issuer, "board").split("\\.", 3);
        var none = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\",\"typ\":\"at+jwt\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(search(none + "." + parts[1] + ".")).isEqualTo(401);
    }

    @Test
    void a_role_that_nobody_knows_grants_nothing() {
        assertThat(search(token(issuer, "nobody"))).isEqualTo(403);
    }

    @Test
    void a_token_of_a_weaker_sign_in_is_refused_and_told_which_strength_is_asked_for() {
        var weak = token(issuer, "weak");
        assertThat(nominate(weak).statusCode()).isEqualTo(401);
        var refused = send(HttpRequest.newBuilder(URI.create(query + "/api/v1/exemplars?size=1"))
                .header("Authorization", "Bearer " + weak));
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(Api.JSON.readTree(refused.body()).get("code").asString()).isEqualTo("WEAKLY_AUTHENTICATED");
        assertThat(refused.headers().firstValue("WWW-Authenticate").orElse(""))
                .contains("error=\"insufficient_user_authentication\"")
                .contains(Issuer.TWO_FACTORS);
    }

    @Test
    void the_reader_of_a_page_signs_in_at_the_issuer() throws Exception {
        var back = signIn("ba.hoa");
        assertThat(back.uri()).isEqualTo(URI.create(query + "/units"));
        assertThat(back.statusCode()).isEqualTo(200);
        assertThat(back.body()).contains("Bà Hoa");
    }

    @Test
    void a_reader_whom_the_issuer_signs_in_more_weakly_than_was_asked_is_not_let_in() throws Exception {
        var back = signIn("ong.mot-lop");
        assertThat(back.uri()).isEqualTo(URI.create(query + "/login?wrong"));
        assertThat(back.body()).doesNotContain("Bà Hoa");
    }

    /** A browser's way: to the page, to the issuer, its form, and back. */
    private static HttpResponse<String> signIn(String user) throws Exception {
        try (var browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build()) {
            var page = URI.create(query + "/units");
            var form = browser.send(page(page).build(), BodyHandlers.ofString());
            assertThat(form.uri().toString()).startsWith(issuer.url());
            var csrf = CSRF.matcher(form.body());
            assertThat(csrf.find()).as(form.body()).isTrue();

            var said = "username=" + user + "&password=" + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8)
                    + "&_csrf=" + URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8);
            return browser.send(
                    page(URI.create(issuer.url() + "/login"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(said))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    private static HttpRequest.Builder page(URI address) {
        return HttpRequest.newBuilder(address).header("Accept", "text/html").timeout(Duration.ofSeconds(30));
    }
}

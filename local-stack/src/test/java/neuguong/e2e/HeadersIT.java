package neuguong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import neuguong.identity.Role;
import neuguong.stack.StackFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer tells a browser, what the cookies are like, and what the logs tell of who came. */
class HeadersIT {
    private static final Api API = new Api();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String TLS = "X-Forwarded-Proto: https";
    private static final String SOME_ID = "01890a5d-ac96-774b-bcce-b302099a8099";

    private static final List<String> PAGES = List.of(
            "/",
            "/units",
            "/units/" + SOME_ID,
            "/exemplars/" + SOME_ID,
            "/movements",
            "/movements/" + SOME_ID,
            "/account",
            "/operations/sessions",
            "/login",
            "/signed-out",
            "/nothing");
    private static final List<String> BOTH = List.of(
            "/actuator/health/readiness",
            "/actuator/prometheus",
            "/v3/api-docs",
            "/swagger-ui/index.html",
            "/error",
            "/api/v1/nothing",
            "/api;x/v1");

    private static Wire.Reply ask(URI server, String method, String target, String... lines) {
        return Wire.send(server, method, target, List.of(lines), new byte[0], Promises.PATIENCE);
    }

    private static String everybody() {
        return "Authorization: " + API.stack.authorization("ai-do", "Ai đó", Role.BOARD, Role.AUDITOR, Role.OPERATOR);
    }

    @Test
    void every_answer_tells_a_browser_to_trust_nothing_else_and_to_keep_nothing() {
        var broken = new ArrayList<String>();
        for (var endpoint : Described.all(API)) {
            var target = endpoint.path().replaceAll("\\{(size|n|year)}", "1").replaceAll("\\{[^}]+}", SOME_ID);
            for (var who : List.of(everybody(), "X-Nobody: 1")) {
                broken.addAll(brokenBy(endpoint.server(), endpoint.method(), target, who));
            }
        }
        for (var page : PAGES) {
            broken.addAll(brokenBy(API.stack.queryUrl(), "GET", page, everybody()));
            broken.addAll(brokenBy(API.stack.queryUrl(), "GET", page, "Accept: text/html"));
        }
        for (var server : List.of(API.stack.queryUrl(), API.stack.commandUrl())) {
            for (var target : BOTH) {
                broken.addAll(brokenBy(server, "GET", target, everybody()));
            }
            broken.addAll(brokenBy(server, "TRACE", "/", "X-Nobody: 1"));
        }
        assertThat(broken).isEmpty();
    }

    private static List<String> brokenBy(URI server, String method, String target, String who) {
        var reply = ask(server, method, target, who, "Content-Type: application/json");
        var documentation = target.startsWith("/swagger-ui");
        var policy = reply.header("Content-Security-Policy").orElse("");
        var broken = new ArrayList<String>();
        require(
                policy.contains("default-src 'self'")
                        && policy.contains("object-src 'none'")
                        && policy.contains("base-uri 'none'")
                        && policy.contains("frame-ancestors 'none'")
                        && (documentation || !policy.contains("unsafe")),
                "policy " + policy,
                broken);
        require(reply.headers("X-Content-Type-Options").equals(List.of("nosniff")), "nosniff", broken);
        require(reply.headers("X-Frame-Options").equals(List.of("DENY")), "frames", broken);
        require(reply.headers("Referrer-Policy").equals(List.of("same-origin")), "referrer", broken);
        require(
                reply.headers("Server").isEmpty()
                        && reply.headers("X-Powered-By").isEmpty(),
                "server",
                broken);
        require(reply.headers("Strict-Transport-Security").isEmpty(), "TLS that is not there", broken);
        require(reply.headers("Access-Control-Allow-Origin").isEmpty(), "other origins", broken);
        // what is refused before any rule tells nothing
        require(
                reply.body().length == 0
                        || reply.status() == 400
                        || reply.status() == 405
                        || documentation
                        || reply.header("Cache-Control").orElse("").contains("no-store"),
                "kept",
                broken);
        require(reply.body().length == 0 || reply.header("Content-Type").isPresent(), "no type", broken);
        broken.replaceAll(what -> what + ": " + method + " " + target + " " + reply.head());
        return broken;
    }

    private static void require(boolean holds, String what, List<String> broken) {
        if (!holds) {
            broken.add(what);
        }
    }

    @Test
    void over_tls_browsers_are_told_to_keep_to_it() {
        for (var server : List.of(API.stack.queryUrl(), API.stack.commandUrl())) {
            for (var target : List.of("/api/v1/units", "/actuator/health", "/a;b")) {
                assertThat(ask(server, "GET", target, TLS).headers("Strict-Transport-Security"))
                        .containsExactly("max-age=31536000; includeSubDomains");
            }
        }
    }

    /** A browser's way in: what it is given to keep, and what it then has. */
    private record SignedIn(Wire.Reply form, Wire.Reply reply) {
        static SignedIn as(String user, String password, String... lines) {
            var form = ask(API.stack.queryUrl(), "GET", "/login?lang=en", lines);
            var token = CSRF.matcher(form.text());
            assertThat(token.find()).as(form.toString()).isTrue();
            var body = Api.query("username", user, "password", password, "_csrf", token.group(1));
            var headers = new ArrayList<>(List.of(lines));
            headers.add("Content-Type: application/x-www-form-urlencoded");
            headers.add("Cookie: "
                    + form.headers("Set-Cookie").stream()
                            .map(c -> c.split(";", 2)[0])
                            .collect(Collectors.joining("; ")));
            return new SignedIn(
                    form,
                    Wire.send(
                            API.stack.queryUrl(),
                            "POST",
                            "/login",
                            headers,
                            body.getBytes(StandardCharsets.UTF_8),
                            Promises.PATIENCE));
        }

        List<String> cookies() {
            var cookies = new ArrayList<>(form.headers("Set-Cookie"));
            cookies.addAll(reply.headers("Set-Cookie"));
            return cookies;
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void cookies_are_for_this_site_and_no_script_and_over_tls_for_nothing_else(boolean secure) {
        var lines = secure ? new String[] {TLS} : new String[0];
        var signedIn = SignedIn.as("analyst", StackFixture.PASSWORD, lines);
        assertThat(signedIn.reply().status()).as(signedIn.reply().toString()).isEqualTo(302);
        var asked = ask(API.stack.queryUrl(), "GET", "/units", secure ? TLS : "X-Plain: 1", "Accept: text/html");
        assertThat(asked.status()).isEqualTo(302);
        var cookies = signedIn.cookies();
        cookies.addAll(asked.headers("Set-Cookie"));
        assertThat(cookies).hasSizeGreaterThan(3).allSatisfy(cookie -> {
            assertThat(cookie).contains("HttpOnly").containsPattern("SameSite=(Lax|Strict)");
            assertThat(cookie.contains("Secure")).as(cookie).isEqualTo(secure);
        });
    }

    @Test
    void who_came_and_who_was_refused_stands_in_the_log_and_no_secret_does() throws IOException {
        var wrong = "sai mật khẩu " + Register.tag();
        var typed = "mật khẩu gõ nhầm ô " + Register.tag();
        var signedIn = SignedIn.as("auditor", StackFixture.PASSWORD);
        SignedIn.as("auditor", wrong);
        SignedIn.as(typed, wrong);
        API.as("Bearer a.b." + wrong.hashCode()).get("/api/v1/units").is(401);
        var token = API.user("analyst").get("/api/v1/units").raw();
        assertThat(token.statusCode()).isEqualTo(200);
        var given = API.user("clerk")
                .post("/tokens", "")
                .is(200)
                .json()
                .get("access_token")
                .asString();
        API.as("Bearer " + given).post("/units", "{}").is(403);
        API.user("board").post("/exemplars", "{\"" + wrong).is(400);

        var query = Files.readString(API.stack.data().resolve("logs/query-service.log"));
        var command = Files.readString(API.stack.data().resolve("logs/command-service.log"));
        assertThat(query)
                .contains("auditor signed in from 127.0.0.1")
                .contains("refused to sign in auditor from 127.0.0.1: badcredentials")
                .contains("refused to sign in an unknown user from 127.0.0.1: badcredentials")
                .contains("refused to sign in by a token from 127.0.0.1: invalidbearertoken");
        assertThat(command)
                .contains("a token for clerk, asked for by clerk")
                .contains("clerk was not allowed POST /api/v1/units")
                .contains("a malformed request of board from 127.0.0.1: MALFORMED_JSON");
        var session = signedIn.reply().headers("Set-Cookie").stream()
                .filter(c -> c.startsWith("neuguong="))
                .map(c -> c.split("[=;]", 3)[1])
                .findFirst()
                .orElseThrow();
        var basic = Base64.getEncoder()
                .encodeToString(("analyst:" + StackFixture.PASSWORD).getBytes(StandardCharsets.UTF_8));
        assertThat(query + command)
                .doesNotContain(StackFixture.PASSWORD, wrong, typed, session, basic, given, "a.b." + wrong.hashCode());
    }
}

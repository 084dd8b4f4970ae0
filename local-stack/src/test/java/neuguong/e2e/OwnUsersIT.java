package neuguong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import neuguong.identity.PasswordHash;
import neuguong.identity.Role;
import neuguong.identity.UserFile;
import neuguong.identity.UserFile.Entry;
import neuguong.stack.PortsFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both services over a file of users of the test's own: who is in it is let in, and what somebody has begun can be seen and ended. */
class OwnUsersIT {
    private static final Api API = new Api();
    private static final String PASSWORD = "mưa rào kẹo lạc cầu tre";
    private static final String HASH = PasswordHash.of(PASSWORD);
    private static final Entry AN = entry("an", HASH, Role.ANALYST);
    private static final Entry BINH = entry("binh", HASH, Role.ANALYST);
    private static final Entry OPERATOR = entry("van-hanh", HASH, Role.OPERATOR);
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern SESSION = Pattern.compile("name=\"session\" value=\"([^\"]+)\"");

    @TempDir
    private static Path directory;

    private static Beside services;

    private static Entry entry(String user, String hash, Role role) {
        return new Entry(user, "Nguyễn Thị " + user, hash, Set.of(role), null, null);
    }

    /** Writes the file, with one more whom nobody has heard of, and waits until both services have: they have read it then. */
    private static void users(Entry... entries) throws IOException {
        var last = entry("moi-" + UUID.randomUUID(), HASH, Role.ANALYST);
        write(Stream.concat(Stream.of(entries), Stream.of(last)).toList());
        Api.until(() -> search(basic(last.user())) == 200);
        Api.until(() -> kept(basic(last.user())) == 200);
    }

    private static void write(List<Entry> entries) throws IOException {
        UserFile.write(directory.resolve("users.json"), entries);
    }

    @BeforeAll
    static void start() throws IOException {
        write(List.of(AN, BINH, OPERATOR));
        var settings = Map.of("NG_USERS_FILE", directory.resolve("users.json").toString(), "NG_HOST_COOKIES", "true");
        services = Beside.start(API, "own-users", PortsFixture.free(2), settings);
    }

    @AfterAll
    static void stop() {
        services.close();
    }

    /** Everybody as at first: what a test has changed is undone, and with it ends what was begun by it. */
    @BeforeEach
    void everybody() throws IOException {
        users(AN, BINH, OPERATOR);
    }

    private static Wire.Reply ask(URI service, String method, String target, String body, String... lines) {
        return Wire.send(
                service, method, target, List.of(lines), body.getBytes(StandardCharsets.UTF_8), Promises.PATIENCE);
    }

    private static String basic(String user) {
        var pair = (user + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
        return "Authorization: Basic " + Base64.getEncoder().encodeToString(pair);
    }

    private static String bearer(String user) {
        var given = ask(services.command(), "POST", "/api/v1/tokens", "", basic(user));
        assertThat(given.status()).as(given.toString()).isEqualTo(200);
        return "Authorization: Bearer " + given.json().get("access_token").asString();
    }

    private static int search(String authorization) {
        return ask(services.query(), "GET", "/api/v1/sectors", "", authorization)
                .status();
    }

    private static int kept(String authorization) {
        return ask(services.command(), "GET", "/api/v1/searches", "", authorization)
                .status();
    }

    /** A browser by hand, which keeps its cookies. */
    private static final class Visitor {
        private final Map<String, String> cookies = new LinkedHashMap<>();
        private final List<String> given = new ArrayList<>();
        private final String agent;

        Visitor(String agent) {
            this.agent = agent;
        }

        static Visitor signedIn(String user, String agent) {
            var visitor = new Visitor(agent);
            var arrived = visitor.post("/login", visitor.page("/login"), "username", user, "password", PASSWORD);
            assertThat(arrived.status()).as(arrived.toString()).isEqualTo(302);
            assertThat(arrived.header("Location"))
                    .hasValueSatisfying(to -> assertThat(to).doesNotContain("login"));
            return visitor;
        }

        Wire.Reply page(String target) {
            return send("GET", target, "");
        }

        /** Sends the form of a page. */
        Wire.Reply post(String target, Wire.Reply from, String... fields) {
            var token = CSRF.matcher(from.text());
            assertThat(token.find()).as(from.toString()).isTrue();
            var form = Stream.concat(Stream.of(fields), Stream.of("_csrf", token.group(1)));
            return send("POST", target, Api.query(form.toArray(String[]::new)));
        }

        boolean isSignedIn() {
            return page("/account").status() == 200;
        }

        private Wire.Reply send(String method, String target, String body) {
            var reply = ask(
                    services.query(),
                    method,
                    target,
                    body,
                    "Accept: text/html",
                    "User-Agent: " + agent,
                    "Content-Type: application/x-www-form-urlencoded",
                    "Cookie: "
                            + cookies.entrySet().stream()
                                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                    .collect(Collectors.joining("; ")));
            for (var cookie : reply.headers("Set-Cookie")) {
                given.add(cookie);
                var parts = cookie.split("[=;]", 3);
                cookies.put(parts[0], parts[1]);
            }
            return reply;
        }
    }

    @Test
    void sessions_and_tokens_of_whoever_is_taken_out_of_the_file_end_on_both_services() throws IOException {
        var visitor = Visitor.signedIn("binh", "Firefox/140.0");
        var other = Visitor.signedIn("an", "Firefox/140.0");
        var token = bearer("binh");
        assertThat(search(token)).isEqualTo(200);
        assertThat(kept(token)).isEqualTo(200);

        users(AN, OPERATOR);
        assertThat(visitor.isSignedIn()).isFalse();
        assertThat(search(token)).isEqualTo(401);
        assertThat(kept(token)).isEqualTo(401);
        assertThat(search(basic("binh"))).isEqualTo(401);
        assertThat(kept(basic("binh"))).isEqualTo(401);
        assertThat(other.isSignedIn()).isTrue();
    }

    @Test
    void another_role_or_the_operators_word_ends_what_was_begun_and_the_password_opens_it_again() throws IOException {
        var token = bearer("binh");
        var raised = entry("binh", HASH, Role.BOARD);
        users(AN, raised, OPERATOR);
        assertThat(search(token)).isEqualTo(401);
        assertThat(kept(token)).isEqualTo(401);
        var again = bearer("binh");
        assertThat(search(again)).isEqualTo(200);

        users(AN, new Entry(raised.user(), raised.name(), HASH, raised.roles(), null, Instant.now()), OPERATOR);
        assertThat(search(again)).isEqualTo(401);
        assertThat(kept(again)).isEqualTo(401);
        assertThat(search(basic("binh"))).isEqualTo(200);
    }

    @Test
    void a_file_that_cannot_be_read_locks_nobody_out_and_health_says_so() throws IOException {
        var token = bearer("an");
        Files.writeString(directory.resolve("users.json"), "[{\"user\":");
        for (var service : List.of(services.command(), services.query())) {
            Api.until(() -> status(service).equals("OLD_USERS"));
        }
        assertThat(search(token)).isEqualTo(200);
        everybody();
        for (var service : List.of(services.command(), services.query())) {
            Api.until(() -> status(service).equals("UP"));
        }
        assertThat(search(token)).isEqualTo(200);
    }

    /** What health says of the users. */
    private static String status(URI service) {
        return ask(service, "GET", "/actuator/health", "", basic("van-hanh"))
                .json()
                .at("/components/users/status")
                .asString("");
    }

    @Test
    void a_person_sees_their_own_sessions_and_ends_another_by_the_password() {
        var desk = Visitor.signedIn("an", "Mozilla/5.0 Chrome/140.0.0.0 Safari/537.36");
        var field = Visitor.signedIn("an", "Mozilla/5.0 (X11) Gecko/20100101 Firefox/140.0");
        var stranger = Visitor.signedIn("binh", "Mozilla/5.0 Chrome/140.0.0.0 Safari/537.36 Edg/140.0");
        // the key of a session lets only its owner end it
        desk.post(
                "/account/sessions/ending",
                desk.page("/account"),
                "password",
                PASSWORD,
                "session",
                keys(Visitor.signedIn("binh", "Firefox/140.0").page("/account")).getFirst());
        assertThat(stranger.isSignedIn()).isTrue();
        var page = desk.page("/account");
        assertThat(page.text()).contains("Chrome", "Firefox", "phiên này").doesNotContain("Edge");

        var wrong = desk.post("/account/sessions/ending", page, "password", "không phải");
        assertThat(wrong.header("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/account?wrong"));
        assertThat(field.isSignedIn()).isTrue();
        assertThat(desk.page("/account?wrong").text()).contains("Mật khẩu không đúng");

        var done = desk.post("/account/sessions/ending", desk.page("/account"), "password", PASSWORD);
        assertThat(done.status()).as(done.toString()).isEqualTo(302);
        assertThat(field.isSignedIn()).isFalse();
        assertThat(desk.isSignedIn()).isTrue();
        assertThat(stranger.isSignedIn()).isTrue();
        assertThat(desk.page("/account?ended=1&lang=en").text()).contains("Sessions ended: 1.", "this one");
    }

    @Test
    void one_of_several_sessions_is_ended_alone() {
        var desk = Visitor.signedIn("binh", "Mozilla/5.0 Chrome/140.0.0.0 Safari/537.36");
        var one = Visitor.signedIn("binh", "Mozilla/5.0 (X11) Gecko/20100101 Firefox/140.0");
        var before = keys(desk.page("/account"));
        var two = Visitor.signedIn("binh", "Mozilla/5.0 (X11) Gecko/20100101 Firefox/140.0");
        var page = desk.page("/account");
        var added = keys(page).stream().filter(key -> !before.contains(key)).toList();
        assertThat(added).hasSize(1);
        desk.post("/account/sessions/ending", page, "password", PASSWORD, "session", added.getFirst());
        assertThat(two.isSignedIn()).isFalse();
        assertThat(one.isSignedIn()).isTrue();
        assertThat(desk.isSignedIn()).isTrue();
    }

    /** By what a page names the sessions that can be ended there. */
    private static List<String> keys(Wire.Reply page) {
        return SESSION.matcher(page.text())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void an_operator_ends_all_sessions_of_somebody_and_nobody_else_does() {
        var one = Visitor.signedIn("an", "Firefox/140.0");
        var two = Visitor.signedIn("an", "Firefox/140.0");
        var other = Visitor.signedIn("binh", "Firefox/140.0");
        var fields = new String[] {"issuer", "urn:neuguong:local", "subject", "an"};
        var refused = other.post("/operations/sessions/ending", other.page("/account"), fields);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(one.isSignedIn()).isTrue();

        var operator = Visitor.signedIn("van-hanh", "Firefox/140.0");
        var page = operator.page("/operations/sessions");
        assertThat(page.text()).contains("Nguyễn Thị an", "Nguyễn Thị binh");
        operator.post("/operations/sessions/ending", page, fields);
        assertThat(one.isSignedIn()).isFalse();
        assertThat(two.isSignedIn()).isFalse();
        assertThat(other.isSignedIn()).isTrue();
    }

    @Test
    void whoever_has_not_signed_in_has_no_account() {
        assertThat(ask(services.query(), "GET", "/account", "", "Accept: text/html")
                        .status())
                .isEqualTo(302);
        assertThat(ask(services.query(), "GET", "/operations/sessions", "", "Accept: text/html")
                        .status())
                .isEqualTo(302);
    }

    @Test
    void by_a_setting_every_cookie_is_for_this_host_alone_and_over_tls() {
        var visitor = new Visitor("Firefox/140.0");
        visitor.page("/units?lang=en");
        var form = visitor.page("/login?lang=en");
        assertThat(form.text()).contains("Sign in");
        visitor.post("/login", form, "username", "an", "password", PASSWORD);
        assertThat(visitor.given)
                .hasSizeGreaterThan(3)
                .allSatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-")
                        .contains("Path=/", "HttpOnly", "Secure")
                        .containsPattern("SameSite=(Lax|Strict)")
                        .doesNotContain("Domain"));
        assertThat(visitor.isSignedIn()).isTrue();
        // the language is kept, and a cookie of the plain name, which another host can set, counts for nothing
        assertThat(visitor.page("/account").text()).contains("Open sessions");
        visitor.cookies.put("lang", "vi");
        assertThat(visitor.page("/account").text()).contains("Open sessions");
        visitor.cookies.put("neuguong", visitor.cookies.remove("__Host-neuguong"));
        assertThat(visitor.isSignedIn()).isFalse();
    }
}

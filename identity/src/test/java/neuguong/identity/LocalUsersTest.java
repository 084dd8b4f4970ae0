package neuguong.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

class LocalUsersTest {
    private static final String PASSWORD = "mưa rào kẹo lạc cầu tre";
    private static final String HASH = PasswordHash.of(PASSWORD);
    private static final UserFile.Entry AN = entry("an", HASH, Role.ANALYST);
    private static final UserFile.Entry PORTAL = entry("portal", HASH, Role.SERVICE);

    @TempDir
    private Path directory;

    private Instant now = Instant.parse("2026-11-28T00:00:00Z");
    private UserDirectory known;
    private LocalUsers users;

    private static UserFile.Entry entry(String user, String hash, Role role) {
        return new UserFile.Entry(user, "Nguyễn Văn " + user, hash, Set.of(role), null, null);
    }

    private Path file() {
        return directory.resolve("users.json");
    }

    @BeforeEach
    void start() throws IOException {
        UserFile.write(file(), List.of(AN, PORTAL));
        known = new UserDirectory(file(), () -> now);
        users = new LocalUsers(known, () -> now);
    }

    @AfterEach
    void forget() {
        SecurityContextHolder.clearContext();
    }

    private void later() {
        now = now.plus(UserDirectory.EVERY);
    }

    private void change(UserFile.Entry... entries) throws IOException {
        UserFile.write(file(), List.of(entries));
        later();
    }

    private PersonToken signIn() {
        return signIn(PASSWORD);
    }

    private PersonToken signIn(String password) {
        return (PersonToken) users.authenticate(UsernamePasswordAuthenticationToken.unauthenticated("an", password));
    }

    @Test
    void who_is_taken_out_of_the_file_is_known_no_more() throws IOException {
        var token = signIn();
        change(PORTAL);
        assertThat(users.stillKnow(token)).isFalse();
        assertThatThrownBy(this::signIn).isInstanceOf(BadCredentialsException.class);
        assertThat(users.mark(token.getPrincipal())).isNull();
    }

    @Test
    void another_password_or_role_ends_what_was_proved_before() throws IOException {
        var token = signIn();
        change(entry("an", PasswordHash.of("gỗ lim rượu nếp ốc đảo"), Role.ANALYST), PORTAL);
        assertThat(users.stillKnow(token)).isFalse();
        assertThatThrownBy(this::signIn).isInstanceOf(BadCredentialsException.class);
        var again = signIn("gỗ lim rượu nếp ốc đảo");
        assertThat(users.stillKnow(again)).isTrue();

        change(entry("an", HASH, Role.BOARD), PORTAL);
        assertThat(users.stillKnow(again)).isFalse();
        assertThat(signIn().getPrincipal().roles()).containsExactly(Role.BOARD);
    }

    @Test
    void a_change_of_others_ends_nothing() throws IOException {
        var token = signIn();
        change(AN, entry("portal", HASH, Role.DASHBOARD));
        assertThat(users.stillKnow(token)).isTrue();
    }

    @Test
    void who_acts_for_somebody_ends_with_either_of_the_two() throws IOException {
        var an = AN.person();
        var acting = new Person(an.issuer(), an.subject(), an.displayName(), an.roles(), an.unit(), "portal");
        var token = new PersonToken(acting, "a.b.c", users.mark(acting));
        assertThat(users.stillKnow(token)).isTrue();
        change(AN);
        assertThat(users.stillKnow(token)).isFalse();
    }

    @Test
    void a_file_that_cannot_be_read_leaves_the_users_of_before_and_is_told_of_until_it_can() throws IOException {
        var token = signIn();
        Files.writeString(file(), "[{");
        later();
        assertThat(users.stillKnow(token)).isTrue();
        assertThat(known.fault()).isPresent();
        assertThat(signIn().getPrincipal()).isEqualTo(AN.person());

        Files.delete(file());
        later();
        assertThat(known.fault()).isPresent();
        assertThat(known.find("an")).contains(AN);

        change(PORTAL);
        assertThat(known.fault()).isEmpty();
        assertThat(users.stillKnow(token)).isFalse();
    }

    @Test
    void a_user_who_stands_there_twice_is_a_fault_and_no_choice() throws IOException {
        change(AN, AN);
        assertThat(known.fault()).isPresent();
        assertThat(known.find("an")).contains(AN);
    }

    @Test
    void between_two_looks_nothing_is_read() throws IOException {
        now = now.plus(Duration.ofMillis(1));
        Files.delete(file());
        assertThat(known.fault()).isEmpty();
    }

    @Test
    void a_session_of_somebody_who_is_not_known_as_before_ends_with_its_next_request() throws Exception {
        var kept = ask(signIn());
        assertThat(kept.isInvalid()).isFalse();
        assertThat(caller()).isNotNull();

        var token = signIn();
        change(PORTAL);
        assertThat(ask(token).isInvalid()).isTrue();
        assertThat(caller()).isNull();
    }

    @Test
    void whom_another_vouches_for_is_not_looked_for_in_the_file() throws Exception {
        assertThat(ask(PersonToken.of(entry("la", HASH, Role.BOARD).person(), "a.b.c"))
                        .isInvalid())
                .isFalse();
        assertThat(caller()).isNotNull();
    }

    private static @Nullable Authentication caller() {
        return SecurityContextHolder.getContext().getAuthentication();
    }

    private MockHttpSession ask(PersonToken token) throws Exception {
        SecurityContextHolder.getContext().setAuthentication(token);
        var request = new MockHttpServletRequest("GET", "/units");
        var session = new MockHttpSession();
        request.setSession(session);
        new StillKnown(users).doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        return session;
    }
}

package neuguong.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSessionEvent;
import java.util.List;
import java.util.Set;
import neuguong.identity.Person;
import neuguong.identity.PersonToken;
import neuguong.identity.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

class SessionsTest {
    private final Sessions sessions = new Sessions();

    private static Person person(String subject, Role role) {
        return new Person("urn:thu", subject, subject, Set.of(role), null, null);
    }

    private MockHttpSession begin() {
        var session = new MockHttpSession();
        sessions.sessionCreated(new HttpSessionEvent(session));
        return session;
    }

    private MockHttpSession signIn(String subject, Role role, String agent) {
        var session = begin();
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(PersonToken.of(person(subject, role), null)));
        var request = new MockHttpServletRequest();
        request.addHeader("User-Agent", agent);
        sessions.seen(session, request);
        return session;
    }

    private List<Sessions.Open> of(String subject) {
        return sessions.open(null, open -> open.isOf(person(subject, Role.ANALYST)));
    }

    @Test
    void a_person_s_own_sessions_are_shown_whatever_role_each_was_begun_in() {
        var here = signIn("an", Role.ANALYST, "Firefox/140.0");
        signIn("an", Role.BOARD, "Chrome/140.0 Safari/537.36");
        signIn("binh", Role.ANALYST, "Firefox/140.0");
        begin();
        var own = sessions.open(here, open -> open.isOf(person("an", Role.ANALYST)));
        assertThat(own)
                .extracting(Sessions.Open::browser)
                .containsExactlyInAnyOrder(BrowserFamily.FIREFOX, BrowserFamily.CHROME);
        assertThat(own).filteredOn(Sessions.Open::here).singleElement().satisfies(open -> {
            assertThat(open.browser()).isEqualTo(BrowserFamily.FIREFOX);
            assertThat(open.key()).isNotEqualTo(here.getId());
        });
    }

    @Test
    void whom_it_holds_for_is_ended_and_nobody_else() {
        var here = signIn("an", Role.ANALYST, "");
        var there = signIn("an", Role.ANALYST, "");
        var other = signIn("binh", Role.ANALYST, "");
        assertThat(sessions.end(here, open -> open.isOf(person("an", Role.ANALYST)) && !open.here()))
                .isEqualTo(1);
        assertThat(there.isInvalid()).isTrue();
        assertThat(here.isInvalid()).isFalse();
        assertThat(other.isInvalid()).isFalse();
    }

    @Test
    void what_has_ended_is_shown_no_more() {
        var session = signIn("an", Role.ANALYST, "");
        assertThat(of("an")).hasSize(1);
        sessions.sessionDestroyed(new HttpSessionEvent(session));
        assertThat(of("an")).isEmpty();
        signIn("an", Role.ANALYST, "").invalidate();
        assertThat(of("an")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0                                          | FIREFOX
                    Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36             | CHROME
                    Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0   | EDGE
                    Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 coc_coc_browser/140.0 Chrome/134.0.0.0 Safari/537.36           | COC_COC
                    Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36    | SAMSUNG
                    Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1           | SAFARI
                    Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) AppleWebKit/605.1.15 CriOS/130.0 Mobile/15E148 Safari/604.1            | CHROME_IOS
                    curl/8.0                                                                                                        | OTHER
                    """)
    void a_browser_is_known_by_what_it_says_of_itself(String agent, BrowserFamily family) {
        assertThat(BrowserFamily.of(agent)).isEqualTo(family);
        assertThat(BrowserFamily.of(null)).isEqualTo(BrowserFamily.OTHER);
    }
}

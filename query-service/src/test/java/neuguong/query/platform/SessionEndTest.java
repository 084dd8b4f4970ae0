package neuguong.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

class SessionEndTest {
    private static boolean ended(Duration age) throws ServletException, IOException {
        var request = new MockHttpServletRequest();
        var session = (MockHttpSession) Objects.requireNonNull(request.getSession());
        var now = Instant.ofEpochMilli(session.getCreationTime()).plus(age);
        new SessionEnd(new Sessions(), () -> now)
                .doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        return session.isInvalid();
    }

    @Test
    void a_session_ends_after_a_working_day_and_not_before() throws ServletException, IOException {
        assertThat(ended(SessionEnd.LONGEST)).isFalse();
        assertThat(ended(SessionEnd.LONGEST.plusMillis(1))).isTrue();
    }

    @Test
    void whoever_has_no_session_gets_none() throws ServletException, IOException {
        var request = new MockHttpServletRequest();
        new SessionEnd(new Sessions(), Instant::now)
                .doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        assertThat(request.getSession(false)).isNull();
    }
}

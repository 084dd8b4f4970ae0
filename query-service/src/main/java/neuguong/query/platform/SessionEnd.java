package neuguong.query.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session that is older than a working day, however busy it is: whoever sits there then signs in again. */
final class SessionEnd extends OncePerRequestFilter {
    static final Duration LONGEST = Duration.ofHours(12);

    private final Sessions sessions;
    private final InstantSource clock;

    SessionEnd(Sessions sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null) {
            if (clock.millis() - session.getCreationTime() > LONGEST.toMillis()) {
                session.invalidate();
            } else {
                sessions.seen(session, request);
            }
        }
        chain.doFilter(request, response);
    }
}

package neuguong.query.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import neuguong.identity.Person;
import neuguong.identity.PersonToken;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Who is signed in to the pages of this instance of the service, so that sessions can be seen and ended. */
@Component
public final class Sessions implements HttpSessionListener {
    private static final String KEY = "neuguong.session";
    private static final String BROWSER = "neuguong.browser";

    private final Set<HttpSession> live = ConcurrentHashMap.newKeySet();

    /**
     * A session of somebody who has signed in.
     *
     * @param key by which it is named, and which lets nobody in
     * @param begun when they signed in
     * @param used when a page was last asked for
     * @param here whether it is that of whoever asks
     */
    public record Open(String key, Person person, Instant begun, Instant used, BrowserFamily browser, boolean here) {
        /** Whether it is a session of this person, whatever roles they had when they signed in. */
        public boolean isOf(Person other) {
            return person.issuer().equals(other.issuer()) && person.subject().equals(other.subject());
        }
    }

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        event.getSession().setAttribute(KEY, UUID.randomUUID().toString());
        live.add(event.getSession());
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        live.remove(event.getSession());
    }

    /** Remembers of a session which browser it is. */
    void seen(HttpSession session, HttpServletRequest request) {
        if (session.getAttribute(BROWSER) == null) {
            session.setAttribute(BROWSER, BrowserFamily.of(request.getHeader("User-Agent")));
        }
    }

    /**
     * Those for which this holds, the last used first.
     *
     * @param here the session of whoever asks, or null
     */
    public List<Open> open(@Nullable HttpSession here, Predicate<Open> which) {
        return live.stream()
                .flatMap(session -> open(session, here))
                .filter(which)
                .sorted(Comparator.comparing(Open::used).reversed())
                .toList();
    }

    /**
     * Ends those for which this holds.
     *
     * @param here the session of whoever asks, or null
     * @return how many
     */
    public int end(@Nullable HttpSession here, Predicate<Open> which) {
        var ended = live.stream()
                .filter(session -> open(session, here).anyMatch(which))
                .toList();
        ended.forEach(Sessions::end);
        return ended.size();
    }

    private static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException e) {
            // it has ended by itself meanwhile
        }
    }

    private static Stream<Open> open(HttpSession session, @Nullable HttpSession here) {
        try {
            return person(session)
                    .map(person -> new Open(
                            String.valueOf(session.getAttribute(KEY)),
                            person,
                            Instant.ofEpochMilli(session.getCreationTime()),
                            Instant.ofEpochMilli(session.getLastAccessedTime()),
                            session.getAttribute(BROWSER) instanceof BrowserFamily family
                                    ? family
                                    : BrowserFamily.OTHER,
                            here != null && session.getId().equals(here.getId())))
                    .stream();
        } catch (IllegalStateException e) {
            return Stream.empty(); // it has ended meanwhile
        }
    }

    private static Optional<Person> person(HttpSession session) {
        return session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                                instanceof SecurityContext context
                        && context.getAuthentication() instanceof PersonToken token
                ? Optional.of(token.getPrincipal())
                : Optional.empty();
    }
}

package neuguong.query.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import neuguong.contract.EventHeaders;
import neuguong.contract.EventJson;
import neuguong.contract.Reading;
import neuguong.contract.Reading.Purpose;
import neuguong.identity.PersonToken;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Says, before a unit or an exemplar is shown, that somebody reads it: to the topic from which the command service keeps and seals it.
 * What the broker has not taken is not shown.
 */
final class ReadsSent implements HandlerInterceptor {
    /** What is noted; a replay is noted where it is folded. */
    static final String[] PATHS = {
        "/units/*",
        "/exemplars/*",
        "/tasks/exemplars/*",
        "/tasks/exemplars/*/*",
        "/api/v1/units/*",
        "/api/v1/exemplars/*",
        "/api/v1/exemplars/*/*",
        "/api/v1/export"
    };

    private static final Logger LOG = LoggerFactory.getLogger(ReadsSent.class);
    private static final int SECONDS = 5;
    private static final Phrase NOT_NOTED = new Phrase(
            "Chưa ghi nhận được việc xem này nên chưa hiển thị; xin thử lại sau.",
            "That this is read could not be noted, and so it is not shown; try again later.");

    private final KafkaTemplate<String, byte[]> kafka;

    ReadsSent(KafkaTemplate<String, byte[]> kafka) {
        this.kafka = kafka;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var id = id(request);
        var export = request.getRequestURI().equals("/api/v1/export");
        if (request.getUserPrincipal() instanceof PersonToken token && (id != null || export)) {
            send(reading(token, request, id, export ? Purpose.EXPORT : Purpose.READ));
        }
        return true;
    }

    private static Reading reading(
            PersonToken token, HttpServletRequest request, @Nullable String id, Purpose purpose) {
        var person = token.getPrincipal();
        var path = request.getRequestURI();
        return new Reading(
                UUID.randomUUID().toString(),
                Reading.moment(Instant.now()),
                "query",
                person.issuer(),
                person.subject(),
                person.displayName(),
                person.via(),
                purpose,
                path,
                request.getQueryString(),
                cameFrom(request),
                path.contains("/units/") ? id : null,
                path.contains("/exemplars/") ? id : null);
    }

    private void send(Reading reading) {
        try {
            kafka.send(EventHeaders.READS_TOPIC, reading.id(), EventJson.MAPPER.writeValueAsBytes(reading))
                    .get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            LOG.warn("a reading was not noted: {}", e.toString());
            throw notNoted();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw notNoted();
        }
    }

    private static ProblemException notNoted() {
        return ProblemException.later(ProblemCode.UNAVAILABLE, NOT_NOTED, Duration.ofSeconds(SECONDS));
    }

    private static @Nullable String id(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                        && variables.get("id") instanceof String id
                ? id
                : null;
    }

    /** The page of ours from which the reader came, as the search that led here; its host is left out. */
    private static @Nullable String cameFrom(HttpServletRequest request) {
        var referer = request.getHeader("Referer");
        if (referer == null) {
            return null;
        }
        try {
            var address = URI.create(referer);
            var query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
            return request.getServerName().equals(address.getHost()) ? address.getRawPath() + query : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}

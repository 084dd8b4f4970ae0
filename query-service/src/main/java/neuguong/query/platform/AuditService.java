package neuguong.query.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import neuguong.contract.EventHeaders;
import neuguong.contract.EventJson;
import neuguong.identity.CallerCredential;
import neuguong.telemetry.Traces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The command service, asked in the name of whoever asks this one: the auditor's part of it, and for commands. */
public final class AuditService {
    private static final Logger LOG = LoggerFactory.getLogger(AuditService.class);
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final Duration RETRY = Duration.ofSeconds(10);
    private static final Phrase SILENT = new Phrase(
            "Kho sự kiện tạm thời không trả lời, xin thử lại sau ít phút. Các trang tra cứu vẫn dùng được.",
            "The event store does not answer for now; try again in a few minutes. The search pages still work.");
    private static final Phrase FORBIDDEN = new Phrase(
            "Tài khoản của bạn không xem được lịch sử gốc của đơn vị này.",
            "Your account does not see this unit's history in the event store.");

    private final URI url;
    private final CallerCredential credential;
    private final Traces traces;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final RestClient uploads = RestClient.builder()
            .requestFactory(new JdkClientHttpRequestFactory(http))
            .build();

    AuditService(URI url, CallerCredential credential, Traces traces) {
        this.url = url;
        this.credential = credential;
        this.traces = traces;
    }

    /**
     * What is at an address of the command service.
     *
     * @param path with its parameters, encoded
     * @throws ProblemException as the command service refused, or UNAVAILABLE where it does not answer
     */
    public <T> T get(URI path, Class<T> type, HttpServletRequest caller, Locale locale) {
        var asked = HttpRequest.newBuilder(url.resolve(path))
                .timeout(ANSWER)
                .header(HttpHeaders.ACCEPT_LANGUAGE, locale.toLanguageTag());
        introduce(asked, caller);
        try {
            var answer = http.send(asked.GET().build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() != HttpStatus.OK.value()) {
                throw refused(answer);
            }
            return EventJson.MAPPER.readValue(answer.body(), type);
        } catch (IOException | JacksonException e) {
            LOG.warn("the command service did not answer: {}", e.toString());
            throw silent();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw silent();
        }
    }

    /**
     * What the command service tells everyone, asked in nobody's name.
     *
     * @throws IOException where it does not answer so
     */
    <T> T open(URI path, Class<T> type) throws IOException {
        try {
            var asked = HttpRequest.newBuilder(url.resolve(path)).timeout(ANSWER);
            var answer = http.send(asked.GET().build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() != HttpStatus.OK.value()) {
                throw new IOException("the command service answered " + answer.statusCode());
            }
            return EventJson.MAPPER.readValue(answer.body(), type);
        } catch (JacksonException e) {
            throw new IOException("the command service's answer cannot be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /**
     * What became of a command.
     *
     * @param said as the command service answers: the outcome, or a problem of RFC 9457 with {@code errors}
     */
    public record Outcome(int status, JsonNode said) {
        public boolean accepted() {
            return status < HttpStatus.MULTIPLE_CHOICES.value();
        }
    }

    /**
     * Gives a command.
     *
     * @param key by which it is known as the same one when it is sent again
     * @throws ProblemException UNAVAILABLE where the command service does not answer, or has a fault of its own
     */
    public Outcome give(URI path, Object body, String key, HttpServletRequest caller, Locale locale) {
        return outcome(
                HttpRequest.newBuilder(url.resolve(path))
                        .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE)
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofByteArray(EventJson.MAPPER.writeValueAsBytes(body))),
                caller,
                locale);
    }

    /**
     * Gives a file.
     *
     * @throws ProblemException UNAVAILABLE where the command service does not answer, or has a fault of its own
     */
    public Outcome upload(URI path, Resource file, HttpServletRequest caller, Locale locale) {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("file", file);
        try {
            return uploads.post()
                    .uri(url.resolve(path))
                    .header(HttpHeaders.ACCEPT_LANGUAGE, locale.toLanguageTag())
                    .headers(headers ->
                            credential.of(caller).ifPresent(bearer -> headers.set(HttpHeaders.AUTHORIZATION, bearer)))
                    .contentType(MediaType.MULTIPART_FORM_DATA)
                    .body(parts)
                    .exchangeForRequiredValue((_, answer) -> outcome(
                            answer.getStatusCode().value(), answer.getBody().readAllBytes()));
        } catch (RestClientException | JacksonException e) {
            LOG.warn("the command service did not answer: {}", e.toString());
            throw silent();
        }
    }

    private static Outcome outcome(int status, byte[] said) {
        if (status >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            LOG.warn("the command service answered {}", status);
            throw silent();
        }
        return new Outcome(status, EventJson.MAPPER.readTree(said));
    }

    /**
     * Takes away what is at an address, where it may be taken away.
     *
     * @throws ProblemException UNAVAILABLE where the command service does not answer, or has a fault of its own
     */
    public Outcome drop(URI path, HttpServletRequest caller, Locale locale) {
        return outcome(HttpRequest.newBuilder(url.resolve(path)).DELETE(), caller, locale);
    }

    private Outcome outcome(HttpRequest.Builder asked, HttpServletRequest caller, Locale locale) {
        asked.timeout(ANSWER).header(HttpHeaders.ACCEPT_LANGUAGE, locale.toLanguageTag());
        introduce(asked, caller);
        try {
            var answer = http.send(asked.build(), BodyHandlers.ofByteArray());
            return outcome(answer.statusCode(), answer.body());
        } catch (IOException | JacksonException e) {
            LOG.warn("the command service did not answer: {}", e.toString());
            throw silent();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw silent();
        }
    }

    /** Says in whose name it is asked, and by which trace that is followed. */
    private void introduce(HttpRequest.Builder asked, HttpServletRequest caller) {
        credential.of(caller).ifPresent(bearer -> asked.header(HttpHeaders.AUTHORIZATION, bearer));
        var followed = traces.current();
        if (followed != null) {
            asked.header(EventHeaders.TRACEPARENT, followed);
        }
    }

    private ProblemException refused(HttpResponse<byte[]> answer) {
        return switch (HttpStatus.resolve(answer.statusCode())) {
            case NOT_FOUND -> ProblemException.of(ProblemCode.NOT_FOUND, detail(answer));
            case BAD_REQUEST -> ProblemException.of(ProblemCode.MALFORMED, detail(answer));
            case UNPROCESSABLE_CONTENT -> ProblemException.of(ProblemCode.INVALID_PARAMETER, detail(answer));
            case FORBIDDEN, UNAUTHORIZED -> ProblemException.of(ProblemCode.FORBIDDEN, FORBIDDEN);
            case null, default -> {
                LOG.warn("the command service answered {}", answer.statusCode());
                yield silent();
            }
        };
    }

    /** What the command service says, in the language that it was asked in. */
    private Phrase detail(HttpResponse<byte[]> answer) {
        var said = EventJson.MAPPER.readTree(answer.body()).path("detail").asString("");
        return new Phrase(said, said);
    }

    private static ProblemException silent() {
        return ProblemException.later(ProblemCode.UNAVAILABLE, SILENT, RETRY);
    }
}

package neuguong.query.platform;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import neuguong.query.platform.ProblemException.Invalid;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Makes {@code application/problem+json} (RFC 9457) of everything that goes wrong while a question is answered. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
public class Problems {
    private static final Logger log = LoggerFactory.getLogger(Problems.class);
    private static final Duration RETRY = Duration.ofSeconds(5);
    private static final Phrase MALFORMED = new Phrase("không đọc được giá trị này", "this value cannot be read");
    private static final int CLIENT_ERROR = 400;
    private static final int SERVER_ERROR = 500;

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> known(ProblemException problem, Locale locale) {
        return answer(problem, locale);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> path(NoResourceFoundException e, Locale locale) {
        return answer(
                ProblemException.of(
                        ProblemCode.UNKNOWN_PATH,
                        new Phrase("Không có gì ở địa chỉ này.", "There is nothing at this address.")),
                locale);
    }

    /** The caller left before the answer was there. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException e) {
        log.debug("nobody waits for the answer", e);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> binding(BindException e, Locale locale) {
        var errors = e.getFieldErrors().stream().map(Problems::invalid).toList();
        var malformed = e.getFieldErrors().stream().anyMatch(FieldError::isBindingFailure);
        return answer(
                ProblemException.parameters(malformed ? ProblemCode.MALFORMED : ProblemCode.INVALID_PARAMETER, errors),
                locale);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> type(MethodArgumentTypeMismatchException e, Locale locale) {
        return answer(ProblemException.parameter(ProblemCode.MALFORMED, e.getName(), "MALFORMED", MALFORMED), locale);
    }

    /** Parameters that the container cannot decode, or that the firewall does not let through. */
    @ExceptionHandler({InvalidParameterException.class, RequestRejectedException.class})
    ResponseEntity<Map<String, Object>> undecodable(Exception e, Locale locale) {
        return answer(ProblemException.of(ProblemCode.MALFORMED, MALFORMED), locale);
    }

    @ExceptionHandler({IOException.class, ElasticsearchException.class})
    ResponseEntity<Map<String, Object>> search(Exception e, Locale locale) {
        if (e instanceof ElasticsearchException refused
                && refused.status() >= CLIENT_ERROR
                && refused.status() < SERVER_ERROR
                && !SearchFaults.passing(refused)) {
            return fault(e, locale);
        }
        log.warn("Elasticsearch did not answer: {}", e.getMessage());
        return answer(
                ProblemException.later(
                        ProblemCode.UNAVAILABLE,
                        new Phrase(
                                "Hệ thống tra cứu tạm thời không trả lời, xin thử lại sau.",
                                "The search does not answer for now, try again later."),
                        RETRY),
                locale);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> other(Exception e, Locale locale) {
        if (e instanceof AccessDeniedException denied) {
            throw denied; // answered where it is known who calls
        }
        if (e instanceof MultipartException && !(e instanceof ErrorResponse)) {
            return undecodable(e, locale);
        }
        if (e instanceof ErrorResponse response && response.getStatusCode().is4xxClientError()) {
            var code = SearchFaults.codeOf(response.getStatusCode().value());
            var answer = answer(ProblemException.of(code, code), locale);
            return ResponseEntity.status(answer.getStatusCode())
                    .headers(response.getHeaders())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(answer.getBody());
        }
        return fault(e, locale);
    }

    private static ResponseEntity<Map<String, Object>> fault(Exception e, Locale locale) {
        log.error("a question was not answered", e);
        return answer(
                ProblemException.of(
                        ProblemCode.INTERNAL, new Phrase("Lỗi này đã được ghi lại.", "The fault has been recorded.")),
                locale);
    }

    private static Invalid invalid(FieldError error) {
        return error.isBindingFailure()
                ? new Invalid(error.getField(), "MALFORMED", MALFORMED)
                : new Invalid(error.getField(), "INVALID", new Phrase("giá trị không hợp lệ", "invalid value"));
    }

    /** The answer to a problem, in the language of the locale. */
    public static ResponseEntity<Map<String, Object>> answer(ProblemException problem, Locale locale) {
        var code = problem.code();
        var body = new LinkedHashMap<String, Object>();
        body.put("type", code.type());
        body.put("title", code.in(locale));
        body.put("status", code.status().value());
        body.put("detail", problem.detail().in(locale));
        body.put("code", code.name());
        if (!problem.errors().isEmpty()) {
            body.put(
                    "errors",
                    problem.errors().stream().map(e -> error(e, locale)).toList());
        }
        var answer = ResponseEntity.status(code.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        var retryAfter = problem.retryAfter();
        if (retryAfter != null) {
            answer.header("Retry-After", Long.toString(retryAfter.toSeconds()));
        }
        return answer.body(body);
    }

    private static Map<String, Object> error(Invalid error, Locale locale) {
        var body = new LinkedHashMap<String, Object>();
        body.put("pointer", "/" + error.parameter());
        body.put("code", error.code());
        body.put("message", error.message().in(locale));
        return body;
    }
}

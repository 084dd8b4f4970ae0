package neuguong.command.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import neuguong.command.decide.Rejected;
import neuguong.command.personal.KeyFault;
import neuguong.telemetry.RequestIds;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.TransactionException;
import org.springframework.util.unit.DataSize;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every answer that is an error, as a problem of RFC 9457 in the caller's language: what is wrong, where, and what to do. No class
 * name, stack or SQL leaves the service; what nobody foresaw is logged under the request's id, which the answer names.
 */
@RestControllerAdvice
public final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> rejected(Rejected e, Locale locale) {
        var status = switch (e.reason().kind()) {
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case CONFLICT -> HttpStatus.CONFLICT;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
        };
        return answer(status, e.reason().name(), english(locale) ? e.en() : e.vi(), List.of(), locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notFound(AggregateNotFoundException e, Locale locale) {
        return answer(HttpStatus.NOT_FOUND, Fault.NOT_FOUND, locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mismatch(AggregateHandlers.VersionMismatch e, Locale locale) {
        return answer(HttpStatus.PRECONDITION_FAILED, Fault.VERSION_MISMATCH, locale, e.actual());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> concurrent(ConcurrencyException e, Locale locale) {
        return answer(HttpStatus.CONFLICT, Fault.CONCURRENT_CHANGE, locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> reused(IdempotencyKeys.Reused e, Locale locale) {
        return answer(HttpStatus.UNPROCESSABLE_CONTENT, Fault.KEY_REUSED, locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> header(Caller.InvalidHeader e, Locale locale) {
        return answer(HttpStatus.BAD_REQUEST, Fault.INVALID_HEADER, locale, e.header());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(MethodArgumentNotValidException e, Locale locale) {
        var errors = Stream.concat(
                        e.getFieldErrors().stream().map(f -> FieldFault.of(f, locale)),
                        e.getGlobalErrors().stream().map(g -> FieldFault.of(g, locale)))
                .toList();
        return answer(
                HttpStatus.UNPROCESSABLE_CONTENT,
                Fault.INVALID_FIELD.name(),
                Fault.INVALID_FIELD.in(locale),
                errors,
                locale);
    }

    /** A body that is no JSON is malformed; JSON whose field has another type or an unknown value names that field. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException e, Locale locale) {
        if (e.getCause() instanceof DatabindException binding
                && !binding.getPath().isEmpty()) {
            return answer(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    Fault.INVALID_FIELD.name(),
                    Fault.INVALID_FIELD.in(locale),
                    List.of(FieldFault.of(binding, locale)),
                    locale);
        }
        return answer(
                HttpStatus.BAD_REQUEST,
                e.getCause() instanceof JacksonException ? Fault.MALFORMED_JSON : Fault.BODY_MISSING,
                locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> parameter(MethodArgumentTypeMismatchException e, Locale locale) {
        return answer(HttpStatus.BAD_REQUEST, Fault.INVALID_PARAMETER, locale, e.getName());
    }

    /** Parameters that the container cannot decode, or that the firewall does not let through. */
    @ExceptionHandler({InvalidParameterException.class, RequestRejectedException.class})
    ResponseEntity<ProblemDetail> undecodable(Exception e, Locale locale) {
        return answer(HttpStatus.BAD_REQUEST, Fault.BAD_REQUEST, locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> parameter(KnownParameters.Refused e, Locale locale) {
        return answer(HttpStatus.BAD_REQUEST, e.fault(), locale, e.parameter());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> upload(MaxUploadSizeExceededException e, Locale locale) {
        return answer(HttpStatus.CONTENT_TOO_LARGE, Fault.TOO_LARGE, locale, "32 MB");
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class, EventStoreException.class})
    ResponseEntity<ProblemDetail> store(Exception e, Locale locale) {
        LOG.warn("the store does not answer", e);
        var problem = answer(HttpStatus.SERVICE_UNAVAILABLE, Fault.STORE_UNAVAILABLE, locale);
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "5")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Objects.requireNonNull(problem.getBody()));
    }

    /** For want of a key nothing personal is taken in or shown; what is missing is the operator's to find. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> key(KeyFault e, HttpServletRequest request, Locale locale) {
        var id = RequestIds.of(request);
        LOG.error("fault {}: {}", id, e.getMessage());
        return switch (e.kind()) {
            case NO_MASTER_KEY -> answer(HttpStatus.SERVICE_UNAVAILABLE, Fault.PERSONAL_DATA_NOT_TAKEN, locale);
            case KEY_MISSING, MASTER_KEY_UNKNOWN ->
                answer(HttpStatus.INTERNAL_SERVER_ERROR, Fault.PERSONAL_DATA_KEY_MISSING, locale, id);
            case NOT_AUTHENTIC -> answer(HttpStatus.INTERNAL_SERVER_ERROR, Fault.PERSONAL_DATA_UNREADABLE, locale, id);
            case DESTROYED -> answer(HttpStatus.GONE, Fault.FILE_ERASED, locale);
        };
    }

    /** What the framework itself refuses: an unknown path, a method or type not allowed, a parameter missing. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> any(Exception e, HttpServletRequest request, Locale locale) {
        if (e instanceof AccessDeniedException denied) {
            throw denied; // answered where it is known who calls
        }
        if (e instanceof ErrorResponse refused && refused.getStatusCode().is4xxClientError()) {
            var answer = answer(refused.getStatusCode(), Fault.of(refused.getStatusCode()), locale);
            return ResponseEntity.status(refused.getStatusCode())
                    .headers(refused.getHeaders())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(Objects.requireNonNull(answer.getBody()));
        }
        var id = RequestIds.of(request);
        LOG.error("fault {}", id, e);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, Fault.INTERNAL, locale, id);
    }

    /** What was refused, or failed, before any controller was reached. */
    ResponseEntity<ProblemDetail> refused(HttpStatusCode status, HttpServletRequest request, Locale locale) {
        return status.is4xxClientError()
                ? answer(status, Fault.of(status), locale)
                : answer(status, Fault.INTERNAL, locale, RequestIds.of(request));
    }

    /** The answer to a body over its limit, before any controller sees it. */
    void tooLarge(HttpServletRequest request, HttpServletResponse response, DataSize limit) throws IOException {
        var locale = request.getLocale();
        response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        json.writeValue(
                response.getOutputStream(),
                answer(HttpStatus.CONTENT_TOO_LARGE, Fault.TOO_LARGE, locale, limit.toMegabytes() + " MB")
                        .getBody());
    }

    private static ResponseEntity<ProblemDetail> answer(
            HttpStatusCode status, Fault fault, Locale locale, Object... details) {
        return answer(status, fault.name(), fault.in(locale).formatted(details), List.of(), locale);
    }

    private static ResponseEntity<ProblemDetail> answer(
            HttpStatusCode status, String code, String detail, List<FieldFault> errors, Locale locale) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(
                "urn:neuguong:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-')));
        problem.setTitle(title(status, locale));
        problem.setProperty("code", code);
        if (!errors.isEmpty()) {
            problem.setProperty("errors", errors);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** What a status means here, in the caller's language. */
    public static String title(HttpStatusCode status, Locale locale) {
        return switch (status.value()) {
            case 403 -> english(locale) ? "Not allowed" : "Không được phép";
            case 404 -> english(locale) ? "Not found" : "Không tìm thấy";
            case 409 -> english(locale) ? "A rule forbids it" : "Trái quy định";
            case 410 -> english(locale) ? "Gone" : "Không còn nữa";
            case 412 -> english(locale) ? "The record has changed" : "Hồ sơ đã thay đổi";
            case 413 -> english(locale) ? "Too large" : "Quá lớn";
            case 422 -> english(locale) ? "Not valid" : "Chưa hợp lệ";
            case 500 -> english(locale) ? "Fault" : "Lỗi hệ thống";
            case 503 -> english(locale) ? "Not available" : "Chưa sẵn sàng";
            default -> english(locale) ? "Malformed request" : "Yêu cầu sai dạng";
        };
    }

    private static boolean english(Locale locale) {
        return "en".equals(locale.getLanguage());
    }
}

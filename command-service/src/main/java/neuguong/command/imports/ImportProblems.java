package neuguong.command.imports;

import java.net.URI;
import java.util.Locale;
import neuguong.command.platform.Problems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** What is wrong with an upload, as a problem of RFC 9457. Before the general one, which knows nothing of files. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ImportProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(FileRefused e, Locale locale) {
        var problem = ProblemDetail.forStatusAndDetail(e.fault().status(), e.in(locale));
        var code = e.fault().name();
        problem.setType(URI.create(
                "urn:neuguong:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-')));
        problem.setTitle(Problems.title(e.fault().status(), locale));
        problem.setProperty("code", code);
        var answer = ResponseEntity.status(e.fault().status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (e.fault().status() == HttpStatus.TOO_MANY_REQUESTS) {
            answer.header(HttpHeaders.RETRY_AFTER, "30");
        }
        return answer.body(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(MaxUploadSizeExceededException e, Locale locale) {
        return refused(new FileRefused(FileFault.FILE_TOO_LARGE, "32 MB"), locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> broken(MultipartException e, Locale locale) {
        return refused(new FileRefused(FileFault.FILE_UPLOAD_BROKEN), locale);
    }
}

package neuguong.query.platform;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what fails before any controller is reached, as a problem too. */
@RestController
class ErrorAnswers implements ErrorController {
    @RequestMapping("${server.error.path:/error}")
    @io.swagger.v3.oas.annotations.Hidden
    ResponseEntity<Map<String, Object>> answer(HttpServletRequest request, Locale locale) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var code = status >= 500 ? ProblemCode.INTERNAL : SearchFaults.codeOf(status);
        var answer = Problems.answer(ProblemException.of(code, code), locale);
        var known = HttpStatus.resolve(status);
        return ResponseEntity.status(known == null ? answer.getStatusCode() : known)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(answer.getBody());
    }
}

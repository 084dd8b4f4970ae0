package neuguong.identity;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class MalformedRequestsTest {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private Duration since = Duration.ZERO;
    private final MalformedRequests requests = new MalformedRequests(meters, () -> since.toNanos());

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger(MalformedRequests.class);
    }

    @BeforeEach
    void listen() {
        log.start();
        logger().addAppender(log);
    }

    @AfterEach
    void leave() {
        logger().detachAppender(log);
    }

    private static ProblemDetail problem(HttpStatus status, String code) {
        var problem = ProblemDetail.forStatusAndDetail(status, "bí mật trong yêu cầu");
        problem.setProperty("code", code);
        return problem;
    }

    private void answered(Object body, HttpStatus status, MediaType type) throws NoSuchMethodException {
        Method any = Object.class.getMethod("toString");
        var response = new MockHttpServletResponse();
        response.setStatus(status.value());
        var answered = requests.beforeBodyWrite(
                body,
                new MethodParameter(any, -1),
                type,
                StringHttpMessageConverter.class,
                new ServletServerHttpRequest(new MockHttpServletRequest("POST", "/api/v1/exemplars")),
                new ServletServerHttpResponse(response));
        assertThat(answered).isSameAs(body);
    }

    private double counted(String code) {
        return meters.counter(MalformedRequests.METRIC, "code", code).count();
    }

    private List<String> lines() {
        return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    @Test
    void what_no_program_of_ours_would_send_is_counted_by_its_code_and_told_without_its_content() throws Exception {
        answered(
                problem(HttpStatus.BAD_REQUEST, "MALFORMED_JSON"),
                HttpStatus.BAD_REQUEST,
                MediaType.APPLICATION_PROBLEM_JSON);
        answered(
                Map.of("code", "UNKNOWN_PARAMETER", "detail", "bí mật trong yêu cầu"),
                HttpStatus.BAD_REQUEST,
                MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(counted("MALFORMED_JSON")).isEqualTo(1);
        assertThat(counted("UNKNOWN_PARAMETER")).isEqualTo(1);
        assertThat(lines())
                .containsExactly(
                        "a malformed request of nobody from 127.0.0.1: MALFORMED_JSON",
                        "a malformed request of nobody from 127.0.0.1: UNKNOWN_PARAMETER");
    }

    @Test
    void a_caller_who_goes_on_is_told_of_once_a_minute_and_counted_each_time() {
        for (var i = 0; i < 5; i++) {
            requests.note("MALFORMED", "an", "10.0.0.1");
        }
        requests.note("MALFORMED", "binh", "10.0.0.1");
        assertThat(lines()).hasSize(2);
        since = Duration.ofSeconds(61);
        requests.note("MALFORMED", "an", "10.0.0.1");
        assertThat(lines()).hasSize(3);
        assertThat(counted("MALFORMED")).isEqualTo(7);
    }

    @Test
    void what_a_rule_refuses_and_what_is_in_order_is_neither() throws Exception {
        answered(problem(HttpStatus.CONFLICT, "FOUR_EYES"), HttpStatus.CONFLICT, MediaType.APPLICATION_PROBLEM_JSON);
        answered(problem(HttpStatus.NOT_FOUND, "NOT_FOUND"), HttpStatus.NOT_FOUND, MediaType.APPLICATION_PROBLEM_JSON);
        answered(Map.of("code", "0007"), HttpStatus.OK, MediaType.APPLICATION_JSON);
        assertThat(meters.getMeters()).isEmpty();
        assertThat(lines()).isEmpty();
    }
}

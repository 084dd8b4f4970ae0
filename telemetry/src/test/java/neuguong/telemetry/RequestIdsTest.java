package neuguong.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** The id of a request is in its answer and in its lines of the log, and in no others. */
class RequestIdsTest {
    private static final String ID = "http.request.id";

    private final RequestIds ids = new RequestIds();
    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/units");
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final Map<String, String> logged = new HashMap<>();

    private final FilterChain logging = (_, _) -> logged.putAll(MDC.getCopyOfContextMap());

    private void ask(FilterChain chain) throws ServletException, IOException {
        ids.doFilter(request, response, chain);
    }

    private String answered() {
        return Objects.requireNonNull(response.getHeader(RequestIds.HEADER));
    }

    @Test
    void the_answer_names_the_id_that_its_lines_have() throws ServletException, IOException {
        ask(logging);
        assertThat(logged).containsOnly(Map.entry(ID, answered()));
        assertThat(answered()).matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");
    }

    @Test
    void the_callers_own_id_is_not_taken() throws ServletException, IOException {
        request.addHeader(RequestIds.HEADER, "tự đặt\nmột dòng khác");
        ask(logging);
        assertThat(answered()).doesNotContain("tự đặt");
        assertThat(logged).containsOnly(Map.entry(ID, answered()));
    }

    @Test
    void what_a_request_is_about_stands_in_the_lines_that_come_after() throws ServletException, IOException {
        ask((asked, answer) -> {
            RequestIds.about("command", "RegisterUnit");
            logging.doFilter(asked, answer);
        });
        assertThat(logged).containsEntry("labels.command", "RegisterUnit").containsKey(ID);
    }

    @Test
    void nothing_is_left_for_whoever_the_thread_serves_next_whatever_became_of_the_request() {
        assertThatThrownBy(() -> ask((_, _) -> {
                    RequestIds.about("command", "RegisterUnit");
                    throw new ServletException("a fault");
                }))
                .isInstanceOf(ServletException.class);
        RequestIds.about("command", "RegisterUnit");
        assertThat(MDC.getCopyOfContextMap()).isNullOrEmpty();
    }

    @Test
    void a_request_keeps_its_id_while_its_refusal_is_told_and_its_answer_is_written()
            throws ServletException, IOException {
        ask(logging);
        var first = answered();
        for (var later : new DispatcherType[] {DispatcherType.ERROR, DispatcherType.ASYNC}) {
            logged.clear();
            request.setDispatcherType(later);
            ask(logging);
            assertThat(logged).as(later.name()).containsOnly(Map.entry(ID, first));
            assertThat(answered()).isEqualTo(first);
        }
        assertThat(RequestIds.of(request)).isEqualTo(first);
    }
}

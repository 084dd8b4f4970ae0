package neuguong.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RateLimitsTest {
    private final RateLimits limits =
            new RateLimits(new IdentityProperties.Limits(3, 2, 1, 2), new Refusals(true, Set.of()));

    private MockHttpServletResponse ask(String method, String address, String who)
            throws ServletException, IOException {
        var parts = address.split("[?]", 2);
        var request = new MockHttpServletRequest(method, parts[0]);
        request.setQueryString(parts.length > 1 ? parts[1] : null);
        request.setRemoteAddr("10.0.0.1");
        if (!who.isEmpty()) {
            request.setUserPrincipal(
                    PersonToken.of(new Person("issuer", who, who, Set.of(Role.ANALYST), null, null), null));
        }
        var response = new MockHttpServletResponse();
        limits.doFilter(request, response, new MockFilterChain());
        return response;
    }

    private int times(int most, String method, String address, String who) throws ServletException, IOException {
        for (var let = 0; let < most; let++) {
            if (ask(method, address, who).getStatus() == 429) {
                return let;
            }
        }
        return most;
    }

    @Test
    void each_kind_of_request_has_a_bound_of_its_own() throws ServletException, IOException {
        assertThat(times(9, "GET", "/api/v1/exemplars", "an")).isEqualTo(3);
        assertThat(times(9, "GET", "/api/v1/export?format=csv", "an")).isEqualTo(2);
        assertThat(times(9, "GET", "/api/v1/audit/units/1/history?format=ndjson", "an"))
                .isZero();
        assertThat(times(9, "POST", "/api/v1/imports?kind=units", "an")).isEqualTo(1);
        assertThat(times(9, "POST", "/login", "")).isEqualTo(2);
    }

    @Test
    void one_persons_requests_are_no_others_and_who_has_not_signed_in_counts_by_address()
            throws ServletException, IOException {
        assertThat(times(9, "GET", "/api/v1/exemplars", "an")).isEqualTo(3);
        assertThat(times(9, "GET", "/api/v1/exemplars", "binh")).isEqualTo(3);
        assertThat(times(9, "GET", "/api/v1/exemplars", "")).isEqualTo(3);
    }

    @Test
    void attempts_to_sign_in_count_by_address_whoever_they_are_of() throws ServletException, IOException {
        assertThat(times(1, "POST", "/api/v1/tokens", "an")).isEqualTo(1);
        assertThat(times(9, "POST", "/login", "binh")).isEqualTo(1);
    }

    @Test
    void what_is_too_much_is_told_when_to_come_again() throws ServletException, IOException {
        times(3, "GET", "/api/v1/exemplars", "an");
        var refused = ask("GET", "/api/v1/exemplars", "an");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).matches("[1-9][0-9]?");
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
                .contains("TOO_MANY_REQUESTS")
                .contains("Quá nhiều yêu cầu");
    }

    @Test
    void nought_is_without_bound() throws ServletException, IOException {
        var free = new RateLimits(new IdentityProperties.Limits(0, 0, 0, 0), new Refusals(true, Set.of()));
        for (var i = 0; i < 100; i++) {
            var response = new MockHttpServletResponse();
            free.doFilter(new MockHttpServletRequest("GET", "/"), response, new MockFilterChain());
            assertThat(response.getStatus()).isEqualTo(200);
        }
    }
}

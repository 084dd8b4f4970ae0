package neuguong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import neuguong.identity.Role;
import org.junit.jupiter.api.Test;

/** A clerk's and the board's work by the pages' forms: what is recorded is an event, what is refused is said beside what was typed. */
class WorkIT {
    private static final Api API = new Api();
    private static final Register REGISTER = new Register(API);
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([0-9a-f-]{36})\"");

    private final String unit = REGISTER.unit();
    private final String clerk = API.stack.authorizationOfClerk("can-bo", unit);
    private final String board = API.stack.authorization("hoi-dong", "Hội đồng", Role.BOARD);

    private static HttpResponse<String> send(HttpRequest.Builder request, String who)
            throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    request.header("Authorization", who)
                            .header("Accept", "text/html")
                            .build(),
                    BodyHandlers.ofString(StandardCharsets.UTF_8));
        }
    }

    private static URI page(String path) {
        return API.stack.queryUrl().resolve(path);
    }

    private static HttpResponse<String> see(String path, String who) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(page(path)), who);
    }

    private static HttpResponse<String> type(String path, String who, String... namesAndValues)
            throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(page(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(Api.query(namesAndValues))),
                who);
    }

    private String nominated() {
        var exemplar = REGISTER.exemplar(unit, "Người " + Register.tag());
        Api.until(() -> API.get("/api/v1/exemplars/" + exemplar).status() == 200);
        return exemplar;
    }

    @Test
    void a_clerk_nominates_by_the_form() throws IOException, InterruptedException {
        var form = see("/tasks/nomination", clerk);
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.body()).contains("value=\"" + unit + "\"").contains("Giới thiệu điển hình");
        var name = "Lò Thị " + Register.tag();
        var sent = type(
                "/tasks/nomination",
                clerk,
                "subject.kind",
                "INDIVIDUAL",
                "subject.name",
                name,
                "category",
                "ADVANCED_EXEMPLAR",
                "breadth",
                "COMPREHENSIVE",
                "unitId",
                unit,
                "sector",
                "0007",
                "localityId",
                REGISTER.commune,
                "achievement",
                "Trồng lúa sạch",
                "nominatedOn",
                "2021-06-20");
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        Api.until(() -> API.get("/api/v1/exemplars?" + Api.query("q", name, "size", "1"))
                        .json()
                        .get("total")
                        .asLong()
                == 1);
    }

    @Test
    void what_is_refused_is_said_beside_what_was_typed_and_changes_nothing() throws IOException, InterruptedException {
        var exemplar = nominated();
        var refused = type(
                "/tasks/exemplars/" + exemplar + "/selection",
                board,
                "decisionNumber",
                "12/QĐ <b>",
                "decidedOn",
                "2020-01-01");
        assertThat(refused.statusCode()).isBetween(400, 422);
        assertThat(refused.body())
                .contains("role=\"alert\"")
                .contains("value=\"12/QĐ &lt;b&gt;\"")
                .contains("aria-invalid=\"true\"");
        assertThat(API.state(exemplar).json().get("stage").asString()).isEqualTo("DISCOVERY");
    }

    @Test
    void the_board_selects_and_a_form_that_is_sent_twice_is_one_command() throws IOException, InterruptedException {
        var exemplar = nominated();
        var path = "/tasks/exemplars/" + exemplar + "/selection";
        var key = KEY.matcher(see(path, board).body());
        assertThat(key.find()).isTrue();
        for (var time = 0; time < 2; time++) {
            var sent = type(
                    path,
                    board,
                    "key",
                    key.group(1),
                    "decisionNumber",
                    "12/QĐ-UBND",
                    "decidedOn",
                    "2021-07-01",
                    "authority",
                    "Chủ tịch UBND tỉnh");
            assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        }
        assertThat(API.state(exemplar).json().get("stage").asString()).isEqualTo("FOSTERING");
        Api.eventually(() -> {
            var work = API.get("/tasks/exemplars/" + exemplar + "?done=selection")
                    .is(200)
                    .text();
            assertThat(work).contains("Đã ghi").contains("/inspection").contains("2021");
        });
    }

    @Test
    void a_form_is_for_those_only_whose_role_allows_it() throws IOException, InterruptedException {
        var exemplar = nominated();
        assertThat(see("/tasks/exemplars/" + exemplar + "/selection", clerk).statusCode())
                .isEqualTo(403);
        assertThat(type("/tasks/exemplars/" + exemplar + "/selection", clerk, "decisionNumber", "1")
                        .statusCode())
                .isEqualTo(403);
        var offered = see("/tasks/exemplars/" + exemplar, clerk).body();
        assertThat(offered).contains("/withdrawal").doesNotContain("/selection");
        var other = API.stack.authorizationOfClerk("nguoi-khac", REGISTER.unit());
        var refused = type(
                "/tasks/exemplars/" + exemplar + "/withdrawal",
                other,
                "reason",
                "Không phải của tôi",
                "on",
                "2021-07-01");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(see("/tasks/exemplars/" + exemplar + "/none", clerk).statusCode())
                .isEqualTo(404);
    }
}

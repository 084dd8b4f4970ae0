package neuguong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import neuguong.identity.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Figures of one unit's exemplars, followed from commands by HTTP to the dashboard's answers, pages and pictures. */
class DashboardsIT {
    private static final Api API = new Api();
    private static final Register REGISTER = new Register(API);
    private static final Figures FIGURES = new Figures();

    /** A unit of three exemplars: one is only nominated, one is selected, one is spread to another unit and rises in score. */
    private static final class Figures {
        final String unit = REGISTER.unit();
        final String other = REGISTER.unit();
        final String spread = exemplar();

        Figures() {
            exemplar();
            REGISTER.selected(exemplar());
            REGISTER.selected(spread);
            post("/roadmap", """
                    {"target":"BK_TINH","targetYear":2025,"steps":[{"year":2023,"aim":"Hai năm liền hoàn thành tốt"}],"on":"2021-08-01"}""");
            post("/inspections", """
                    {"on":"2022-05-10","by":"Đoàn kiểm tra","effect":4,"efficiency":3,"growthCapacity":5,"influence":4,"findings":"Ổn định"}""");
            assess(2021, "70");
            assess(2022, "82.5");
            post("/summary", """
                    {"from":"2021-06-20","to":"2023-06-20","verdict":"REPLICABLE","results":"Tăng 40%","lessons":"Liên kết","on":"2023-07-01"}""");
            post("/replication", "{\"plan\":\"Ba xã trong hai năm\",\"on\":\"2023-08-01\"}");
            post("/adoptions", """
                    {"unitId":"%s","description":"10 ha","on":"2023-10-01"}""".formatted(other));
            Api.eventually(() -> {
                assertThat(figures("funnel", "").at("/steps/0/count").asLong()).isEqualTo(3);
                assertThat(figures("replication", "").at("/spread").asLong()).isEqualTo(1);
                assertThat(figures("ranking", "&by=improvement").at("/items")).hasSize(1);
            });
        }

        private String exemplar() {
            return REGISTER.exemplar(unit, "Mô hình " + Register.tag());
        }

        private void assess(int year, String points) {
            post("/assessments", """
                    {"year":%d,"grade":"HTT","scores":[{"criterion":"Hiệu quả","score":%s}],
                    "assessedOn":"%d-12-20","by":"Hội đồng"}""".formatted(year, points, year));
        }

        private void post(String command, String body) {
            API.post("/exemplars/" + spread + command, body).is(200);
        }

        JsonNode figures(String panel, String more) {
            return API.get("/api/v1/dashboards/" + panel + "?unit=" + unit + more)
                    .is(200)
                    .json();
        }
    }

    private static List<String> steps(String more) {
        return FIGURES.figures("funnel", more)
                .get("steps")
                .valueStream()
                .map(step ->
                        step.get("value").asString() + " " + step.get("count").asLong())
                .toList();
    }

    @Test
    void the_funnel_counts_who_stands_at_a_stage_or_further_on() {
        assertThat(steps("")).containsExactly("DISCOVERY 3", "FOSTERING 2", "REVIEW 1", "REPLICATION 1", "HONOURED 0");
        assertThat(steps("&year=2021")).startsWith("DISCOVERY 3", "FOSTERING 2", "REVIEW 0");
    }

    @Test
    void each_figure_of_a_years_end_leads_to_the_exemplars_that_it_counts() {
        var scope = "?unit=" + FIGURES.unit;
        var page = API.get("/dashboards" + scope + "&year=2021").is(200).text();
        var selected = scope + "&stage=FOSTERING&stage=REVIEW&stage=REPLICATION&year=2021";
        assertThat(page)
                .contains("/years" + scope + "&amp;year=2021")
                .contains("/years" + selected.replace("&", "&amp;"))
                .contains("/years" + scope + "&amp;honoured=true&amp;year=2021");
        var found = API.get("/api/v1/years" + selected).is(200).json();
        assertThat(found.get("total").asLong()).isEqualTo(2);
        var spread = found.get("items")
                .valueStream()
                .filter(e -> e.get("id").asString().equals(FIGURES.spread))
                .findFirst()
                .orElseThrow();
        assertThat(spread.get("stage").asString()).as("as it stood then").isEqualTo("FOSTERING");
        assertThat(spread.get("score").asDouble()).isEqualTo(70);
        assertThat(API.get("/years" + selected).is(200).text())
                .contains("Điển hình vào cuối năm 2021", "2 điển hình", "Bồi dưỡng")
                .contains("/exemplars/" + FIGURES.spread + "?from=2021-01-01&amp;to=2021-12-31");
        assertThat(API.get("/api/v1/years" + scope + "&honoured=true&year=2021")
                        .is(200)
                        .json()
                        .get("total")
                        .asLong())
                .isZero();
        assertThat(API.user("dashboard").get("/years" + selected).status()).isEqualTo(403);
        assertThat(API.get("/api/v1/years" + scope).is(422).code()).isEqualTo("INVALID_PARAMETER");
        assertThat(API.get("/api/v1/years" + scope + "&year=2019").is(422).code())
                .isEqualTo("INVALID_PARAMETER");
    }

    @Test
    void adoptions_say_whose_model_went_where() {
        var pair = FIGURES.figures("replication", "").at("/pairs/0");
        assertThat(pair.at("/from/id").asString()).isEqualTo(FIGURES.unit);
        assertThat(pair.at("/to/id").asString()).isEqualTo(FIGURES.other);
        assertThat(pair.get("exemplars").asLong()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"score 76.25", "spread 1", "improvement 12.5"})
    void exemplars_are_put_in_order_by(String expected) {
        var by = expected.split(" ", 2);
        var first = FIGURES.figures("ranking", "&by=" + by[0]).at("/items/0");
        assertThat(first.get("value").asString()).isEqualTo(FIGURES.spread);
        assertThat(first.get("rank").asInt()).isEqualTo(1);
        assertThat(first.get("figure").asDouble()).isEqualTo(Double.parseDouble(by[1]));
    }

    @Test
    void an_order_of_units_names_them_and_one_without_a_figure_is_left_out() {
        assertThat(FIGURES.figures("ranking", "&of=unit&by=spread&year=2023")
                        .at("/items/0/value")
                        .asString())
                .isEqualTo(FIGURES.unit);
        assertThat(FIGURES.figures("ranking", "&by=spread&year=2022").at("/items"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ranking",
                "ranking?by=luck",
                "ranking?by=score&size=101",
                "ranking?by=score&year=2020",
                "ranking?by=stalled&year=2024",
                "replication?year=2023",
                "funnel?sector=none"
            })
    void a_question_that_cannot_be_answered_says_why(String question) {
        var answer = API.get("/api/v1/dashboards/" + question);
        assertThat(answer.status()).isBetween(400, 422);
        assertThat(answer.code()).isNotBlank();
    }

    @Test
    void the_page_shows_every_panel_and_each_can_be_taken_as_a_picture() {
        var page = API.get("/dashboards?unit=" + FIGURES.unit).is(200).text();
        for (var panel : List.of(
                "funnel",
                "honours",
                "sectors",
                "map",
                "places",
                "spread",
                "improvement",
                "stalled",
                "atrisk",
                "units",
                "adoptions")) {
            assertThat(page).contains("id=\"" + panel + "\"");
            var picture = API.get("/dashboards/" + panel + ".svg?unit=" + FIGURES.unit)
                    .is(200)
                    .text();
            assertThat(picture).startsWith("<svg").contains("</svg>").doesNotContain("th:");
        }
        assertThat(page).contains("/exemplars/" + FIGURES.spread);
        assertThat(API.get("/dashboards/none.svg").status()).isEqualTo(404);
    }

    @Test
    void a_panel_is_taken_as_a_picture_of_points_twice_as_sharp_as_its_drawing() throws IOException {
        for (var panel : List.of("funnel", "honours")) {
            var drawn = API.get("/dashboards/" + panel + ".svg?unit=" + FIGURES.unit)
                    .is(200)
                    .text();
            var bytes = API.queryBytes("/dashboards/" + panel + ".png?unit=" + FIGURES.unit);
            Files.createDirectories(Look.PICTURES);
            Files.write(Look.PICTURES.resolve("panel-" + panel + ".png"), bytes);
            var picture = ImageIO.read(new ByteArrayInputStream(bytes));
            assertThat(drawn)
                    .contains("width=\"" + picture.getWidth() / 2 + "\" height=\"" + picture.getHeight() / 2 + "\"");
            var points = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
            assertThat(IntStream.of(points).distinct().count())
                    .as("ground, bars and the greys of letters")
                    .isGreaterThan(50);
        }
    }

    @Test
    void a_panels_figures_are_taken_as_a_table_for_a_spreadsheet() {
        var funnel = API.get("/dashboards/funnel.csv?unit=" + FIGURES.unit).is(200);
        assertThat(funnel.raw().headers().firstValue("Content-Type").orElse("")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(funnel.raw().headers().firstValue("Content-Disposition").orElse(""))
                .contains("funnel.csv");
        assertThat(funnel.text())
                .isEqualTo(
                        "\ufeffQua bốn giai đoạn,Số liệu\r\nPhát hiện,3\r\nBồi dưỡng,2\r\nTổng kết,1\r\nNhân rộng,1\r\nĐược khen thưởng,0\r\n");
        assertThat(API.get("/dashboards/sectors.csv?unit=" + FIGURES.unit)
                        .is(200)
                        .text())
                .startsWith("\ufeffLĩnh vực qua các năm,2021,2022,2023,2024,2025\r\nNông nghiệp - Nông thôn,3,3,3,3,3");
        assertThat(API.get("/dashboards/none.csv").status()).isEqualTo(404);
        assertThat(API.get("/dashboards/funnel.exe").status()).isEqualTo(404);
    }

    @Test
    void who_may_only_look_at_figures_sees_them_and_no_exemplar() {
        var viewer = API.as(API.stack.authorization("xem", "Người xem", Role.DASHBOARD));
        viewer.get("/dashboards").is(200);
        assertThat(viewer.get("/exemplars/" + FIGURES.spread).status()).isEqualTo(403);
    }

    @Test
    void who_may_only_look_at_figures_is_told_the_names_of_the_honoured_and_of_nobody_else() {
        var unit = REGISTER.unit();
        var name = "Người lên hạng " + Register.tag();
        var exemplar = REGISTER.exemplar(unit, name);
        REGISTER.selected(exemplar);
        var viewer = API.as(API.stack.authorization("xem", "Người xem", Role.DASHBOARD));
        var question = "/api/v1/dashboards/ranking?by=honours&unit=" + unit;
        assertThat(FIGURES.figures("ranking", "&by=spread").at("/items/0/name").asString())
                .contains("Mô hình");
        var spread = viewer.get("/api/v1/dashboards/ranking?by=spread&unit=" + FIGURES.unit)
                .is(200)
                .json();
        assertThat(spread.at("/items/0/figure").asInt()).isEqualTo(1);
        assertThat(spread.at("/items/0/value").isNull()).isTrue();
        assertThat(spread.at("/items/0/name").asString()).isEqualTo("Không nêu tên");
        assertThat(viewer.get("/dashboards?unit=" + FIGURES.unit).is(200).text())
                .doesNotContain("Mô hình ", FIGURES.spread)
                .contains("chỉ nêu tên điển hình có khen thưởng còn hiệu lực");
        REGISTER.award(exemplar, "BK_TINH", "7/" + Register.tag()).is(200);
        Api.eventually(() -> {
            var first = viewer.get(question).is(200).json().at("/items/0");
            assertThat(first.path("name").asString()).isEqualTo(name);
            assertThat(first.at("/why/0/text").asString()).isEqualTo("2024: 1");
            assertThat(first.at("/why/0/events").isNull()).isTrue();
        });
    }

    @Test
    void listeners_hear_how_far_the_register_can_be_searched_and_nothing_twice()
            throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var first = heard(http, "-1");
            assertThat(first).isNotNegative();
            REGISTER.unit();
            assertThat(heard(http, String.valueOf(first))).isGreaterThan(first);
        }
    }

    /** The position of the first event that somebody hears who has heard up to another. */
    private static long heard(HttpClient http, String before) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(API.stack.queryUrl().resolve("/api/v1/stream"))
                .header("Authorization", API.stack.authorization("listener"))
                .header("Last-Event-ID", before)
                .build();
        var answer = http.send(request, BodyHandlers.ofInputStream());
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        var lines = new ArrayList<String>();
        try (var reader = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
                if (line.startsWith("data:")) {
                    break;
                }
            }
        }
        assertThat(lines).anyMatch(line -> line.equals("event:complete"));
        return lines.stream()
                .filter(line -> line.startsWith("id:"))
                .mapToLong(line -> Long.parseLong(line.substring(3)))
                .findFirst()
                .orElseThrow();
    }
}

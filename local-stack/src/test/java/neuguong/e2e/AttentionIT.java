package neuguong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import neuguong.identity.Role;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Exemplars of one unit that stand still or may fall behind are found, counted and explained; those that do neither are not. */
class AttentionIT {
    private static final Api API = new Api();
    private static final Register REGISTER = new Register(API);
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    private final int lastEnded = Math.min(today.getYear() - 1, 2025);

    private final String unit = REGISTER.unit();

    private String exemplar(String name) {
        return REGISTER.exemplar(unit, name + " " + Register.tag());
    }

    /** Assessed in every year that has ended, helped today. */
    private String moving(String name, String lastGrade) {
        var id = exemplar(name);
        REGISTER.selected(id);
        for (var year = 2021; year <= lastEnded; year++) {
            REGISTER.assess(id, year, year == lastEnded ? lastGrade : "HTT").is(200);
        }
        API.post("/exemplars/" + id + "/supports", """
                {"kind":"FUNDING","description":"Vay vốn","on":"%s"}""".formatted(today)).is(200);
        return id;
    }

    private JsonNode found(String more) {
        return API.get("/api/v1/exemplars?unit=" + unit + more).is(200).json();
    }

    private List<String> ids(String more) {
        return found(more)
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .sorted()
                .toList();
    }

    @Test
    void who_stands_still_and_who_may_fall_behind_are_found_counted_and_explained() {
        var still = exemplar("Người đứng yên");
        var moving = moving("Người tiến lên", "HTXS");
        var fallen = moving("Người tụt lại", "HT");
        Api.eventually(() -> {
            assertThat(ids("")).hasSize(3);
            assertThat(ids("&attention=STALLED")).containsExactly(still);
            assertThat(ids("&attention=AT_RISK")).containsExactly(still, fallen).doesNotContain(moving);
            assertThat(ids("&attention=STALLED&attention=AT_RISK")).hasSize(2);
            assertThat(found("").at("/facets/attention").toString())
                    .contains("\"value\":\"STALLED\",\"name\":\"Chững lại\",\"count\":1")
                    .contains("\"value\":\"AT_RISK\",\"name\":\"Có nguy cơ\",\"count\":2");
            var overview = API.get("/api/v1/dashboards/overview?unit=" + unit).json();
            assertThat(overview.at("/attention/0/count").asInt()).isEqualTo(1);
            assertThat(overview.at("/attention/1/count").asInt()).isEqualTo(2);
        });
        assertThat(API.get("/?attention=STALLED&unit=" + unit).is(200).text())
                .contains("Cần chú ý: Chững lại")
                .contains("12 tháng qua không có bước tiến nào");
        assertThat(API.get("/dashboards?unit=" + unit).is(200).text())
                .contains("/?unit=" + unit + "&amp;attention=AT_RISK");
    }

    private JsonNode order(Api reader, String by) {
        return reader.get("/api/v1/dashboards/ranking?by=" + by + "&unit=" + unit)
                .is(200)
                .json()
                .path("items");
    }

    @Test
    void who_needs_attention_is_put_in_order_with_the_reasons_and_the_events_behind_them() {
        var name = "Người đứng yên";
        var still = exemplar(name);
        var fallen = moving("Người tụt lại", "HT");
        Api.eventually(() -> {
            assertThat(order(API, "stalled")).hasSize(1);
            assertThat(order(API, "atRisk")).hasSize(2);
            assertThat(order(API, "atRisk").at("/1/value").asString()).isEqualTo(fallen);
            assertThat(order(API, "atRisk").at("/1/figure").asInt()).isEqualTo(1);
        });
        var longest = order(API, "stalled").get(0);
        assertThat(longest.path("value").asString()).isEqualTo(still);
        assertThat(longest.path("figure").asInt()).isGreaterThanOrEqualTo(12);
        assertThat(longest.at("/why/0/text").asString()).isEqualTo("Bước tiến gần nhất: 20/06/2021");
        Api.eventually(() -> assertThat(API.get(longest.at("/why/0/events").asString())
                        .is(200)
                        .json()
                        .at("/items/0/type")
                        .asString())
                .isEqualTo("exemplar.ExemplarNominated"));
        assertThat(order(API, "atRisk").at("/0/figure").asInt()).isEqualTo(lastEnded - 2020);
        assertThat(order(API, "atRisk").at("/1/why/0/text").asString())
                .contains(lastEnded - 1 + ": ", " → " + lastEnded + ": ");
        assertThat(API.get("/dashboards?unit=" + unit).is(200).text())
                .contains("Chững lại lâu nhất", "/exemplars/" + still + "?from=2021-06-20&amp;to=2021-06-20#history");
    }

    @Test
    void a_screen_in_a_lobby_names_nobody_who_needs_attention() {
        var name = "Người đứng yên";
        var still = exemplar(name);
        Api.eventually(() -> assertThat(order(API, "stalled")).hasSize(1));
        var viewer = API.as(API.stack.authorization("xem", "Người xem", Role.DASHBOARD));
        for (var by : List.of("stalled", "atRisk")) {
            var first = order(viewer, by).get(0);
            assertThat(first.path("value").isNull()).isTrue();
            assertThat(first.path("name").asString()).isEqualTo("Không nêu tên");
            assertThat(first.at("/why/0/events").isNull()).isTrue();
        }
        for (var place : List.of("/dashboards", "/dashboards/stalled.csv", "/dashboards/atrisk.svg")) {
            assertThat(viewer.get(place + "?unit=" + unit).is(200).text()).doesNotContain(name, still);
        }
    }

    @Test
    void a_difficulty_that_waits_is_a_sign_until_it_is_resolved() {
        var id = moving("Người gặp khó", "HTT");
        var path = "/exemplars/" + id + "/difficulties";
        API.post(path, "{\"description\":\"Thiếu nước\",\"on\":\"%s\"}".formatted(today))
                .is(200);
        Api.eventually(() -> assertThat(ids("&attention=AT_RISK")).containsExactly(id));
        API.post(path + "/1/resolution", "{\"resolution\":\"Đào giếng\",\"on\":\"%s\"}".formatted(today))
                .is(200);
        Api.eventually(() -> {
            assertThat(ids("")).containsExactly(id);
            assertThat(ids("&attention=AT_RISK")).isEmpty();
        });
    }

    @Test
    void what_is_no_reason_is_refused_and_a_past_year_has_none() {
        assertThat(API.get("/api/v1/exemplars?attention=LAZY").status()).isEqualTo(422);
        for (var by : List.of("stalled", "atRisk")) {
            var refused =
                    API.get("/api/v1/dashboards/ranking?year=2022&by=" + by).is(422);
            assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo("AS_OF_TODAY_ONLY");
        }
        assertThat(API.get("/dashboards?year=2022&unit=" + unit).is(200).text()).doesNotContain("id=\"stalled\"");
        assertThat(API.get("/api/v1/dashboards/overview?year=2022")
                        .json()
                        .path("attention")
                        .isNull())
                .isTrue();
    }
}

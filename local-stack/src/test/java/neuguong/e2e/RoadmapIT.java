package neuguong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The roadmap on real components: what commands recorded proves the conditions of honours, and what is revoked proves nothing. */
class RoadmapIT {
    private static final Api API = new Api();
    private static final Register REGISTER = new Register(API);

    @Test
    void a_roadmap_follows_what_is_recorded_corrected_and_revoked() {
        var exemplar = REGISTER.exemplar(REGISTER.unit(), "Vi Thị " + Register.tag());
        REGISTER.assess(exemplar, 2023, "HTXS").is(200);
        REGISTER.assess(exemplar, 2024, "HT").is(200);
        API.post("/exemplars/" + exemplar + "/assessments/2024/correction", """
                        {"grade":"HTXS","scores":[],"summary":"Xét lại","assessedOn":"2025-01-20","by":"Hội đồng",
                        "reason":"Bỏ sót thành tích","document":"12/BB"}""").is(200);
        fighter(exemplar, 2022).is(200);
        var second =
                fighter(exemplar, 2023).is(200).json().get("commendationId").asString();
        fighter(exemplar, 2024).is(200);
        var version =
                API.post("/exemplars/" + exemplar + "/initiatives", """
                        {"name":"Tưới tiết kiệm nước","scope":"PROVINCIAL","recognisedOn":"2024-11-20","certificate":"5/CN"}""").is(200).version();

        var provincial = item(exemplar, "CSTD_TINH", version);
        assertThat(provincial.get("outcome").asString()).isEqualTo("JUDGEMENT");
        assertThat(provincial.get("earliestYear").asInt()).isEqualTo(2025);
        assertThat(events(provincial))
                .containsExactly(
                        List.of(4L, "exemplar.CommendationAwarded"),
                        List.of(5L, "exemplar.CommendationAwarded"),
                        List.of(6L, "exemplar.CommendationAwarded"),
                        List.of(7L, "exemplar.InitiativeRecognised"));
        assertThat(events(item(exemplar, "LDTT", version)))
                .containsExactly(List.of(3L, "exemplar.AssessmentCorrected"));
        var national = item(exemplar, "CSTD_TQ", version);
        assertThat(national.get("outcome").asString()).isEqualTo("NOT_MET");
        assertThat(national.get("earliestYear").asInt()).isEqualTo(2028);

        var revoked = API.post("/exemplars/" + exemplar + "/commendations/" + second + "/revocation", """
                        {"ground":"FRAUD","reason":"Khai sai","decisionNumber":"9/QĐ-HB","decidedOn":"2025-02-01","authority":"Giám đốc sở"}""")
                .is(200)
                .version();
        var broken = item(exemplar, "CSTD_TINH", revoked);
        assertThat(broken.get("outcome").asString()).isEqualTo("NOT_MET");
        assertThat(broken.get("missing").get(0).get("text").asString()).endsWith("mới có 1 (2024)");
        assertThat(broken.get("earliestYear").asInt()).isEqualTo(2026);

        var page = API.get("/exemplars/" + exemplar + "?lang=en").is(200).text();
        assertThat(page).contains("Provincial/Ministerial Emulation Fighter", "so far 1 (2024)");
    }

    @Test
    void what_is_asked_amiss_is_refused() {
        var exemplar = REGISTER.exemplar(REGISTER.unit(), "Ma Văn " + Register.tag());
        var path = "/api/v1/exemplars/" + exemplar + "/roadmap?atLeast=0&";
        assertThat(API.get(path + "honour=NONE").is(422).code()).isEqualTo("INVALID_PARAMETER");
        API.get(path + "outcome=PERHAPS").is(422);
        API.get(path + "on=2025-02-30").is(400);
        API.get("/api/v1/exemplars/none/roadmap").is(404);
        var missing =
                API.get(path + "on=2025-03-01&outcome=NOT_MET").is(200).json().get("items");
        assertThat(missing)
                .isNotEmpty()
                .allMatch(i -> i.get("outcome").asString().equals("NOT_MET")
                        && !i.get("missing").isEmpty());
    }

    private static Api.Answer fighter(String exemplar, int year) {
        return API.post("/exemplars/" + exemplar + "/honours", """
                {"honour":"CSTDCS","achievementFrom":"%d-01-01","achievementTo":"%d-12-31","decisionNumber":"%d/QĐ",
                "decidedOn":"%d-01-10","authority":"Giám đốc sở"}""".formatted(year, year, year, year + 1));
    }

    private static JsonNode item(String exemplar, String honour, long version) {
        var path =
                "/api/v1/exemplars/%s/roadmap?on=2025-03-01&honour=%s&atLeast=%d".formatted(exemplar, honour, version);
        var items = API.get(path).is(200).json().get("items");
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    private static List<List<Object>> events(JsonNode item) {
        return StreamSupport.stream(item.get("met").spliterator(), false)
                .flatMap(m -> StreamSupport.stream(m.get("events").spliterator(), false))
                .map(e -> List.<Object>of(
                        e.get("sequence").asLong(), e.get("type").asString()))
                .toList();
    }
}

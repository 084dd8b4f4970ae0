package neuguong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A unit's life, replayed step by step: by the service that keeps the events, and on the page. */
class ReplayIT {
    private static final Api API = new Api();
    private static final Register REGISTER = new Register(API);
    private static final String NAME = "Sùng Thị " + Register.tag();
    private static final String UNIT = REGISTER.unit();
    private static final String EXEMPLAR = story();

    /** Nominated, selected, assessed and corrected to a later day; the correction is recorded last. */
    private static String story() {
        var exemplar = REGISTER.exemplar(UNIT, NAME);
        REGISTER.selected(exemplar);
        REGISTER.assess(exemplar, 2022, "HTT").is(200);
        REGISTER.award(exemplar, "LDTT", "7/QĐ").is(200);
        API.post("/exemplars/" + exemplar + "/assessments/2022/correction", """
                        {"year":2022,"grade":"HTXS","scores":[],"summary":"Chấm lại","assessedOn":"2023-02-01","by":"Hội đồng",
                        "reason":"Chấm lại","document":"8/QĐ"}""").is(200);
        return exemplar;
    }

    private static JsonNode replay(String parameters) {
        return API.audit("/units/" + UNIT + "/replay?" + parameters).is(200).json();
    }

    private static List<String> types(String parameters) {
        var types = new ArrayList<String>();
        var step = replay(parameters);
        while (true) {
            types.add(step.at("/steps/0/type").asString().replaceFirst(".*\\.", ""));
            if (step.get("next").isNull()) {
                return types;
            }
            step = replay(parameters + "&at=" + step.get("next").asLong());
        }
    }

    @Test
    void a_life_is_told_as_it_happened_or_as_it_came_to_be_known() {
        assertThat(types("order=recorded"))
                .containsExactly(
                        "UnitRegistered",
                        "ExemplarNominated",
                        "ExemplarSelected",
                        "AssessmentRecorded",
                        "CommendationAwarded",
                        "AssessmentCorrected");
        assertThat(types("order=valid"))
                .as("an assessment holds from the day that its correction gives")
                .containsExactly(
                        "UnitRegistered",
                        "ExemplarNominated",
                        "ExemplarSelected",
                        "AssessmentRecorded",
                        "AssessmentCorrected",
                        "CommendationAwarded");
    }

    @Test
    void each_step_says_what_changed_and_how_each_exemplar_stood() {
        var selected = replay("order=valid&validAt=2022-12-31");
        assertThat(selected.at("/steps/0/type").asString()).isEqualTo("exemplar.ExemplarSelected");
        assertThat(selected.at("/steps/0/before/stage").asString()).isEqualTo("DISCOVERY");
        assertThat(selected.at("/steps/0/after/stage").asString()).isEqualTo("FOSTERING");
        assertThat(selected.at("/steps/0/changes").toString()).contains("/stage");
        assertThat(selected.at("/exemplars/0/id").asString()).isEqualTo(EXEMPLAR);
        assertThat(selected.at("/exemplars/0/grade").isNull()).isTrue();
        var last = replay("order=valid&validAt=2025-12-31");
        assertThat(last.at("/exemplars/0/grade").asString()).isEqualTo("HTXS");
        assertThat(last.at("/exemplars/0/honours/0").asString()).isEqualTo("LDTT");
        assertThat(last.get("next").isNull()).isTrue();
    }

    @Test
    void a_step_is_a_month_or_a_year_too() {
        var year = replay("pace=year&validAt=2021-12-31");
        assertThat(year.get("number").asInt()).isEqualTo(3);
        assertThat(year.get("steps")).hasSize(3);
        var next = replay("pace=year&at=" + year.get("next").asLong());
        assertThat(next.get("steps")).hasSize(2);
        assertThat(next.at("/exemplars/0/grade").asString()).isEqualTo("HTXS");
        assertThat(next.get("previous")).isEqualTo(year.get("at"));
        assertThat(replay("pace=month&validAt=2021-07-31").get("months")).hasSize(5);
    }

    @Test
    void a_moment_stays_as_it_is_whatever_is_recorded_later() {
        var unit = REGISTER.unit();
        var exemplar = REGISTER.exemplar(unit, "Thào A " + Register.tag());
        var path = "/units/" + unit + "/replay?order=valid&validAt=2021-12-31";
        var before = API.audit(path).is(200).json();
        var kept = path.replace("validAt=2021-12-31", "at=" + before.get("at").asLong())
                + "&knownAt="
                + before.get("knownUntil").asString();
        REGISTER.selected(exemplar);
        assertThat(API.audit(path).json().get("events").asInt()).isEqualTo(3);
        var again = API.audit(kept).is(200).json();
        assertThat(again.get("events")).isEqualTo(before.get("events"));
        assertThat(again.get("steps")).isEqualTo(before.get("steps"));
        assertThat(again.get("exemplars")).isEqualTo(before.get("exemplars"));
    }

    @Test
    void it_is_told_of_one_exemplar_one_kind_or_one_year_alone() {
        assertThat(replay("exemplar=" + EXEMPLAR).get("events").asInt()).isEqualTo(5);
        assertThat(replay("type=exemplar.AssessmentRecorded&type=exemplar.AssessmentCorrected")
                        .get("events")
                        .asInt())
                .isEqualTo(2);
        assertThat(replay("year=2021").get("events").asInt()).isEqualTo(3);
        var none = replay("year=2019");
        assertThat(none.get("events").asInt()).isZero();
        assertThat(none.get("at").isNull()).isTrue();
        assertThat(none.get("steps")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/units/{unit}/replay?at=1, 404, POSITION_NOT_OF_UNIT",
        "/units/{unit}/replay?at=x, 400, INVALID_PARAMETER",
        "/units/{unit}/replay?order=backwards, 400, INVALID_PARAMETER",
        "/units/{unit}/replay?type=exemplar.Nothing, 422, UNKNOWN_EVENT_TYPE",
        "/units/{unit}/replay?validAt=1789-07-14, 422, MOMENT_OUT_OF_TIME",
        "/units/{none}/replay, 404, UNKNOWN_UNIT"
    })
    void what_cannot_be_replayed_is_a_problem(String path, int status, String code) {
        var answer = API.audit(path.replace("{unit}", UNIT)
                        .replace("{none}", UUID.randomUUID().toString()))
                .is(status);
        assertThat(answer.code()).isEqualTo(code);
    }

    @Test
    void the_page_tells_a_step_without_any_script_and_links_to_the_others() {
        var page = page("?order=valid&validAt=2022-12-31&lang=vi").is(200).text();
        assertThat(page)
                .contains(
                        NAME,
                        "Được chọn để bồi dưỡng theo Quyết định 12/QĐ-UBND",
                        "bước 3 trên 6",
                        "Phát hiện",
                        "Bồi dưỡng")
                .contains("<script src=\"/replay.js\" defer></script>")
                .doesNotContain("??");
        var next = Pattern.compile("data-step=\"next\" rel=\"next nofollow\" href=\"([^\"]+)\"")
                .matcher(page);
        assertThat(next.find()).isTrue();
        var after = API.user("auditor")
                .get(next.group(1).replace("&amp;", "&"))
                .is(200)
                .text();
        assertThat(after).contains("bước 4 trên 6");
        assertThat(page("?lang=en").is(200).text()).contains("step 1 of 6", "Permanent address");
        assertThat(API.user("auditor").get("/replay.js").is(200).text()).contains("ArrowRight");
    }

    @Test
    void the_unit_leads_to_its_replay_where_the_reader_may_see_it() {
        Api.until(() -> API.user("auditor").get("/units/" + UNIT).status() == 200);
        assertThat(API.user("auditor").get("/units/" + UNIT).text()).contains("/units/" + UNIT + "/replay");
        assertThat(API.user("analyst").get("/units/" + UNIT).text()).doesNotContain("/units/" + UNIT + "/replay");
    }

    @Test
    void the_page_is_closed_to_whom_the_history_is_and_says_kindly_what_is_wrong() {
        assertThat(API.user("analyst").get("/units/" + UNIT + "/replay").status())
                .isEqualTo(403);
        assertThat(API.user("clerk").get("/units/" + UNIT + "/replay").is(403).text())
                .contains("không xem được lịch sử gốc")
                .doesNotContain("Exception");
        assertThat(page("?at=1").is(404).text()).contains("không có sự kiện ở vị trí 1");
        assertThat(page("?pace=week").status()).isEqualTo(422);
        assertThat(page("?nothing=1").status()).isEqualTo(400);
    }

    private static Api.Answer page(String parameters) {
        return API.user("auditor").get("/units/" + UNIT + "/replay" + parameters);
    }
}

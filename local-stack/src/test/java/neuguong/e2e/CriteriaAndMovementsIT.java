package neuguong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Criteria sets and movements on real components: each event by HTTP, and then in history, search, audit and pages. */
class CriteriaAndMovementsIT {
    private static final Api API = new Api();
    private static final Register REGISTER = new Register(API);

    private static String body(String quoted) {
        return quoted.replace('\'', '"');
    }

    private static Api.Answer post(String path, String body) {
        return API.post(path, body(body));
    }

    /** Rejected with this code, and told in Vietnamese and in English. */
    private static void refused(String path, String body, int status, String code) {
        var vi = API.post(path, body(body)).is(status);
        var en = API.post(path, body(body), "Accept-Language", "en").is(status);
        assertThat(List.of(vi.code(), en.code())).containsOnly(code);
        assertThat(vi.json().get("detail").asString())
                .isNotBlank()
                .isNotEqualTo(en.json().get("detail").asString());
    }

    private static String unit(String parent) {
        var tag = UUID.randomUUID().toString().substring(0, 8);
        return post(
                        "/units",
                        "{'code':'T-%s','name':'Phòng %s','type':'AGENCY','parentId':'%s','localityId':'%s','from':'2021-01-01'}"
                                .formatted(tag, tag, parent, REGISTER.commune))
                .is(201)
                .id();
    }

    private static String set(String unit, String from, int most) {
        return """
                {'unitId':'%s','subject':'INDIVIDUAL','breadth':'COMPREHENSIVE','name':'Tiêu chí Sông Thử',
                'criteria':[{'code':'KQ','name':'Kết quả công tác','maxScore':%d},{'code':'SK','name':'Sáng kiến','maxScore':20.50,'weight':2}],
                'minimums':[{'grade':'HTXS','total':80}],'from':'%s','document':'12/QĐ'}""".formatted(unit, most, from);
    }

    private static String assessment(int year, String grade, String scores) {
        return "{'year':%d,'grade':'%s','scores':[%s],'assessedOn':'%d-12-10','by':'Hội đồng'}"
                .formatted(year, grade, scores, year);
    }

    private static String score(String criterion, String points) {
        return "{'criterion':'%s','score':%s}".formatted(criterion, points);
    }

    private static String movement(String unit, String code) {
        return """
                {'code':'%s','name':'Phong trào Núi Thử %s','unitId':'%s','from':'2021-03-01','plannedTo':'2025-12-31',
                'aim':'Mỗi xã một mô hình','sectors':['0007']}""".formatted(code, code, unit);
    }

    private static JsonNode read(String path) {
        return API.get("/api/v1" + path).is(200).json();
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(n -> n.get(field).asString())
                .toList();
    }

    private static List<String> audited(String unit) {
        return API.audit("/units/" + unit + "/history")
                .is(200)
                .text()
                .lines()
                .map(line -> Api.JSON.readTree(line).get("type").asString())
                .toList();
    }

    private static void shows(String path, Map<String, String> byLanguage) {
        byLanguage.forEach((language, text) ->
                assertThat(API.get(path + "?lang=" + language).is(200).text()).contains(text));
    }

    @Test
    void a_units_measure_is_published_in_versions_and_retired() {
        var unit = REGISTER.unit();
        var id = post("/criteria-sets", set(unit, "2021-01-01", 60)).is(201).id();
        var next = post("/criteria-sets", set(unit, "2023-01-01", 50)).is(201);
        assertThat(next.id()).isEqualTo(id);
        assertThat(next.version()).isEqualTo(1);
        assertThat(post("/criteria-sets", set(unit, "2023-01-01", 50)).is(201).version())
                .isEqualTo(1);

        refused("/criteria-sets", set(unit, "2023-01-01", 40), 409, "CRITERIA_VERSION_EXISTS");
        refused("/criteria-sets", set(unit, "2022-01-01", 40), 422, "BEFORE_CRITERIA_VERSION");
        refused("/criteria-sets", set(unit, "2024-01-01", 10), 422, "MINIMUM_OUT_OF_REACH");
        refused("/criteria-sets", set("nobody", "2021-01-01", 60), 422, "UNIT_NOT_FOUND");
        refused("/criteria-sets", set(unit, "2024-01-01", 60).replace("SK", "KQ"), 422, "CRITERION_REPEATED");
        refused("/criteria-sets", set(unit, "2024-01-01", 0), 422, "INVALID_FIELD");
        post("/criteria-sets/" + id + "/retirement", "{'on':'2025-07-01','reason':'Theo tiêu chí của tỉnh'}")
                .is(200);
        refused(
                "/criteria-sets/" + id + "/retirement",
                "{'on':'2025-08-01','reason':'x'}",
                409,
                "CRITERIA_SET_RETIRED");
        refused(
                "/criteria-sets/" + UUID.randomUUID() + "/retirement",
                "{'on':'2025-08-01','reason':'x'}",
                404,
                "NOT_FOUND");

        Api.until(() -> read("/criteria-sets?unit=" + unit + "&validOn=2025-06-30")
                                .get("total")
                                .asInt()
                        == 1
                && read("/criteria-sets?unit=" + unit + "&validOn=2025-07-01")
                                .get("total")
                                .asInt()
                        == 0);
        var then = read("/criteria-sets?unit=" + unit + "&subject=INDIVIDUAL&breadth=COMPREHENSIVE&validOn=2022-12-31");
        assertThat(then.get("items").get(0).get("inForce").get("version").asInt())
                .isEqualTo(1);
        assertThat(read("/criteria-sets/" + id).get("versions")).hasSize(2);
        Api.until(
                () -> read("/history?about=CRITERIA&unit=" + unit).get("total").asInt() == 3);
        assertThat(texts(
                        read("/history?q=sang+kien&type=criteria.CriteriaSetPublished&unit=" + unit)
                                .get("items"),
                        "sentence"))
                .hasSize(2)
                .allSatisfy(s -> assertThat(s)
                        .contains("Sáng kiến (20,5 điểm)", "Đơn vị ")
                        .doesNotContain("{unit:"));
        assertThat(audited(unit))
                .containsExactly(
                        "unit.UnitRegistered",
                        "criteria.CriteriaSetPublished",
                        "criteria.CriteriaSetPublished",
                        "criteria.CriteriaSetRetired");
    }

    @Test
    void a_year_is_measured_by_the_nearest_unit_above_and_the_version_of_its_last_day() {
        var department = REGISTER.unit();
        var office = unit(department);
        var set = post("/criteria-sets", set(department, "2021-01-01", 60))
                .is(201)
                .id();
        post("/criteria-sets", set(department, "2023-01-01", 50)).is(201);
        var exemplar = REGISTER.exemplar(office, "Đo Lường " + Register.tag());
        var path = "/exemplars/" + exemplar + "/assessments";

        refused(path, assessment(2022, "HTT", score("Chuyên môn", "10")), 422, "CRITERION_UNKNOWN");
        refused(path, assessment(2022, "HTT", score("KQ", "60.5")), 422, "SCORE_OVER_MAXIMUM");
        refused(
                path,
                assessment(2022, "HTT", score("KQ", "1") + "," + score("KQ", "2")),
                422,
                "CRITERION_SCORED_TWICE");
        refused(path, assessment(2022, "HTXS", score("KQ", "39") + "," + score("SK", "20")), 422, "TOTAL_BELOW_GRADE");
        var never = "{'grade':'HTT','assessedOn':'2022-12-10','by':'x','reason':'x','document':'x'}";
        refused(path + "/2000000000/correction", never, 422, "YEAR_OUTSIDE_PLAN");
        post(path, assessment(2022, "HTXS", score("KQ", "60") + "," + score("SK", "20")))
                .is(200);
        refused(path, assessment(2023, "HTT", score("KQ", "60")), 422, "SCORE_OVER_MAXIMUM");
        API.importFile(
                "assessments",
                "a.csv",
                "exemplar,year,grade,assessedOn,by\n%s,2023,HTT,2023-12-10,Hội đồng\n"
                        .formatted(exemplar)
                        .getBytes(StandardCharsets.UTF_8));
        var corrected = assessment(2022, "HTT", score("KQ", "55")).replace("}]", "}],'reason':'Sót','document':'3/KL'");
        var version = post(path + "/2022/correction", corrected).is(200).version();

        var years = read("/exemplars/" + exemplar + "?atLeast=" + version).get("assessments");
        assertThat(years).hasSize(2);
        Api.until(() -> !read("/exemplars/" + exemplar)
                .get("assessments")
                .get(0)
                .get("criteriaSet")
                .get("name")
                .isNull());
        years = read("/exemplars/" + exemplar).get("assessments");
        assertThat(years.get(0).get("criteriaSet").get("id").asString()).isEqualTo(set);
        assertThat(years.get(0).get("criteriaSet").get("version").asInt()).isEqualTo(1);
        assertThat(years.get(0).get("scores").get(0).get("name").asString()).isEqualTo("Kết quả công tác");
        assertThat(years.get(1).get("criteriaSet").get("version").asInt()).isEqualTo(2);
        Api.until(() -> read("/exemplars/" + exemplar + "/history").get("items").size() == 4);
        assertThat(texts(
                        read("/history?exemplar=" + exemplar + "&type=exemplar.AssessmentRecorded")
                                .get("items"),
                        "sentence"))
                .allSatisfy(s -> assertThat(s).contains("theo tiêu chí Tiêu chí Sông Thử, phiên bản "));
        shows(
                "/exemplars/" + exemplar,
                Map.of("vi", "Tiêu chí Sông Thử, phiên bản 1", "en", "Tiêu chí Sông Thử, version 1"));
    }

    @Test
    void an_exemplar_whom_no_set_measures_is_scored_freely() {
        var exemplar = REGISTER.exemplar(REGISTER.unit(), "Tự Do " + Register.tag());
        var version = post(
                        "/exemplars/" + exemplar + "/assessments", assessment(2022, "HTT", score("Chuyên môn", "900")))
                .is(200)
                .version();
        var year = read("/exemplars/" + exemplar + "?atLeast=" + version)
                .get("assessments")
                .get(0);
        assertThat(year.get("criteriaSet").isNull()).isTrue();
        assertThat(year.get("scores").get(0).get("criterion").asString()).isEqualTo("Chuyên môn");
    }

    @Test
    void a_movement_is_launched_summarised_and_closed_and_counts_who_arose_in_it() {
        var unit = REGISTER.unit();
        var code = "PT-" + UUID.randomUUID().toString().substring(0, 8);
        var id = post("/movements", movement(unit, code)).is(201).id();
        refused("/movements", movement(unit, code), 409, "MOVEMENT_CODE_TAKEN");
        refused("/movements", movement("nobody", code + "x"), 422, "UNIT_NOT_FOUND");
        refused(
                "/movements",
                movement(unit, code + "x").replace("2025-12-31", "2020-12-31"),
                422,
                "MOVEMENT_PERIOD_REVERSED");
        refused("/movements/" + id + "/summary", "{'on':'2021-02-01','results':'Sớm'}", 422, "BEFORE_MOVEMENT_CHANGED");
        post(
                        "/movements/" + id + "/summary",
                        "{'on':'2023-06-30','results':'Lan rộng ở 40 xã','figures':[{'name':'Vốn','value':12.5,'measure':'tỷ đồng'}]}")
                .is(200);

        var selected = nominate(unit, id, "2021-06-20").is(201).id();
        nominate(unit, id, "2021-06-20").is(201);
        refused("/exemplars", nomination(unit, UUID.randomUUID().toString(), "2021-06-20"), 422, "MOVEMENT_NOT_FOUND");
        refused("/exemplars", nomination(unit, id, "2021-02-20"), 422, "MOVEMENT_NOT_RUNNING");
        post(
                        "/exemplars/" + selected + "/selection",
                        "{'decisionNumber':'1/QĐ','decidedOn':'2021-07-01','authority':'UBND tỉnh'}")
                .is(200);
        REGISTER.award(selected, "BK_TINH", "5/QĐ").is(200);
        post("/movements/" + id + "/closing", "{'on':'2025-05-30','document':'410/QĐ'}")
                .is(200);
        refused("/movements/" + id + "/summary", "{'on':'2025-06-01','results':'Muộn'}", 409, "MOVEMENT_CLOSED");
        refused("/exemplars", nomination(unit, id, "2025-06-02"), 422, "MOVEMENT_NOT_RUNNING");

        Api.until(() -> {
            var counted = read("/movements/" + id).get("exemplars");
            return counted.get("nominated").asInt() == 2
                    && counted.get("awarded").asInt() == 1;
        });
        Api.until(() -> read("/movements?unit=" + unit + "&validOn=2025-06-02")
                        .get("total")
                        .asInt()
                == 0);
        Api.until(() -> {
            var found = read("/movements?q=nui+thu+" + code).get("items");
            return texts(found, "id").equals(List.of(id))
                    && found.get(0).get("exemplars").get("awarded").asInt() == 1;
        });
        assertThat(read("/movements?q=nui+thu+" + code)
                        .get("items")
                        .get(0)
                        .get("exemplars")
                        .get("selected")
                        .asInt())
                .isEqualTo(1);
        assertThat(texts(
                        read("/movements?unit=" + unit + "&validOn=2025-05-30&sector=0007")
                                .get("items"),
                        "code"))
                .containsExactly(code);
        assertThat(read("/exemplars?movement=" + id).get("total").asInt()).isEqualTo(2);
        var exemplar = read("/exemplars/" + selected).get("movement");
        assertThat(exemplar.get("name").asString()).isEqualTo("Phong trào Núi Thử " + code);
        Api.until(
                () -> read("/history?about=MOVEMENT&unit=" + unit).get("total").asInt() == 3);
        assertThat(texts(
                        read("/history?type=exemplar.ExemplarNominated&unit=" + unit)
                                .get("items"),
                        "sentence"))
                .allSatisfy(s -> assertThat(s).contains("trong phong trào Phong trào Núi Thử"));
        assertThat(audited(unit))
                .contains("movement.MovementLaunched", "movement.MovementSummarised", "movement.MovementClosed");
        shows("/movements", Map.of("vi", "Phong trào thi đua", "en", "Nominated"));
        shows("/movements/" + id, Map.of("vi", "Lan rộng ở 40 xã", "en", "12.5 tỷ đồng"));
        shows("/exemplars/" + selected, Map.of("vi", "/movements/" + id, "en", "Phong trào Núi Thử"));
        shows("/", Map.of("vi", "href=\"/movements\"", "en", "Movements"));
    }

    private static String nomination(String unit, String movement, String on) {
        return REGISTER.nomination(unit, "Phong Trào " + UUID.randomUUID())
                .replace("2021-06-20", on)
                .replace("\"achievement\"", "\"movementId\":\"" + movement + "\",\"achievement\"");
    }

    private static Api.Answer nominate(String unit, String movement, String on) {
        return API.post("/exemplars", nomination(unit, movement, on));
    }

    @Test
    void what_is_not_there_or_asked_wrongly_is_a_problem_and_never_a_fault() {
        for (var path : List.of("/api/v1/movements/nope", "/api/v1/criteria-sets/nope", "/movements/nope")) {
            assertThat(API.get(path).status()).as(path).isEqualTo(404);
        }
        for (var path : List.of(
                "/api/v1/movements?sector=9999",
                "/api/v1/movements?validOn=2021-13-01",
                "/api/v1/movements?nope=1",
                "/api/v1/criteria-sets?subject=ROBOT",
                "/api/v1/criteria-sets?unit=nope",
                "/movements?cursor=forged")) {
            assertThat(API.get(path).status()).as(path).isBetween(400, 422);
        }
    }
}

package neuguong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import neuguong.events.EventType;
import neuguong.identity.Role;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Each of an exemplar's events is driven by HTTP, and seen in its history, in the search and by the auditor. */
class FourStagesIT {
    private static final Api API = new Api();
    private static final Register REGISTER = new Register(API);
    private static final String DECISION =
            "\"decisionNumber\":\"%s\",\"decidedOn\":\"%s\",\"authority\":\"Chủ tịch UBND tỉnh\"";

    private final String owner = REGISTER.unit();
    private final List<String> exemplars = new ArrayList<>();

    private String nominated() {
        var id = REGISTER.exemplar(owner, "Vàng A " + Register.tag());
        exemplars.add(id);
        return id;
    }

    private static Api.Answer post(String exemplar, String what, String body) {
        return API.post("/exemplars/" + exemplar + what, "{" + body + "}");
    }

    private static void selected(String exemplar) {
        post(exemplar, "/selection", DECISION.formatted("12/QĐ-UBND", "2021-07-01"))
                .is(200);
    }

    private static void fostered(String exemplar) {
        selected(exemplar);
        post(exemplar, "/roadmap", """
                "target":"BK_TINH","targetYear":2025,"steps":[{"year":2023,"aim":"Hai năm liền hoàn thành tốt"}],"on":"2021-08-01\"""").is(200);
        post(exemplar, "/supports", """
                "kind":"FUNDING","description":"Vay vốn ưu đãi","amount":50000000,"on":"2021-09-01\"""").is(200);
        post(exemplar, "/difficulties", "\"description\":\"Thiếu đất\",\"on\":\"2021-10-01\"")
                .is(200);
        post(exemplar, "/difficulties/1/resolution", "\"resolution\":\"Thuê thêm 2 ha\",\"on\":\"2022-01-15\"")
                .is(200);
        post(exemplar, "/inspections", """
                "on":"2022-05-10","by":"Đoàn kiểm tra","effect":4,"efficiency":3,"growthCapacity":5,"influence":4,"findings":"Ổn định\"""").is(200);
        post(exemplar, "/initiatives", """
                "name":"Cải tiến máy cấy","scope":"PROVINCIAL","recognisedOn":"2022-11-20","certificate":"45/GCN\"""").is(200);
        REGISTER.assess(exemplar, 2021, "HTT").is(200);
        REGISTER.assess(exemplar, 2022, "HTT").is(200);
        post(exemplar, "/assessments/2022/correction", """
                "grade":"HTXS","scores":[],"assessedOn":"2022-12-20","by":"Hội đồng","reason":"Tính sót","document":"03/KL\"""").is(200);
    }

    private static void replicated(String exemplar, String adopter) {
        post(exemplar, "/summary", """
                "from":"2021-06-20","to":"2023-06-20","verdict":"REPLICABLE","results":"Tăng 40%","lessons":"Liên kết","on":"2023-07-01\"""").is(200);
        post(exemplar, "/replication", "\"plan\":\"Ba xã trong hai năm\",\"on\":\"2023-08-01\"")
                .is(200);
        post(exemplar, "/study-visits", "\"visitors\":\"Hội Nông dân\",\"participants\":35,\"on\":\"2023-09-12\"")
                .is(200);
        post(
                        exemplar,
                        "/adoptions",
                        "\"unitId\":\"%s\",\"description\":\"10 ha\",\"on\":\"2023-10-01\"".formatted(adopter))
                .is(200);
        post(exemplar, "/adoptions/1/outcomes", """
                "outcome":"Năng suất tăng 12%","beneficiaries":120,"economicValue":350000000,"on":"2024-06-30\"""").is(200);
        post(exemplar, "/publicity", """
                "kind":"PRESS","title":"Người giữ hạt lúa sạch","outlet":"Báo tỉnh","on":"2023-11-02\"""").is(200);
        post(exemplar, "/fostering", "\"reason\":\"Cần thêm một vụ\",\"on\":\"2024-07-01\"")
                .is(200);
    }

    private static String proposed(String exemplar, String honour, int year) {
        return post(exemplar, "/commendations", """
                        "honour":"%s","achievementFrom":"%d-01-01","achievementTo":"%d-12-31","achievement":"Dẫn đầu phong trào",
                        "proposedOn":"%d-01-10","justification":"Thành tích đột xuất\"""".formatted(honour, year, year, year + 1))
                .is(200)
                .json()
                .get("commendationId")
                .asString();
    }

    private static void honoured(String exemplar) {
        var certificate = proposed(exemplar, "BK_TINH", 2023);
        var of = "/commendations/" + certificate;
        post(exemplar, of + "/appraisal", "\"votesFor\":17,\"votesTotal\":19,\"opinion\":\"Đủ\",\"on\":\"2024-02-01\"")
                .is(200);
        post(exemplar, of + "/award", DECISION.formatted("245/QĐ-UBND", "2024-03-01"))
                .is(200);
        post(exemplar, of + "/presentation", "\"on\":\"2024-03-20\",\"occasion\":\"Hội nghị\"")
                .is(200);
        post(
                        exemplar,
                        of + "/revocation",
                        "\"ground\":\"FRAUD\",\"reason\":\"Khai sai\","
                                + DECISION.formatted("301/QĐ-UBND", "2024-09-01"))
                .is(200);
        post(
                        exemplar,
                        of + "/restoration",
                        "\"reason\":\"Kết luận lại\"," + DECISION.formatted("12/QĐ-UBND", "2025-01-05"))
                .is(200);
        var declined = proposed(exemplar, "BK_TTG", 2022);
        API.as(API.stack.authorization("thanh-vien", "Một thành viên", Role.BOARD))
                .post("/exemplars/" + exemplar + "/commendations/" + declined + "/recusal", """
                        {"reason":"Là người thân","on":"2024-02-04"}""")
                .is(200);
        post(
                        exemplar,
                        "/commendations/" + declined + "/declining",
                        "\"reason\":\"Không đủ phiếu\",\"on\":\"2024-02-05\"")
                .is(200);
    }

    @Test
    void every_event_of_an_exemplar_is_driven_by_http_and_seen_in_history_search_and_audit() {
        var exemplar = nominated();
        post(exemplar, "/return", "\"reason\":\"Thiếu số liệu\",\"on\":\"2021-06-21\"")
                .is(200);
        post(exemplar, "/nomination", "\"title\":\"Chủ nhiệm hợp tác xã\",\"on\":\"2021-06-25\"")
                .is(200);
        fostered(exemplar);
        var adopter = REGISTER.unit();
        replicated(exemplar, adopter);
        honoured(exemplar);
        var document = "\"reason\":\"%s\",\"on\":\"%s\",\"document\":\"05/TB\"";
        post(exemplar, "/suspension", "\"ground\":\"COMPLAINT\"," + document.formatted("Có đơn", "2025-02-01"))
                .is(200);
        post(exemplar, "/reinstatement", document.formatted("Không có cơ sở", "2025-03-01"))
                .is(200);
        post(
                        exemplar,
                        "/transfer",
                        "\"toUnitId\":\"%s\",\"reason\":\"Điều động\",\"on\":\"2025-04-01\"".formatted(adopter))
                .is(200);
        post(exemplar, "/retirement", document.formatted("Nghỉ hưu", "2025-12-01"))
                .is(200);
        var rejected = nominated();
        post(rejected, "/rejection", "\"reason\":\"Chưa đủ\",\"on\":\"2021-07-01\"")
                .is(200);
        var withdrawn = nominated();
        post(withdrawn, "/withdrawal", "\"reason\":\"Xin rút\",\"on\":\"2021-07-01\"")
                .is(200);
        post(
                        withdrawn,
                        "/erasure",
                        "\"ground\":\"OBJECTION\",\"document\":\"Đơn số 3\",\"on\":\"2021-08-01\",\"keepName\":false")
                .is(200);
        var merged = nominated();
        var survivor = nominated();
        post(
                        merged,
                        "/merger",
                        ("\"intoId\":\"%s\"," + document.formatted("Trùng hồ sơ", "2022-01-01")).formatted(survivor))
                .is(200);

        var all = EventType.all().stream()
                .map(EventType::name)
                .filter(name -> name.startsWith("exemplar."))
                .toList();
        assertThat(audited()).containsExactlyInAnyOrderElementsOf(new TreeSet<>(all));
        for (var id : exemplars) {
            var version = API.state(id).is(200).json().get("version").asLong();
            API.get("/api/v1/exemplars/" + id + "?atLeast=" + version).is(200);
            Api.until(
                    () -> items("/api/v1/exemplars/" + id + "/history?size=100").size() == version + 1);
            assertThat(items("/api/v1/exemplars/" + id + "/history?size=100"))
                    .allSatisfy(e -> assertThat(e.get("sentence").asString())
                            .isNotBlank()
                            .doesNotContain("{", "%s"));
        }
        Api.eventually(() -> {
            assertThat(found("standing=RETIRED")).contains(exemplar);
            assertThat(found("standing=MERGED")).contains(merged);
            assertThat(found("difficulty=OVERCOME&inspected=2022&verdict=REPLICABLE"))
                    .contains(exemplar);
        });
        assertThat(API.audit("/units/" + adopter + "/history").is(200).text()).contains("exemplar.ModelAdopted");
        var state = API.get("/api/v1/exemplars/" + merged).json();
        assertThat(state.get("dossier").get("mergedInto").asString()).isEqualTo(survivor);
    }

    private Set<String> audited() {
        var types = new TreeSet<String>();
        for (var id : exemplars) {
            API.audit("/exemplars/" + id + "/history")
                    .is(200)
                    .text()
                    .lines()
                    .forEach(line ->
                            types.add(Api.JSON.readTree(line).get("type").asString()));
        }
        return types;
    }

    private List<String> found(String filter) {
        var path = "/api/v1/exemplars?size=100&" + filter;
        Api.until(() -> !items(path).isEmpty());
        return items(path).stream().map(i -> i.get("id").asString()).toList();
    }

    private static List<JsonNode> items(String path) {
        return StreamSupport.stream(API.get(path).is(200).json().get("items").spliterator(), false)
                .toList();
    }

    @Test
    void an_open_difficulty_an_overdue_year_and_the_last_inspection_show_in_search_facets_and_dashboard() {
        var exemplar = nominated();
        selected(exemplar);
        var version = post(exemplar, "/difficulties", "\"description\":\"Thiếu vốn\",\"on\":\"2022-10-01\"")
                .is(200)
                .version();
        API.get("/api/v1/exemplars/" + exemplar + "?atLeast=" + version).is(200);
        var mine = "&unit=" + owner;
        Api.until(() -> found("difficulty=OPEN" + mine).equals(List.of(exemplar)));
        assertThat(found("overdue=2022&inspected=NEVER" + mine)).containsExactly(exemplar);
        var facets = API.get("/api/v1/exemplars?unit=" + owner).json().get("facets");
        assertThat(facets.get("difficulty").get(0).get("value").asString()).isEqualTo("OPEN");
        assertThat(facets.get("overdue").size()).isEqualTo(5);
        assertThat(facets.get("inspected").get(0).get("value").asString()).isEqualTo("NEVER");
        var overview = API.get("/api/v1/dashboards/overview?unit=" + owner).json();
        assertThat(overview.get("openDifficulties").asLong()).isEqualTo(1);
        assertThat(overview.get("overdueAssessments").asLong()).isEqualTo(1);
        assertThat(overview.get("inspected").get(0).get("value").asString()).isEqualTo("NEVER");
        var page = API.get("/exemplars/" + exemplar).is(200).text();
        assertThat(page).contains("Thiếu vốn", "Chưa giải quyết");
    }

    @Test
    void a_refused_command_says_why_in_both_languages_and_changes_nothing() {
        var exemplar = nominated();
        var path = "/exemplars/" + exemplar + "/summary";
        var body = """
                {"from":"2021-06-20","to":"2023-06-20","verdict":"REPLICABLE","results":"a","lessons":"b","on":"2023-07-01"}""";
        var vi = API.post(path, body).is(409);
        var en = API.post(path, body, "Accept-Language", "en").is(409);
        assertThat(vi.code()).isEqualTo("NOT_SELECTED").isEqualTo(en.code());
        assertThat(vi.json().get("detail").asString()).contains("chưa được lựa chọn");
        assertThat(en.json().get("detail").asString()).contains("has not been selected");
        post(
                        exemplar,
                        "/inspections",
                        "\"on\":\"2022-05-10\",\"by\":\"x\",\"effect\":6,\"efficiency\":0,\"growthCapacity\":1,\"influence\":1,\"findings\":\"y\"")
                .is(422);
        assertThat(API.state(exemplar).json().get("version").asLong()).isZero();
    }
}

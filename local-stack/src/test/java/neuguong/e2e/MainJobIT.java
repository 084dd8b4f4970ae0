package neuguong.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The main job on real components: commands by HTTP come out as a search hit, a development and an auditor's replay. */
class MainJobIT {
    private static final Api API = new Api();
    private static final Register REGISTER = new Register(API);

    private static List<JsonNode> lines(String ndjson) {
        return ndjson.lines().map(Api.JSON::readTree).toList();
    }

    private static List<String> hits(String q) {
        var items =
                API.get("/api/v1/exemplars?" + Api.query("q", q)).is(200).json().get("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.get("id").asString())
                .toList();
    }

    @Test
    void a_nomination_is_found_with_and_without_diacritics_in_any_spelling() {
        var name = "Đặng Thị Thuỳ " + Register.tag();
        var exemplar = REGISTER.exemplar(REGISTER.unit(), name);
        API.get("/api/v1/exemplars/" + exemplar + "?atLeast=0").is(200);
        var bare = "dang thi thuy " + name.substring(name.length() - 6);
        for (var q :
                List.of(name, bare, name.replace("Thuỳ", "Thủy"), Normalizer.normalize(name, Normalizer.Form.NFD))) {
            Api.until(() -> hits(q).stream().limit(1).toList().equals(List.of(exemplar)));
        }
    }

    @Test
    void five_years_show_how_an_exemplar_developed() {
        var exemplar = REGISTER.exemplar(REGISTER.unit(), "Lò Văn " + Register.tag());
        REGISTER.assess(exemplar, 2021, "HTT").is(200);
        REGISTER.assess(exemplar, 2022, "HTXS").is(200);
        var version = REGISTER.award(exemplar, "BK_TINH", "7/QĐ-UBND").is(200).version();
        API.get("/api/v1/exemplars/" + exemplar + "?atLeast=" + version).is(200);
        Api.until(() -> !years(exemplar).get(3).get("honours").isEmpty());
        var years = years(exemplar);
        assertThat(years).extracting(y -> y.get("year").asInt()).containsExactly(2021, 2022, 2023, 2024, 2025);
        assertThat(years.get(0).get("grade").asString()).isEqualTo("HTT");
        assertThat(years.get(1).get("grade").asString()).isEqualTo("HTXS");
        assertThat(years.get(2).get("grade").isNull()).isTrue();
    }

    private static List<JsonNode> years(String exemplar) {
        var years = API.get("/api/v1/exemplars/" + exemplar + "/development")
                .is(200)
                .json()
                .get("years");
        return IntStream.range(0, years.size()).mapToObj(years::get).toList();
    }

    @Test
    void an_auditors_replay_of_a_unit_is_what_the_event_table_holds() throws SQLException {
        var unit = REGISTER.unit();
        var exemplar = REGISTER.exemplar(unit, "Hà Thị " + Register.tag());
        REGISTER.assess(exemplar, 2021, "HTT").is(200);
        API.post("/units/" + unit + "/renaming", "{\"name\":\"Tên mới\",\"on\":\"2022-01-01\"}")
                .is(200);
        var replay = lines(API.audit("/units/" + unit + "/history").is(200).text());
        var stored = new ArrayList<List<Object>>();
        try (var connection = API.stack.application().getConnection();
                var statement = connection.prepareStatement("""
                        select global_index, aggregate_identifier, sequence_number, payload, encode(leaf_hash, 'hex')
                        from domain_event_entry where unit_id = ? order by global_index""")) {
            statement.setString(1, unit);
            var rows = statement.executeQuery();
            while (rows.next()) {
                stored.add(List.of(
                        rows.getLong(1),
                        rows.getString(2),
                        rows.getLong(3),
                        Api.JSON.readTree(new String(rows.getBytes(4), StandardCharsets.UTF_8)),
                        rows.getString(5)));
            }
        }
        assertThat(stored).hasSize(4);
        assertThat(replay)
                .extracting(e -> List.<Object>of(
                        e.get("position").asLong(),
                        e.get("aggregateId").asString(),
                        e.get("sequence").asLong(),
                        e.get("payload"),
                        e.get("leafHash").asString()))
                .isEqualTo(stored);
    }

    @Test
    void an_auditor_sees_what_was_known_on_a_date() {
        var unit = REGISTER.unit();
        var exemplar = REGISTER.exemplar(unit, "Cao Văn " + Register.tag());
        var before =
                lines(API.audit("/exemplars/" + exemplar + "/history").is(200).text());
        REGISTER.assess(exemplar, 2021, "HTT").is(200);
        var known = before.getLast().get("recordedAt").asString();
        var then = lines(API.audit("/exemplars/" + exemplar + "/history?knownAt=" + known)
                .is(200)
                .text());
        var now = lines(API.audit("/exemplars/" + exemplar + "/history").is(200).text());
        assertThat(then).isEqualTo(before);
        assertThat(now).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update domain_event_entry set payload = ''",
                "delete from domain_event_entry",
                "truncate domain_event_entry",
                "alter table domain_event_entry add column x text",
                "drop table domain_event_entry"
            })
    void the_database_refuses_the_application_any_change_of_what_happened(String sql) throws SQLException {
        try (var connection = API.stack.application().getConnection();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql))
                    .isInstanceOf(SQLException.class)
                    .extracting(e -> ((SQLException) e).getSQLState())
                    .isEqualTo("42501");
        }
    }

    @Test
    void the_version_and_the_key_guard_a_change() {
        var exemplar = REGISTER.exemplar(REGISTER.unit(), "Mã Thị " + Register.tag());
        REGISTER.assess(exemplar, 2021, "HTT", "If-Match", "\"0\"").is(200);
        assertThat(REGISTER.assess(exemplar, 2022, "HTT", "If-Match", "\"0\"")
                        .is(412)
                        .code())
                .isEqualTo("VERSION_MISMATCH");
        var first = REGISTER.award(exemplar, "BK_TINH", "8/QĐ", "Idempotency-Key", exemplar)
                .is(200);
        var second = REGISTER.award(exemplar, "BK_TINH", "8/QĐ", "Idempotency-Key", exemplar)
                .is(200);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(REGISTER.award(exemplar, "BK_TINH", "9/QĐ", "Idempotency-Key", exemplar)
                        .is(422)
                        .code())
                .isEqualTo("KEY_REUSED");
        assertThat(API.state(exemplar).is(200).json().get("awards")).hasSize(1);
    }

    @Test
    void two_clerks_who_nominate_the_same_subject_at_once_open_one_record() throws InterruptedException {
        var unit = REGISTER.unit();
        var body = REGISTER.nomination(unit, "Song Song " + Register.tag());
        var answers = new ArrayList<Integer>();
        var threads = IntStream.range(0, 8)
                .mapToObj(_ -> Thread.ofPlatform().start(() -> {
                    var status = API.post("/exemplars", body).status();
                    synchronized (answers) {
                        answers.add(status);
                    }
                }))
                .toList();
        for (var thread : threads) {
            thread.join();
        }
        assertThat(answers).hasSize(8).containsOnlyOnce(201).allMatch(s -> s == 201 || s == 409);
    }

    @Test
    void a_merged_unit_hands_its_open_exemplars_over_and_takes_no_new_ones() {
        var unit = REGISTER.unit();
        var into = REGISTER.unit();
        var exemplar = REGISTER.exemplar(unit, "Vàng A " + Register.tag());
        var merger = API.post("/units/" + unit + "/merger", "{\"intoId\":\"%s\",\"on\":\"2025-07-01\"}".formatted(into))
                .is(200);
        assertThat(merger.json().get("transferred").asInt()).isEqualTo(1);
        assertThat(API.state(exemplar).json().get("nomination").get("unitId").asString())
                .isEqualTo(into);
        assertThat(API.post("/exemplars", REGISTER.nomination(unit, "Sùng A " + Register.tag()))
                        .is(409)
                        .code())
                .isEqualTo("UNIT_ENDED");
        assertThat(lines(API.audit("/units/" + into + "/history").text()))
                .extracting(e -> e.get("type").asString())
                .contains("exemplar.ExemplarTransferred", "unit.UnitMergedInto");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ | 400",
                "[] | 400",
                "'' | 400",
                "{\"subject\":{\"kind\":\"INDIVIDUAL\",\"name\":\"\"}} | 422",
                "{\"subject\":{\"kind\":\"ROBOT\",\"name\":\"a\"}} | 422",
                "{\"subject\":[]} | 422",
                "{\"nominatedOn\":\"2021-02-30\"} | 422",
                "{\"nope\":1} | 422",
                "{\"subject\":{\"kind\":\"INDIVIDUAL\",\"name\":\"\u202e\u202e\"}} | 422"
            })
    void a_broken_nomination_is_a_problem_in_both_languages_and_stores_nothing(String body, int status) {
        var vi = API.post("/exemplars", body).is(status);
        var en = API.post("/exemplars", body, "Accept-Language", "en").is(status);
        assertThat(vi.raw().headers().firstValue("Content-Type"))
                .hasValueSatisfying(t -> assertThat(t).contains("problem+json"));
        assertThat(vi.code()).isEqualTo(en.code());
        assertThat(vi.json().get("detail")).isNotEqualTo(en.json().get("detail"));
    }

    @Test
    void a_body_of_ten_megabytes_is_refused_and_the_service_goes_on() {
        API.post("/exemplars", " ".repeat(10_000_000)).is(413);
        REGISTER.exemplar(REGISTER.unit(), "Sau đó " + Register.tag());
    }

    @Test
    void a_name_with_markup_is_kept_as_it_was_written() {
        var name = "<script>alert(1)</script> " + Register.tag();
        var exemplar = REGISTER.exemplar(REGISTER.unit(), name);
        var document = API.get("/api/v1/exemplars/" + exemplar + "?atLeast=0").is(200);
        assertThat(document.text()).contains("alert(1)");
        var page = API.get("/exemplars/" + exemplar).is(200);
        assertThat(page.text()).doesNotContain("<script>alert(1)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/exemplars?size=0",
                "/api/v1/exemplars?sector=9999",
                "/api/v1/exemplars?stage=NOPE",
                "/api/v1/exemplars?cursor=forged",
                "/api/v1/exemplars?sort=payload",
                "/api/v1/history?from=2021-13-01",
                "/api/v1/localities?level=PLANET"
            })
    void a_bad_question_is_a_problem_and_never_a_fault(String path) {
        var answer = API.get(path);
        assertThat(answer.status()).as(answer.text()).isBetween(400, 422);
        assertThat(answer.code()).isNotBlank();
    }

    @Test
    void every_answer_says_up_to_where_it_is_complete() {
        var exemplar = REGISTER.exemplar(REGISTER.unit(), "Đủ " + Register.tag());
        var position = lines(API.audit("/exemplars/" + exemplar + "/history").text())
                .getFirst()
                .get("position")
                .asLong();
        Api.until(() -> {
            var complete = API.get("/api/v1/exemplars?size=1").is(200).json().get("complete");
            return complete.get("position").asLong(-1) >= position;
        });
    }
}

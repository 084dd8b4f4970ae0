package neuguong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import tools.jackson.databind.JsonNode;

/** A unit and its exemplars as they were and as they were known, on real components. */
class AsOfIT {
    private static final Api API = new Api();
    private static final Register REGISTER = new Register(API);

    /** A unit, in which one exemplar was assessed and corrected and another moved away. */
    private static final class Story {
        final String unit = REGISTER.unit();
        final String other = REGISTER.unit();
        final String stays = REGISTER.exemplar(unit, "Hoàng Văn " + Register.tag());
        final String moves = REGISTER.exemplar(unit, "Lò Thị " + Register.tag());
        final Instant assessed;
        final Instant corrected;

        Story() {
            REGISTER.assess(stays, 2022, "HTT").is(200);
            assessed = lastOf(stays);
            API.post("/exemplars/" + stays + "/assessments/2022/correction", """
                            {"year":2022,"grade":"HTXS","scores":[],"summary":"Kết quả tốt","assessedOn":"2022-12-10","by":"Hội đồng",
                            "reason":"Chấm lại","document":"8/QĐ"}""")
                    .is(200);
            corrected = lastOf(stays);
            API.post("/exemplars/" + moves + "/transfer", """
                            {"toUnitId":"%s","reason":"Sắp xếp","on":"2025-07-01"}""".formatted(other)).is(200);
        }

        /** When the last event of an exemplar was recorded. */
        private static Instant lastOf(String exemplar) {
            var history = API.audit("/exemplars/" + exemplar + "/history")
                    .is(200)
                    .text()
                    .lines()
                    .toList();
            return Instant.parse(
                    Api.JSON.readTree(history.getLast()).get("recordedAt").asString());
        }
    }

    private static final Story STORY = new Story();

    @TempDir
    Path directory;

    private static JsonNode state(String path) {
        return API.audit(path).is(200).json();
    }

    private static List<String> ids(JsonNode list) {
        var ids = new ArrayList<String>();
        list.forEach(element -> ids.add(element.get("id").asString()));
        return ids;
    }

    @Test
    void with_no_moment_it_is_the_state_of_the_write_side() {
        assertThat(state("/exemplars/" + STORY.stays + "/state"))
                .isEqualTo(API.state(STORY.stays).is(200).json());
    }

    @Test
    void a_grade_is_shown_as_it_was_known_and_as_it_was() {
        var path = "/exemplars/" + STORY.stays + "/state?knownAt=";
        assertThat(state(path + STORY.assessed).at("/reviews/0/correction").isNull())
                .isTrue();
        assertThat(state(path + STORY.corrected)
                        .at("/reviews/0/correction/assessment/grade")
                        .asString())
                .isEqualTo("HTXS");
        assertThat(state(path + STORY.corrected + "&validAt=2022-12-09").get("reviews"))
                .isEmpty();
    }

    @Test
    void a_history_holds_an_assessment_from_the_day_that_its_correction_gives() {
        var exemplar = REGISTER.exemplar(STORY.other, "Giàng A " + Register.tag());
        REGISTER.assess(exemplar, 2023, "HTT").is(200);
        API.post("/exemplars/" + exemplar + "/assessments/2023/correction", """
                        {"year":2023,"grade":"HT","scores":[],"summary":"Chấm lại","assessedOn":"2024-02-01","by":"Hội đồng",
                        "reason":"Chấm lại","document":"9/QĐ"}""").is(200);
        for (var path : List.of("/exemplars/" + exemplar, "/units/" + STORY.other)) {
            assertThat(types(path + "/history?validAt=2024-01-31", exemplar))
                    .containsExactly("exemplar.ExemplarNominated");
            assertThat(types(path + "/history?validAt=2024-02-01", exemplar))
                    .containsExactly(
                            "exemplar.ExemplarNominated",
                            "exemplar.AssessmentRecorded",
                            "exemplar.AssessmentCorrected");
        }
        assertThat(state("/exemplars/" + exemplar + "/state?validAt=2024-01-31").get("reviews"))
                .as("a state goes by the same rule")
                .isEmpty();
    }

    private static List<String> types(String history, String exemplar) {
        return API.audit(history)
                .is(200)
                .text()
                .lines()
                .map(Api.JSON::readTree)
                .filter(line -> line.get("aggregateId").asString().equals(exemplar))
                .map(line -> line.get("type").asString())
                .toList();
    }

    @Test
    void a_unit_has_the_exemplars_that_belonged_to_it_then() {
        var before = state("/units/" + STORY.unit + "/state?validAt=2025-06-30");
        assertThat(ids(before.get("exemplars"))).containsExactly(STORY.stays, STORY.moves);
        assertThat(before.get("count").asInt()).isEqualTo(2);
        assertThat(before.at("/unit/id").asString()).isEqualTo(STORY.unit);
        assertThat(before.at("/moment/validAt").asString()).isEqualTo("2025-06-30");
        assertThat(ids(state("/units/" + STORY.unit + "/state").get("exemplars")))
                .containsExactly(STORY.stays);
        assertThat(ids(state("/units/" + STORY.other + "/state").get("exemplars")))
                .containsExactly(STORY.moves);
        assertThat(ids(state("/units/" + STORY.other + "/state?validAt=2025-06-30")
                        .get("exemplars")))
                .isEmpty();
        assertThat(ids(state("/units/" + STORY.unit + "/state?knownAt=" + STORY.corrected)
                        .get("exemplars")))
                .as("the transfer was not known yet")
                .containsExactly(STORY.stays, STORY.moves);
    }

    @Test
    void what_stayed_with_a_unit_that_was_taken_over_is_there_with_its_predecessors() {
        var ended = REGISTER.unit();
        var exemplar = REGISTER.exemplar(ended, "Vàng A " + Register.tag());
        API.post("/exemplars/" + exemplar + "/withdrawal", "{\"reason\":\"Đơn vị rút\",\"on\":\"2021-07-01\"}")
                .is(200);
        var successor = REGISTER.unit();
        API.post("/units/" + ended + "/merger", "{\"intoId\":\"%s\",\"on\":\"2025-07-01\"}".formatted(successor))
                .is(200);
        var path = "/units/" + successor + "/state?predecessors=true";
        assertThat(ids(state(path).get("exemplars"))).containsExactly(exemplar);
        assertThat(ids(state(path + "&validAt=2025-06-30").get("exemplars"))).isEmpty();
        assertThat(ids(state("/units/" + successor + "/state").get("exemplars")))
                .isEmpty();
        assertThat(state("/units/" + ended + "/state").at("/unit/ending/intoId").asString())
                .isEqualTo(successor);
        var between = "/units/" + successor + "/differences?fromValidAt=2025-06-30&toValidAt=2025-07-01";
        assertThat(state(between).get("count").asInt()).isZero();
        var joined = state(between + "&predecessors=true");
        assertThat(ids(joined.get("exemplars"))).containsExactly(exemplar);
        assertThat(joined.at("/exemplars/0/membership").asString()).isEqualTo("JOINED");
    }

    @Test
    void what_lies_between_two_moments_is_told_by_field_and_event() {
        var difference = state("/exemplars/" + STORY.stays + "/differences?fromKnownAt=" + STORY.assessed)
                .get("difference");
        assertThat(difference.get("events")).hasSize(1);
        assertThat(difference.at("/events/0/type").asString()).isEqualTo("exemplar.AssessmentCorrected");
        var grade = new ArrayList<JsonNode>();
        difference.get("changes").forEach(change -> {
            if (change.get("path").asString().equals("/reviews/2022/correction/assessment/grade")) {
                grade.add(change);
            }
        });
        assertThat(grade).singleElement().satisfies(change -> {
            assertThat(change.get("to").asString()).isEqualTo("HTXS");
            assertThat(change.get("by").get(0)).isEqualTo(difference.at("/events/0/sequence"));
        });
        var ofUnit = state("/units/" + STORY.unit + "/differences?fromValidAt=2025-06-30&toValidAt=2025-07-01");
        assertThat(ofUnit.get("count").asInt()).isEqualTo(1);
        assertThat(ofUnit.at("/exemplars/0/id").asString()).isEqualTo(STORY.moves);
        assertThat(ofUnit.at("/exemplars/0/membership").asString()).isEqualTo("LEFT");
        assertThat(ofUnit.at("/unit/changes")).isEmpty();
        assertThat(state("/units/" + STORY.other + "/differences?fromValidAt=2025-06-30")
                        .at("/exemplars/0/membership")
                        .asString())
                .isEqualTo("JOINED");
    }

    @Test
    void a_state_is_taken_away_as_lines_as_a_sheet_and_as_a_workbook() throws IOException {
        var lines = API.audit("/units/" + STORY.unit + "/state?format=ndjson")
                .is(200)
                .text()
                .lines()
                .toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.getLast()).isEqualTo("{\"count\":1}");
        var csv = API.audit("/units/" + STORY.unit + "/state?format=csv&validAt=2025-06-30")
                .is(200);
        assertThat(csv.text()).startsWith("\ufeffunitCode,unitName,").contains(STORY.stays, STORY.moves, "2022 HTXS");
        assertThat(csv.raw().headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).contains(STORY.unit));
        assertThat(worksheet("/audit/units/" + STORY.unit + "/state?format=xlsx"))
                .contains(STORY.stays);
        assertThat(worksheet("/audit/units/" + STORY.unit + "/history?format=xlsx"))
                .contains("exemplar.AssessmentCorrected");
    }

    @Test
    void a_state_and_a_history_are_printed() throws IOException {
        for (var path : List.of("/units/" + STORY.unit, "/exemplars/" + STORY.stays)) {
            for (var what : List.of("/state", "/history")) {
                var answer = API.audit(path + what + "?format=pdf&validAt=2025-06-30")
                        .is(200);
                assertThat(answer.raw().headers().firstValue("Content-Type"))
                        .as(path + what)
                        .hasValueSatisfying(type -> assertThat(type).startsWith("application/pdf"));
                var pdf = API.commandBytes("/audit" + path + what + "?format=pdf");
                assertThat(new String(pdf, StandardCharsets.ISO_8859_1))
                        .startsWith("%PDF-")
                        .contains("%%EOF");
            }
        }
    }

    @Test
    void a_printed_history_is_told_in_sentences_with_the_names_of_all_who_are_in_it() throws IOException {
        var left = state("/units/" + STORY.unit + "/state").at("/unit/name").asString();
        var entered = state("/units/" + STORY.other + "/state").at("/unit/name").asString();
        var printed = printed("/audit/units/" + STORY.unit + "/history?format=pdf");
        assertThat(printed)
                .contains(words("Chuyển từ " + left + " sang " + entered + ": Sắp xếp"))
                .contains(words("Điều chỉnh đánh giá năm 2022: Hoàn thành xuất sắc nhiệm vụ. Kết quả tốt; đánh giá bởi"
                        + " Hội đồng; lý do: Chấm lại; theo 8/QĐ"))
                .doesNotContain(STORY.unit, STORY.other);
    }

    @Test
    void a_history_that_is_too_long_for_one_print_is_printed_in_parts() throws IOException {
        var exemplar = REGISTER.exemplar(STORY.other, "Sùng Thị " + Register.tag());
        REGISTER.selected(exemplar);
        for (var number = 1; number <= 45; number++) {
            API.post("/exemplars/" + exemplar + "/difficulties", """
                            {"description":"Thiếu vốn đợt %d.","on":"2022-05-10"}""".formatted(number))
                    .is(200);
        }
        var path = "/audit/exemplars/" + exemplar + "/history?format=pdf";
        var refused =
                API.audit("/exemplars/" + exemplar + "/history?format=pdf").is(422);
        assertThat(refused.code()).isEqualTo("HISTORY_TOO_LONG_FOR_PAPER");
        var first = API.audit("/exemplars/" + exemplar + "/history?format=pdf&after=0")
                .is(200);
        var next = first.raw().headers().firstValue("Link").orElseThrow();
        assertThat(next).contains("/history?format=pdf&after=").endsWith("rel=\"next\"");
        var after = next.replaceAll(".*after=(\\d+).*", "$1");
        assertThat(printed(path + "&after=0"))
                .contains("Thiếuvốnđợt38.", "phầntiếptheoinvớiafter=" + after + ".")
                .doesNotContain("Thiếuvốnđợt39.");
        assertThat(printed(path + "&after=" + after))
                .contains("Thiếuvốnđợt39.", "Thiếuvốnđợt45.", "Hết:7sựkiện.")
                .doesNotContain("Thiếuvốnđợt38.");
    }

    @Test
    void a_print_of_the_log_says_where_the_next_part_goes_on() {
        var answer = API.audit("/events?format=pdf&limit=5").is(200);
        assertThat(answer.raw().headers().firstValue("Link"))
                .hasValueSatisfying(
                        link -> assertThat(link).contains("limit=5&after=").endsWith("rel=\"next\""));
    }

    /** Its text without blanks: where a cell breaks its lines is not what is looked at. */
    private static String printed(String path) throws IOException {
        try (var pdf = new PdfReader(API.commandBytes(path))) {
            var text = new StringBuilder();
            for (var page = 1; page <= pdf.getNumberOfPages(); page++) {
                text.append(new PdfTextExtractor(pdf).getTextFromPage(page));
            }
            return words(text.toString());
        }
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", "");
    }

    private String worksheet(String path) throws IOException {
        // as a spreadsheet program does, by the directory at the end: what is streamed says no sizes before
        var file = Files.write(directory.resolve("sheet.xlsx"), API.commandBytes(path));
        try (var zip = new ZipFile(file.toFile());
                var sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/units/{unit}/state?validAt=2025-02-30, 400, INVALID_PARAMETER",
        "/units/{unit}/state?validAt=30/02/2025, 400, INVALID_PARAMETER",
        "/units/{unit}/state?knownAt=yesterday, 400, INVALID_PARAMETER",
        "/units/{unit}/state?format=docx, 400, INVALID_PARAMETER",
        "/units/{unit}/state?validAt=1789-07-14, 422, MOMENT_OUT_OF_TIME",
        "/units/{unit}/history?knownAt=%2B999999999-12-31T00:00:00Z, 422, MOMENT_OUT_OF_TIME",
        "/units/{unit}/state?validAt=2020-12-31, 404, UNIT_NOT_KNOWN_THEN",
        "/units/{unit}/state?knownAt=2020-01-01T00:00:00Z, 404, UNIT_NOT_KNOWN_THEN",
        "/units/{none}/state, 404, UNKNOWN_UNIT",
        "/units/{exemplar}/state, 404, UNKNOWN_UNIT",
        "/units/{none}/differences, 404, UNKNOWN_UNIT",
        "/units/{unit}/differences?toValidAt=2020-12-31&fromValidAt=2020-01-01, 404, UNIT_NOT_KNOWN_THEN",
        "/units/{unit}/differences?fromValidAt=2025-01-02&toValidAt=2025-01-01, 422, MOMENTS_REVERSED",
        "/units/{unit}/differences?toValidAt=2025-01-01, 422, MOMENTS_REVERSED",
        "/exemplars/{exemplar}/state?validAt=2021-06-19, 404, EXEMPLAR_NOT_KNOWN_THEN",
        "/exemplars/{exemplar}/differences?fromValidAt=2021-01-01&toValidAt=2021-06-19, 404, EXEMPLAR_NOT_KNOWN_THEN",
        "/exemplars/{none}/state, 404, UNKNOWN_EXEMPLAR",
        "/exemplars/{unit}/state, 404, UNKNOWN_EXEMPLAR",
        "/exemplars/{unit}/differences, 404, UNKNOWN_EXEMPLAR"
    })
    void what_cannot_be_answered_is_a_problem_and_nothing_else(String path, int status, String code) {
        var answer = API.audit(path.replace("{unit}", STORY.unit)
                        .replace("{exemplar}", STORY.stays)
                        .replace("{none}", UUID.randomUUID().toString()))
                .is(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.raw().headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.json().get("detail").asString()).isNotBlank();
    }
}

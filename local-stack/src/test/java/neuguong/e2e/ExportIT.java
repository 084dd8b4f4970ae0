package neuguong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A whole result, taken away. */
@Timeout(120)
class ExportIT {
    private static final Api API = new Api();
    private static final Register REGISTER = new Register(API);
    private static final String UNIT = REGISTER.unit();
    private static final String FORMULA = "=HYPERLINK(\"http://x\";\"Hà Thị Cộng\")";
    private static final int EXEMPLARS = 1_203;

    @TempDir
    Path directory;

    @BeforeAll
    static void exemplars() {
        Api.until(() -> API.get("/api/v1/units/" + UNIT).status() == 200);
        var code = API.get("/api/v1/units/" + UNIT).json().path("code").asString();
        var csv = new StringBuilder("name,subjectKind,category,breadth,unit,sector,locality,achievement,nominatedOn\n");
        for (var i = 0; i < EXEMPLARS - 3; i++) {
            csv.append(
                    "Quàng Văn %d,CANHAN,ADVANCED_EXEMPLAR,COMPREHENSIVE,%s,0007,97001,\"Trồng rừng, giữ nước\",2022-05-10\n"
                            .formatted(i, code));
        }
        API.importFile("exemplars", "many.csv", csv.toString().getBytes(StandardCharsets.UTF_8));
        REGISTER.exemplar(
                UNIT, "", nomination -> nomination.withObject("/subject").put("name", FORMULA));
        REGISTER.exemplar(UNIT, "Bạc Thị Ơn", nomination -> {
            nomination.put("sector", "0012").put("achievement", "Hiến máu " + "nhiều lần ".repeat(60) + "CUỐI");
            nomination.withObject("/subject").put("citizenId", "001085012345").put("birthYear", 1985);
        });
        REGISTER.exemplar(UNIT, "Tòng Thị Ơn", nomination -> nomination.put("sector", "0012"));
        Api.until(() ->
                API.get("/api/v1/exemplars?unit=" + UNIT).json().path("total").asInt() == EXEMPLARS);
    }

    private static Api.Answer export(String question) {
        return API.get("/api/v1/export?unit=" + UNIT + question);
    }

    private static List<String> rows(String question) {
        var text = export(question).is(200).text();
        assertThat(text).startsWith("\ufeff");
        return text.substring(1).lines().toList();
    }

    @Test
    void a_csv_has_every_hit_under_its_header() {
        var rows = rows("");
        assertThat(rows).hasSize(EXEMPLARS + 1);
        assertThat(rows.getFirst())
                .startsWith("id,name,subject,subjectName,category,")
                .endsWith(",honours,honourNames,version");
        assertThat(rows.stream().distinct()).hasSize(EXEMPLARS + 1);
        var answer = export("&q=quang&format=csv").is(200).raw();
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(
                        value -> assertThat(value).matches("attachment; filename=\"dien-hinh-[0-9-]{10}\\.csv\""));
    }

    @Test
    void it_is_the_result_of_the_same_question_in_the_same_order() {
        assertThat(rows("&sector=0012&sort=name&column=name")).containsExactly("name", "Bạc Thị Ơn", "Tòng Thị Ơn");
        assertThat(rows("&sector=0012&sort=-name&column=name")).containsExactly("name", "Tòng Thị Ơn", "Bạc Thị Ơn");
        assertThat(rows("&q=tong+thi+on&column=name&column=sector")).containsExactly("name,sector", "Tòng Thị Ơn,0012");
        assertThat(rows("&q=togn+thi+on&column=name"))
                .as("what is near, as on the page")
                .contains("Tòng Thị Ơn");
        assertThat(rows("&q=kh%C3%B4ng+c%C3%B3+ai+nh%C6%B0+th%E1%BA%BF+n%C3%A0y&sector=0016&column=name"))
                .containsExactly("name");
    }

    @Test
    void no_text_is_a_formula() {
        assertThat(rows("&q=hyperlink&column=name"))
                .containsExactly("name", "\"'=HYPERLINK(\"\"http://x\"\";\"\"Hà Thị Cộng\"\")\"");
    }

    @Test
    void nothing_personal_leaves_and_the_achievement_leaves_whole() {
        var text = export("&sector=0012&format=ndjson").is(200).text();
        assertThat(text).contains("CUỐI").doesNotContain("001085012345", "1985", "citizen", "birth");
    }

    @Test
    void lines_of_json_end_with_their_count() {
        var lines = export("&format=ndjson&column=id&column=nominatedOn&column=honours")
                .is(200)
                .text()
                .lines()
                .toList();
        assertThat(lines).hasSize(EXEMPLARS + 1);
        var first = Api.JSON.readTree(lines.getFirst());
        assertThat(first.propertyNames()).containsExactly("id", "nominatedOn", "honours");
        assertThat(first.path("honours").isArray()).isTrue();
        var last = Api.JSON.readTree(lines.getLast());
        assertThat(last.path("count").asInt()).isEqualTo(EXEMPLARS);
        assertThat(last.path("complete").path("position").asLong()).isPositive();
    }

    @Test
    void a_workbook_has_every_hit() throws IOException {
        var file =
                Files.write(directory.resolve("sheet.xlsx"), API.queryBytes("/api/v1/export?format=xlsx&unit=" + UNIT));
        try (var zip = new ZipFile(file.toFile());
                var sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            // letters beyond ASCII may stand there by their numbers
            var text = Pattern.compile("&#x([0-9A-Fa-f]+);")
                    .matcher(new String(sheet.readAllBytes(), StandardCharsets.UTF_8))
                    .replaceAll(letter -> Character.toString(Integer.parseInt(letter.group(1), 16)));
            assertThat(text.split("<row ", -1)).hasSize(EXEMPLARS + 2);
            assertThat(text).contains("Bạc Thị Ơn").doesNotContain("<f>");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "&format=pdf, 422, INVALID_PARAMETER",
        "&column=citizenId, 422, INVALID_PARAMETER",
        "&column=dossier, 422, INVALID_PARAMETER",
        "&size=5, 400, UNKNOWN_PARAMETER",
        "&stage=GREEN, 422, INVALID_PARAMETER"
    })
    void what_cannot_be_taken_away_is_a_problem(String question, int status, String code) {
        assertThat(export(question).is(status).code()).isEqualTo(code);
    }

    @Test
    void only_who_may_analyse_takes_a_result_away() {
        var path = "/api/v1/export?column=id&unit=" + UNIT;
        assertThat(API.user("analyst").get(path).status()).isEqualTo(200);
        assertThat(API.user("clerk").get(path).status()).isEqualTo(403);
        assertThat(API.user("dashboard").get(path).status()).isEqualTo(403);
        assertThat(API.as("").get(path).status()).isEqualTo(401);
        assertThat(API.user("analyst").get("/?unit=" + UNIT).text()).contains("/api/v1/export?unit=" + UNIT);
        assertThat(API.user("clerk").get("/?unit=" + UNIT).text()).doesNotContain("/api/v1/export");
    }
}

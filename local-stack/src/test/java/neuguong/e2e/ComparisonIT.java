package neuguong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import neuguong.identity.Role;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** Exemplars side by side, and one on a sheet of paper: their five years, from commands by HTTP to what an analyst takes to a meeting. */
class ComparisonIT {
    private static final Api API = new Api();
    private static final Register REGISTER = new Register(API);
    private static final String COMPARE = "/api/v1/exemplars/compare?";

    private final String unit = REGISTER.unit();
    private final Api analyst = API.as(API.stack.authorization("so-sanh", "Người so sánh", Role.ANALYST));

    private String exemplar(String name) {
        return REGISTER.exemplar(unit, name + " " + Register.tag());
    }

    private static String ids(List<String> ids) {
        return ids.stream().map(id -> "id=" + id).collect(Collectors.joining("&"));
    }

    @Test
    void each_has_its_five_years_in_the_order_that_was_asked_for() {
        var risen = exemplar("Người tiến bộ");
        REGISTER.selected(risen);
        REGISTER.assess(risen, 2021, "HT").is(200);
        REGISTER.assess(risen, 2022, "HTXS").is(200);
        REGISTER.award(risen, "BK_TINH", "77/QĐ-" + Register.tag()).is(200);
        var still = exemplar("Người mới");
        Api.eventually(() -> {
            var items = analyst.get(COMPARE + ids(List.of(still, risen)))
                    .is(200)
                    .json()
                    .path("items");
            assertThat(items.at("/0/id").asString()).isEqualTo(still);
            assertThat(items.at("/0/stage").asString()).isEqualTo("DISCOVERY");
            assertThat(items.at("/1/development/years")).hasSize(5);
            assertThat(items.at("/1/development/years/1/grade").asString()).isEqualTo("HTXS");
            assertThat(items.at("/1/development/years/1/gradeChange").asInt()).isEqualTo(2);
            assertThat(items.at("/1/development/years/3/honours/0/code").asString())
                    .isEqualTo("BK_TINH");
        });
        assertThat(analyst.get("/exemplars/compare?" + ids(List.of(still, risen)))
                        .is(200)
                        .text())
                .contains("So sánh điển hình")
                .contains("/exemplars/" + risen + "?from=2022-01-01&amp;to=2022-12-31#history")
                .contains("Hoàn thành xuất sắc nhiệm vụ");
    }

    @Test
    void the_events_behind_a_years_figures_are_those_of_the_year() {
        var exemplar = exemplar("Người có hai năm");
        REGISTER.selected(exemplar);
        REGISTER.assess(exemplar, 2022, "HTT").is(200);
        Api.eventually(() -> assertThat(analyst.get("/exemplars/" + exemplar + "?from=2022-01-01&to=2022-12-31")
                        .is(200)
                        .text())
                .contains("Lịch sử: 1 sự kiện")
                .contains("Chỉ các sự kiện từ 01/01/2022 đến 31/12/2022"));
    }

    @Test
    void fewer_than_two_more_than_five_and_what_is_not_there_are_refused() {
        var one = exemplar("Người đầu tiên");
        Api.until(() -> API.get("/api/v1/exemplars/" + one).status() == 200);
        assertThat(analyst.get(COMPARE).status()).isEqualTo(422);
        assertThat(analyst.get(COMPARE + ids(List.of(one))).status()).isEqualTo(422);
        assertThat(analyst.get(COMPARE + ids(List.of(one, one))).status())
                .as("one that is named twice")
                .isEqualTo(422);
        var six = IntStream.range(0, 6)
                .mapToObj("01890a5d-ac96-774b-bcce-b302099a809%d"::formatted)
                .toList();
        assertThat(analyst.get(COMPARE + ids(six)).status()).isEqualTo(422);
        assertThat(analyst.get(COMPARE + ids(List.of(one, "x"))).status()).isEqualTo(400);
        assertThat(analyst.get(COMPARE + ids(List.of(one, six.getFirst()))).status())
                .isEqualTo(404);
        assertThat(API.user("dashboard").get(COMPARE + ids(six)).status()).isEqualTo(403);
        assertThat(analyst.get("/exemplars/compare?" + ids(List.of(one)))
                        .is(422)
                        .text())
                .contains("hãy chọn từ hai đến năm điển hình");
    }

    @Test
    void an_exemplar_is_printed_on_one_sheet_with_all_its_marks() throws IOException {
        var exemplar = REGISTER.exemplar(
                unit,
                "Nguyễn Thị Huyền Ngữ",
                n -> n.put("achievement", "Trồng lúa hữu cơ, ".repeat(300))
                        .put("distinctBecause", "Người khác " + Register.tag()));
        REGISTER.selected(exemplar);
        REGISTER.assess(exemplar, 2021, "HTXS").is(200);
        API.post("/exemplars/" + exemplar + "/honours", """
                {"honour":"LDTT","achievementFrom":"2021-01-01","achievementTo":"2021-12-31","decisionNumber":"79/QĐ-%s",
                "decidedOn":"2022-01-20","authority":"%s"}""".formatted(Register.tag(), "Thủ trưởng đơn vị ".repeat(16)))
                .is(200);
        for (var honour : List.of("BK_TINH", "GK_XA")) {
            REGISTER.award(exemplar, honour, "78/QĐ-" + Register.tag());
        }
        Api.eventually(
                () -> assertThat(API.get("/api/v1/exemplars/" + exemplar).json().path("honours"))
                        .isNotEmpty());
        var sheet = API.queryBytes("/exemplars/" + exemplar + ".pdf");
        Files.createDirectories(Look.PICTURES);
        Files.write(Look.PICTURES.resolve("sheet.pdf"), sheet);
        var paper = new PdfReader(sheet);
        assertThat(paper.getNumberOfPages()).isEqualTo(1);
        assertThat(new PdfTextExtractor(paper).getTextFromPage(1))
                .contains("Nguyễn Thị Huyền Ngữ")
                .contains("Hoàn thành xuất sắc")
                .contains("/exemplars/" + exemplar);
        var english = new PdfReader(API.queryBytes("/exemplars/" + exemplar + ".pdf?lang=en"));
        assertThat(new PdfTextExtractor(english).getTextFromPage(1)).contains("Decided on");
        assertThat(API.get("/exemplars/01890a5d-ac96-774b-bcce-b302099a8099.pdf")
                        .status())
                .isEqualTo(404);
        assertThat(API.user("dashboard").get("/exemplars/" + exemplar + ".pdf").status())
                .isEqualTo(403);
    }
}

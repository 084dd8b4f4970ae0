package neuguong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A file that was tried is imported as it was tried, by a word of confirmation. */
class ImportTrialIT {
    private static final Api API = new Api();
    private static final Register REGISTER = new Register(API);
    private static final Imports IMPORTS = new Imports(API);

    @Test
    void a_trial_is_confirmed_without_a_second_upload_and_twice_records_once() {
        var unit = REGISTER.unit();
        var csv = """
                name,subjectKind,unit,sector,locality,achievement,nominatedOn
                Sùng A Thử,CANHAN,%1$s,0007,%2$s,Trồng lúa,2021-06-20
                Sùng A Sai,CANHAN,%1$s,0007,%2$s,Trồng lúa,2019-06-20
                """.formatted(unit, REGISTER.commune);
        var tried = IMPORTS.take("kind=exemplars&dryRun=true", csv);
        Imports.counts(tried, 1, 0, 1);
        var path = "/imports/" + tried.get("id").asString();
        var refusals = API.command(path + "/refusals").is(200).json();
        assertThat(refusals).hasSize(1);
        assertThat(refusals.at("/0/message").asString()).contains("20/6/2019");
        assertThat(API.command(path + "/refusals?after=" + refusals.at("/0/row").asInt())
                        .json())
                .isEmpty();
        assertThat(API.command(path + "/refusals?limit=0").status()).isEqualTo(422);

        var confirmed =
                API.imported(API.post(path + "/confirmation", "{}").is(202).id());
        Imports.counts(confirmed, 1, 0, 1);
        Imports.counts(
                API.imported(API.post(path + "/confirmation", "{}").is(202).id()), 0, 1, 1);
        var real = "/imports/" + confirmed.get("id").asString() + "/confirmation";
        assertThat(API.post(real, "{}").is(409).code()).isEqualTo("IMPORT_NOT_TRIED");
        assertThat(API.user("clerk").post(path + "/confirmation", "{}").status())
                .as("somebody else's")
                .isEqualTo(403);
    }

    @Test
    void who_may_import_nothing_of_a_kind_is_told_so_by_the_page() {
        var clerk = API.as(API.stack.authorizationOfClerk("nhap-tep", REGISTER.unit()));
        assertThat(clerk.get("/tasks/imports").is(200).text())
                .contains("value=\"EXEMPLARS\"")
                .contains("value=\"ASSESSMENTS\"")
                .doesNotContain("value=\"HONOURS\"");
        var file = "exemplar,honour\n".getBytes(StandardCharsets.UTF_8);
        assertThat(clerk.uploadToPage("/tasks/imports?kind=HONOURS", "a.csv", file)
                        .status())
                .isEqualTo(403);
        var analyst = API.user("analyst");
        assertThat(analyst.get("/tasks/imports").is(403).text()).contains("không nhập được tệp nào");
        assertThat(analyst.uploadToPage("/tasks/imports?kind=EXEMPLARS", "a.csv", file)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void what_is_no_upload_and_what_is_no_table_are_said_and_nothing_is_kept() {
        var board = API.user("board");
        var file = "name\n".getBytes(StandardCharsets.UTF_8);
        assertThat(board.uploadToPage("/tasks/imports?kind=PICTURES", "a.csv", file)
                        .status())
                .isEqualTo(400);
        assertThat(board.uploadToPage("/tasks/imports", "a.csv", file).status()).isEqualTo(400);
        assertThat(board.uploadToPage("/tasks/imports?kind=EXEMPLARS", "a.csv", file)
                        .is(422)
                        .text())
                .contains("role=\"alert\"")
                .contains("Dòng tiêu đề thiếu cột");
        assertThat(board.broken("/tasks/imports?kind=EXEMPLARS").status())
                .as("an upload without its boundary")
                .isEqualTo(400);
        assertThat(board.get("/tasks/imports/01890a5d-ac96-774b-bcce-b302099a8099")
                        .status())
                .isEqualTo(404);
    }
}

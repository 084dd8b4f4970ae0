package neuguong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The board imports a file of nominations: what would be refused is shown before anything is recorded. */
@Journey
class BoardJourneyIT {
    private static final Api API = new Api();
    private static final Register REGISTER = new Register(API);

    private static Browser browser;
    private static Look look;

    @TempDir
    Path folder;

    @BeforeAll
    static void signIn() {
        browser = Browser.open();
        look = new Look(browser);
        browser.signIn("board");
    }

    @AfterAll
    static void signOut() {
        browser.signOut().close();
    }

    private Path file(String name, String unit) throws IOException {
        var rows = """
                name,subjectKind,unit,sector,locality,achievement,nominatedOn
                %1$s,CANHAN,%2$s,0007,%3$s,Trồng lúa sạch,2021-06-20
                %1$s Hai,CANHAN,%2$s,0007,%3$s,Nuôi ong lấy mật,2019-06-20
                """.formatted(name, unit, REGISTER.commune);
        return Files.writeString(folder.resolve("gioi-thieu.csv"), rows);
    }

    /** As whoever waits for a file looks again and again. */
    private static void lookAgainUntil(String said) {
        Api.until(() -> {
            var links = browser.all("[role=status] a");
            links.forEach(again -> browser.go(browser.path()));
            return browser.text("[role=status]").contains(said);
        });
    }

    @Test
    void a_file_is_tried_its_refused_rows_are_seen_and_what_is_valid_is_confirmed() throws IOException {
        var name = "Sùng Thị " + Register.tag();
        var unit = REGISTER.unit();
        browser.follow("Nhập tệp");
        look.at("imports");
        browser.choose("kind", "EXEMPLARS");
        browser.one("#file").sendKeys(file(name, unit).toString());
        browser.press("Kiểm tra thử");
        lookAgainUntil("chưa ghi gì vào sổ");
        assertThat(browser.all(".refusals tbody tr")).hasSize(1);
        assertThat(browser.text(".refusals tbody")).contains("20/6/2019");
        assertThat(browser.text(".strip")).contains("Sẽ được ghi");
        look.at("import");
        assertThat(API.get("/api/v1/exemplars?unit=" + unit)
                        .json()
                        .path("total")
                        .asInt())
                .as("nothing is recorded by a trial")
                .isZero();

        browser.press("Xác nhận ghi 1 dòng hợp lệ");
        lookAgainUntil("Đã nhập xong");
        Api.until(() ->
                API.get("/api/v1/exemplars?unit=" + unit).json().path("total").asInt() == 1);
        look.brieflyAt("import-done");
    }

    @Test
    void what_is_no_table_is_refused_at_once() throws IOException {
        var picture =
                Files.write(folder.resolve("anh.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0});
        browser.go("/tasks/imports").choose("kind", "EXEMPLARS");
        browser.one("#file").sendKeys(picture.toString());
        browser.press("Kiểm tra thử");
        assertThat(browser.text("[role=alert]")).contains("Tệp không phải CSV hay XLSX");
        look.atRefusal("imports-refused");
    }
}

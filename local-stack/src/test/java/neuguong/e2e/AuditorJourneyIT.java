package neuguong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import neuguong.demo.DemonstrationFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** An auditor replays a unit's life and takes its history away. */
@Journey
class AuditorJourneyIT {
    private static Browser browser;
    private static Look look;
    private static String unit;

    @BeforeAll
    static void signIn() {
        DemonstrationFixture.loaded();
        unit = AnalystJourneyIT.unit("NG-HND");
        browser = Browser.open();
        look = new Look(browser);
        browser.signIn("auditor");
    }

    @AfterAll
    static void signOut() {
        browser.signOut().close();
    }

    @Test
    void a_units_life_is_replayed_by_keyboard_links_and_by_itself() {
        browser.go("/units/" + unit).follow("Xem lại từng bước (từ kho sự kiện)");
        assertThat(browser.path()).endsWith("/replay");
        look.at("replay");
        Api.until(() -> browser.text("#now").contains("bước 1 trên"));
        browser.one("#main").sendKeys(Keys.ARROW_RIGHT);
        Api.until(() -> browser.text("#now").contains("bước 2 trên"));
        browser.click("[data-step=play]");
        Api.until(() -> browser.text("#now").contains("bước 4 trên"));
        browser.click("[data-step=play]");
        Api.until(() -> browser.all("[data-step=play][aria-pressed=false]").size() == 1);
        look.brieflyAt("replay-step");
    }

    @Test
    void a_units_history_is_filtered_and_offered_as_a_file_of_the_event_store() {
        browser.go("/units/" + unit);
        assertThat(browser.one(".audit a").getDomAttribute("href"))
                .endsWith("/api/v1/audit/units/" + unit + "/history");
        browser.type("from", "2021-01-01").type("to", "2021-12-31").press("Lọc");
        assertThat(browser.all(".timeline .when time"))
                .isNotEmpty()
                .allSatisfy(time -> assertThat(time.getDomAttribute("datetime")).startsWith("2021"));
        look.brieflyAt("unit-history");
    }
}

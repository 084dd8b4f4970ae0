package neuguong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import neuguong.demo.DemonstrationFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A clerk nominates, is told what was wrong, sees what is due, and takes the nomination back. */
@Journey
class ClerkJourneyIT {
    private static final Api API = new Api();

    private static Browser browser;
    private static Look look;
    private static String commune;

    @BeforeAll
    static void signIn() {
        DemonstrationFixture.loaded();
        var unit = AnalystJourneyIT.unit("NG-HND");
        commune = new Register(API).commune;
        Api.until(() -> API.get("/api/v1/units/" + unit).status() == 200);
        browser = Browser.open();
        look = new Look(browser);
        browser.signIn("clerk");
    }

    @AfterAll
    static void signOut() {
        browser.signOut().close();
    }

    private static void nominate(String name, String on) {
        browser.type("subject-name", name)
                .choose("subject-kind", "INDIVIDUAL")
                .choose("category", "ADVANCED_EXEMPLAR")
                .choose("breadth", "COMPREHENSIVE")
                .choose("sector", "0007")
                .type("localityId", commune)
                .type("achievement", "Trồng lúa sạch theo chuỗi liên kết, giúp mười hai hộ cùng làm")
                .type("nominatedOn", on)
                .press("Ghi");
    }

    @Test
    void a_nomination_is_refused_mended_found_seen_through_and_taken_back() {
        var name = "Lò Thị " + Register.tag();
        browser.follow("Giới thiệu");
        look.at("nomination");
        nominate(name, "2019-06-20");
        assertThat(browser.all("[role=alert]")).hasSize(1);
        assertThat(browser.one("#subject-name").getDomProperty("value")).isEqualTo(name);
        look.atRefusal("nomination-refused");
        nominate(name, "2021-06-20");
        assertThat(browser.text("[role=status]")).contains("Đã ghi giới thiệu");

        Api.until(() -> {
            browser.go("/").type("q", name).press("Tìm");
            return browser.all(".card").size() == 1;
        });
        browser.followFirst(".card h3 a");
        assertThat(browser.heading()).isEqualTo(name);
        browser.follow("Việc cần làm");
        assertThat(browser.text("section[aria-labelledby=can]"))
                .contains("Rút giới thiệu")
                .doesNotContain("Ghi quyết định lựa chọn");
        look.at("work");
        browser.follow("Rút giới thiệu").type("reason", "Giới thiệu nhầm người").type("on", "2021-07-01");
        look.brieflyAt("work-form");
        // the language was switched meanwhile, which empties the form
        browser.type("reason", "Giới thiệu nhầm người").type("on", "2021-07-01").press("Ghi");
        assertThat(browser.text("[role=status]")).contains("Đã ghi: Rút giới thiệu");
    }
}

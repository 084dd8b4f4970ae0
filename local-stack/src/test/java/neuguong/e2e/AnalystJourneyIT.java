package neuguong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import neuguong.demo.DemonstrationFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** An analyst finds exemplars, reads how they developed and takes figures away. */
@Journey
class AnalystJourneyIT {
    private static final Api API = new Api();
    private static final String SPREAD = "/api/v1/exemplars?stage=REPLICATION&sort=name&size=1&unitTree=true&unit=";

    private static String root;
    private static Browser browser;
    private static Look look;

    @BeforeAll
    static void signIn() {
        DemonstrationFixture.loaded();
        root = unit("NG-UBND");
        Api.until(() -> API.get(SPREAD + root).json().path("total").asInt() > 0);
        browser = Browser.open();
        look = new Look(browser);
        browser.go("/units");
        look.brieflyAt("login");
        browser.go("/login?wrong");
        look.brieflyAt("login-wrong");
        browser.signIn("analyst");
    }

    @AfterAll
    static void signOut() {
        browser.signOut();
        look.brieflyAt("signed-out");
        browser.close();
    }

    static String unit(String code) {
        var found = "/api/v1/units?code=" + code;
        Api.until(() -> API.get(found).json().path("items").size() == 1);
        return API.get(found).json().at("/items/0/id").asString();
    }

    private static String spread() {
        return API.get(SPREAD + root).json().at("/items/0/id").asString();
    }

    @Test
    void an_exemplar_is_found_by_words_without_diacritics_and_by_boxes_and_its_years_are_read() {
        browser.go("/");
        look.at("search");
        browser.type("q", "hop tac xa").press("Tìm");
        assertThat(browser.all(".card")).isNotEmpty();
        assertThat(browser.all(".card mark")).isNotEmpty();
        var box = browser.one("input[name=stage][value=FOSTERING]");
        box.click();
        browser.press("Áp dụng bộ lọc");
        assertThat(browser.text(".chosen")).contains("Giai đoạn: Bồi dưỡng");
        look.at("search-filtered");
        browser.follow("Bỏ mọi bộ lọc");
        assertThat(browser.all(".chosen")).isEmpty();
        browser.type("q", "qqqxyz").press("Tìm");
        look.brieflyAt("search-none");

        browser.go("/exemplars/" + spread());
        assertThat(browser.all("#years-table ~ tbody tr")).hasSize(5);
        look.at("exemplar");
        browser.followFirst("dl.facts a[href^='/units/']");
        assertThat(browser.path()).startsWith("/units/");
        look.at("unit");
    }

    @Test
    void exemplars_are_chosen_from_a_search_and_stand_side_by_side() {
        browser.go("/?sort=name");
        browser.all("input[form=compare]").stream().limit(3).forEach(WebElement::click);
        browser.press("So sánh");
        assertThat(browser.path()).isEqualTo("/exemplars/compare");
        assertThat(browser.all("table.compare thead th")).hasSize(3);
        look.at("compare");
        browser.followFirst("table.compare td .record a");
        assertThat(browser.driver.getCurrentUrl()).endsWith("#history").contains("from=2");
        look.brieflyAt("exemplar-year");
    }

    @Test
    void a_search_is_kept_under_a_name_opened_again_renamed_and_dropped() {
        var name = "Chè " + Register.tag();
        browser.go("/?q=che&stage=FOSTERING");
        browser.one("details.save summary").click();
        browser.type("save-name", name).press("Lưu");
        assertThat(browser.text("[role=status]")).isEqualTo("Đã lưu tìm kiếm.");
        look.at("searches");
        browser.follow(name);
        assertThat(browser.one("#q").getDomProperty("value")).isEqualTo("che");
        assertThat(browser.text(".chosen")).contains("Giai đoạn: Bồi dưỡng");

        browser.follow("Tìm kiếm đã lưu");
        browser.one(".manage summary").click();
        browser.type(browser.one(".manage input[name=name]"), "Chè shan").press("Đổi tên");
        assertThat(browser.text("[role=status]")).isEqualTo("Đã đổi tên.");
        browser.followFirst(".manage button.quiet");
        assertThat(browser.text("[role=status]")).isEqualTo("Đã xóa tìm kiếm.");
        assertThat(browser.text("main")).contains("Bạn chưa lưu tìm kiếm nào");
    }

    @Test
    void units_and_movements_are_read_and_what_is_not_there_is_said() {
        browser.go("/").follow("Đơn vị");
        look.brieflyAt("units");
        browser.follow("Phong trào");
        look.brieflyAt("movements");
        browser.followFirst("main tbody th a");
        assertThat(browser.path()).startsWith("/movements/");
        look.at("movement");
        browser.go("/exemplars/01890a5d-ac96-774b-bcce-b302099a8099");
        look.atRefusal("problem");
    }

    @Test
    void figures_lead_to_the_exemplars_behind_them() {
        browser.go("/").follow("Số liệu");
        look.at("dashboards");
        browser.click("#funnel tbody th a");
        Api.until(() -> browser.path().equals("/"));
        assertThat(browser.all(".card")).isNotEmpty();
    }

    @Test
    void a_figure_of_a_years_end_leads_to_those_who_made_it_as_they_stood_then() {
        Api.until(() ->
                !browser.go("/dashboards?year=2023").all("#funnel tbody th a").isEmpty());
        var counted = browser.text("#funnel tbody td.number");
        browser.click("#funnel tbody th a");
        Api.until(() -> browser.path().equals("/years"));
        assertThat(browser.text("#found")).isEqualTo(counted + " điển hình");
        assertThat(browser.text("main")).contains("2023");
        look.at("years");

        browser.choose("year", "2022").press("Xem").followFirst("main tbody th a");
        assertThat(browser.path()).startsWith("/exemplars/");
        assertThat(browser.driver.getCurrentUrl()).contains("from=2022-01-01", "to=2022-12-31");
        look.brieflyAt("years-exemplar");
    }

    @Test
    void the_map_leads_by_keyboard_to_the_exemplars_of_a_commune() {
        Api.until(() -> browser.go("/dashboards").all("#map svg a").size() > 3);
        assertThat(browser.text("#map details summary")).isEqualTo("Bảng số liệu của bản đồ");
        browser.driver.executeScript("document.querySelector('#map svg a').focus()");
        browser.keys(Keys.ENTER);
        Api.until(() -> browser.path().equals("/")
                && browser.text(".chosen").contains("Địa")
                && !browser.all(".card").isEmpty());
    }

    @Test
    void the_keyboard_skips_to_the_contents() {
        browser.go("/").tab();
        assertThat(browser.driver.switchTo().activeElement().getText()).isEqualTo("Đến nội dung chính");
        browser.keys(Keys.ENTER);
        assertThat(browser.driver.switchTo().activeElement().getDomAttribute("id"))
                .isEqualTo("main");
    }

    @Test
    void search_and_exemplars_are_read_without_scripts() {
        try (var plain = Browser.withoutScripts()) {
            plain.signIn("analyst");
            plain.type("q", "hop tac xa").press("Tìm");
            assertThat(plain.all(".card")).isNotEmpty();
            plain.followFirst(".card h3 a");
            assertThat(plain.path()).startsWith("/exemplars/");
            assertThat(plain.all("#years-table ~ tbody tr")).hasSize(5);
            assertThat(plain.complaints()).isEmpty();
        }
    }
}

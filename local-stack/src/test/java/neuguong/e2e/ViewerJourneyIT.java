package neuguong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import neuguong.demo.DemonstrationFixture;
import neuguong.stack.StackFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever watches the figures sees them live, and nothing of single people. */
@Journey
class ViewerJourneyIT {
    private static final String REBUILD = "/operations/rebuild";
    private static Browser browser;
    private static Look look;

    @BeforeAll
    static void signIn() {
        DemonstrationFixture.loaded();
        browser = Browser.open();
        look = new Look(browser);
        browser.signIn("dashboard");
    }

    @AfterAll
    static void signOut() {
        browser.signOut().close();
    }

    @Test
    void the_figures_are_where_a_viewer_arrives_and_nothing_leads_where_they_may_not_go() {
        browser.go("/");
        assertThat(browser.path()).isEqualTo("/dashboards");
        look.at("dashboards-viewer");
        assertThat(
                        browser.all(
                                "header nav a[href='/'], main a[href^='/?'], main a[href^='/exemplars/'], main a[href^='/units/']"))
                .isEmpty();
    }

    @Test
    void figures_of_a_years_end_are_chosen() {
        browser.go("/dashboards").choose("year", "2023").press("Xem");
        assertThat(browser.driver.getCurrentUrl()).contains("year=2023");
        look.brieflyAt("dashboards-year");
    }

    @Test
    void an_operator_arrives_where_there_is_something_to_operate() {
        try (var other = Browser.open()) {
            other.signIn("operator");
            assertThat(other.path()).isEqualTo("/operations/parked");
            new Look(other).at("operations");
        }
    }

    @Test
    void an_operator_begins_a_rebuild_sets_its_pace_and_breaks_it_off() {
        var api = new Api();
        // another test may have left one
        api.operate("/rebuild/cancel");
        try (var other = Browser.open()) {
            other.signIn("operator").follow("Dựng lại chỉ mục");
            stands(other, "Không có lần dựng lại nào đang diễn ra");
            new Look(other).at("rebuild");

            other.type("atMostPerSecond", "500").one("input[name=paused]").click();
            other.press("Bắt đầu dựng lại");
            stands(other, "Đang tạm dừng");
            assertThat(other.text("#main")).contains("tối đa 500");
            new Look(other).at("rebuild-paused");

            other.type("atMostPerSecond", "250").press("Đặt tốc độ");
            Api.until(() -> other.go(REBUILD).text("#main").contains("tối đa 250"));
            other.press("Hủy lần dựng này");
            stands(other, "Không có lần dựng lại nào đang diễn ra");
        }
    }

    /** What is wanted is carried out by itself, in some seconds. */
    private static void stands(Browser other, String wanted) {
        Api.until(() -> other.go(REBUILD).text("#state").equals(wanted));
    }

    @Test
    void a_viewer_sees_their_sessions_and_ends_the_others_without_scripts() {
        try (var other = Browser.withoutScripts()) {
            other.signIn("dashboard");
            browser.go("/account");
            assertThat(browser.all("main tbody tr")).hasSizeGreaterThanOrEqualTo(2);
            look.at("account");
            other.go("/account").type("password", StackFixture.PASSWORD).press("Chấm dứt mọi phiên khác");
            assertThat(other.text(".notice")).startsWith("Đã chấm dứt");
            assertThat(other.all("main tbody tr")).hasSize(1);
        }
        browser.signIn("dashboard");
    }

    @Test
    void an_operator_sees_who_is_signed_in() {
        try (var other = Browser.open()) {
            other.signIn("operator").follow("Phiên đăng nhập");
            assertThat(other.text("main tbody")).contains("Người vận hành", "Màn hình tổng hợp");
            new Look(other).at("sessions");
        }
    }

    @Test
    void records_are_not_for_a_viewer() {
        browser.go("/units");
        look.atRefusal("forbidden");
    }
}

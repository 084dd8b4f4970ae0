package neuguong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What an analyst types, in whatever way, and what comes first. */
@Timeout(120)
class SearchQualityIT {
    private static final Api API = new Api();
    private static final Register REGISTER = new Register(API);
    private static final String UNIT = REGISTER.unit();
    private static final String THUY = "Đặng Thị Thuỳ";
    private static final String THUY_SAC = "Đặng Thị Thúy";
    private static final String TEA_COOPERATIVE = "Hợp tác xã Chè Nà Lìn";
    private static final String FISHERS = "HTX Thủy sản Cửa Lau";

    @BeforeAll
    static void exemplars() {
        exemplar("INDIVIDUAL", THUY, "Giáo viên tiểu học", "Dạy xóa mù chữ cho phụ nữ trong bản");
        exemplar("INDIVIDUAL", THUY_SAC, "Giáo viên mầm non", "Làm đồ chơi từ tre");
        exemplar("INDIVIDUAL", "Nguyễn Kỹ", "Bác sỹ", "Khám bệnh cho người già");
        exemplar("COLLECTIVE", TEA_COOPERATIVE, "", "Trồng rừng, hái chè và dạy nghề sao chè");
        exemplar("COLLECTIVE", FISHERS, "", "Cùng nhau đóng tàu");
        exemplar("COLLECTIVE", "Tổ trồng nấm Hòa Bình", "", "Trồng nấm rơm trên bã mía");
        exemplar("INDIVIDUAL", "Lò Văn Pánh", "Người trồng nấm", "Ủ giống tại nhà");
        exemplar("INDIVIDUAL", "Sùng A Páo", "Nông dân", "Mở lớp dạy trồng nấm cho cả thôn");
        exemplar("INDIVIDUAL", "Cao Thị Nết", "Nông dân", "Hái nấm rừng và trồng chuối");
        exemplar("INDIVIDUAL", "Vi Thị Hoa Binh", "Nông dân", "Nuôi cá lồng");
        Api.until(() -> ask("").path("total").asLong() == 10);
    }

    private static void exemplar(String kind, String name, String title, String achievement) {
        REGISTER.exemplar(UNIT, name, nomination -> {
            nomination.withObject("/subject").put("kind", kind);
            nomination.put("achievement", achievement).put("distinctBecause", "Tên gần giống nhau");
            if (!title.isEmpty()) {
                nomination.put("title", title);
            }
        });
    }

    private static JsonNode ask(String typed, String... more) {
        var question = Api.query("unit", UNIT, "q", typed) + (more.length > 0 ? "&" + Api.query(more) : "");
        return API.get("/api/v1/exemplars?" + question).is(200).json();
    }

    private static List<String> names(JsonNode listing) {
        return StreamSupport.stream(listing.path("items").spliterator(), false)
                .map(item -> item.path("name").asString())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Đặng Thị Thuỳ",
                "đặng thị thùy",
                "ĐẶNG THỊ THUỲ",
                "dang thi thuy giao vien tieu hoc",
                "Đặng thi thuỳ",
                "dang Thị thuỳ",
                "Ðặng Thị Thùy",
                "  thuỳ   đặng  ",
                "Thuỳ, xóa mù"
            })
    void a_name_is_found_however_it_is_typed(String typed) {
        assertThat(names(ask(typed))).as(typed).first().isEqualTo(THUY);
        assertThat(names(ask(Normalizer.normalize(typed, Normalizer.Form.NFD))))
                .as("decomposed")
                .first()
                .isEqualTo(THUY);
    }

    @Test
    void without_accents_all_who_may_be_meant_are_found() {
        assertThat(names(ask("dang thi thuy"))).containsExactlyInAnyOrder(THUY, THUY_SAC);
    }

    @Test
    void the_accents_that_were_typed_come_before_others() {
        assertThat(names(ask("Đặng Thị Thúy"))).containsExactly(THUY_SAC, THUY);
        assertThat(names(ask("Đặng Thị Thuỳ"))).containsExactly(THUY, THUY_SAC);
        assertThat(names(ask("hoà bình"))).containsExactly("Tổ trồng nấm Hòa Bình", "Vi Thị Hoa Binh");
    }

    @ParameterizedTest
    @CsvSource({"nguyễn kĩ, Nguyễn Kỹ", "nguyen ky, Nguyễn Kỹ", "bác sĩ, Nguyễn Kỹ", "bac si, Nguyễn Kỹ"})
    void i_and_y_are_one_after_consonants(String typed, String name) {
        assertThat(names(ask(typed))).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource({
        "HTX chè, Hợp tác xã Chè Nà Lìn",
        "htx che, Hợp tác xã Chè Nà Lìn",
        "hợp tác xã thuỷ sản, HTX Thủy sản Cửa Lau",
        "hop tac xa thuy san, HTX Thủy sản Cửa Lau"
    })
    void an_abbreviation_and_what_it_means_find_each_other(String typed, String name) {
        assertThat(names(ask(typed))).first().isEqualTo(name);
        assertThat(names(ask("HTX"))).containsExactlyInAnyOrder(TEA_COOPERATIVE, FISHERS);
    }

    @ParameterizedTest
    @CsvSource({"HTX chè, Hợp tác xã Chè Nà Lìn", "hop tac xa thuy san, HTX Thủy sản Cửa Lau"})
    void an_abbreviation_and_what_it_means_find_each_other_in_the_history_too(String typed, String name) {
        Api.eventually(() -> {
            var found = API.get("/api/v1/history?" + Api.query("unit", UNIT, "q", typed))
                    .is(200)
                    .json();
            assertThat(names(found)).containsExactly(name);
            assertThat(found.at("/items/0/highlights/name").toString()).contains("\"hit\":true");
        });
    }

    @Test
    void a_name_comes_before_a_title_before_an_achievement_and_a_phrase_before_scattered_words() {
        assertThat(names(ask("trồng nấm")))
                .containsExactly("Tổ trồng nấm Hòa Bình", "Lò Văn Pánh", "Sùng A Páo", "Cao Thị Nết");
        assertThat(names(ask("trong nam")))
                .containsExactly("Tổ trồng nấm Hòa Bình", "Lò Văn Pánh", "Sùng A Páo", "Cao Thị Nết");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Đặgn Thị Thuỳ",
                "dang thi thuyy giáo viên tiểu hcọ",
                "Đặng Thj Thuỳ tieu hoc",
                "dag thi thuy tieu"
            })
    void with_a_slip_or_two_what_is_near_is_found_and_said_to_be_near(String typed) {
        var found = ask(typed);

        assertThat(found.path("loosened").asBoolean()).isTrue();
        assertThat(names(found)).first().isEqualTo(THUY);
        assertThat(ask("Đặng").path("loosened").asBoolean()).isFalse();
    }

    @Test
    void what_is_near_is_paged_like_anything_else() {
        var names = new ArrayList<String>();
        var page = ask("dặgn", "size", "1");
        names.addAll(names(page));
        while (!page.path("next").isNull()) {
            page = ask("dặgn", "size", "1", "cursor", page.path("next").asString());
            assertThat(page.path("loosened").asBoolean()).isTrue();
            names.addAll(names(page));
        }
        assertThat(names.subList(0, 2)).containsExactlyInAnyOrder(THUY, THUY_SAC);
        assertThat(names).hasSize((int) page.path("total").asLong()).doesNotHaveDuplicates();
    }

    @Test
    void words_that_are_there_but_not_under_the_filters_are_not_guessed_at() {
        var found = ask("Đặng Thị Thuỳ", "stage", "REPLICATION");

        assertThat(found.path("total").asLong()).isZero();
        assertThat(found.path("loosened").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!!", "*", "…", "\"\""})
    void no_words_find_nothing(String typed) {
        assertThat(ask(typed).path("total").asLong()).isZero();
    }

    @Test
    void highlights_show_the_text_as_it_was_written() {
        assertThat(marked(ask("dang thi thuy tieu hoc").path("items").get(0))).containsExactly(THUY, "tiểu học");
        assertThat(marked(ask("HTX chè").path("items").get(0))).containsExactly("Hợp tác xã Chè", "chè", "chè");
        assertThat(marked(ask("Đặgn Thị Thuỳ tiểu hcọ").path("items").get(0))).contains(THUY, "tiểu học");
    }

    private static List<String> marked(JsonNode item) {
        var result = new ArrayList<String>();
        for (var field : item.path("highlights")) {
            for (var segment : field) {
                if (segment.path("hit").asBoolean()) {
                    result.add(segment.path("text").asString());
                }
            }
        }
        return result;
    }

    @ParameterizedTest
    @CsvSource({
        "Đặng Thị Thú, Đặng Thị Thúy",
        "đặng thị thuỳ, Đặng Thị Thuỳ",
        "Vi Thị Hoa Bi, Vi Thị Hoa Binh",
        "htx thuy s, HTX Thủy sản Cửa Lau",
        "hợp tác xã thủy s, HTX Thủy sản Cửa Lau",
        "Sùgn A, Sùng A Páo"
    })
    void suggestions_begin_as_somebody_types(String typed, String name) {
        Api.eventually(() -> assertThat(suggested(typed)).as(typed).contains(name));
    }

    @Test
    void suggestions_with_the_accents_that_were_typed_come_first() {
        var ours = List.of(THUY, THUY_SAC);
        assertThat(suggested("Đặng Thị Thú").stream().filter(ours::contains)).containsExactly(THUY_SAC, THUY);
        assertThat(suggested("dang thi thu").stream().filter(ours::contains)).containsExactlyInAnyOrderElementsOf(ours);
    }

    private static List<String> suggested(String typed) {
        return names(API.get("/api/v1/exemplars/suggest?" + Api.query("q", typed, "size", "100"))
                .is(200)
                .json());
    }
}

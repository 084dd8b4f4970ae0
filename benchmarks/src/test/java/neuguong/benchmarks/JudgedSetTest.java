package neuguong.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import neuguong.benchmarks.JudgedSet.Exemplar;
import org.junit.jupiter.api.Test;

class JudgedSetTest {
    @Test
    void spellings_of_one_word_are_one_word() {
        assertThat(JudgedText.of("HOÀ thuỷ kĩ quý"))
                .isEqualTo(JudgedText.of(Normalizer.normalize("Hòa, thủy kỹ quí", Normalizer.Form.NFD)));
        assertThat(JudgedText.of("thúy").accented())
                .isNotEqualTo(JudgedText.of("thúi").accented());
    }

    @Test
    void a_hit_is_graded_by_where_the_words_stand_and_how() throws Exception {
        var exemplars = new ArrayList<>(List.of(
                new Exemplar("name", "Tổ hợp tác nuôi ong Nà Lìn", "", ""),
                new Exemplar("title", "Ka' Brêl", "Người nuôi ong", ""),
                new Exemplar("text", "Y Blim", "", "Dạy bà con nuôi ong lấy mật"),
                new Exemplar("scattered", "Rơ Mah Hơn", "", "Con ong được nuôi bằng hoa bạc hà"),
                new Exemplar("none", "Sìn Sín Hùng", "", "Nấu nước mắm")));
        for (var i = 0; i < 100; i++) {
            exemplars.add(new Exemplar("e" + i, "Đặng Thị Khác " + i, "", ""));
        }
        var query = new JudgedSet(exemplars)
                .byKind().getOrDefault("accented", List.of()).stream()
                        .filter(q -> q.typed().equals("nuôi ong"))
                        .findFirst()
                        .orElseThrow();

        assertThat(query.grades())
                .containsOnly(
                        Map.entry("name", 4), Map.entry("title", 3), Map.entry("text", 2), Map.entry("scattered", 1));
        assertThat(Quality.ndcg(List.of("name", "title", "text", "scattered"), query.grades()))
                .isEqualTo(1);
        assertThat(Quality.ndcg(List.of("none", "title"), query.grades())).isLessThan(0.4);
        assertThat(Quality.recall(List.of("name", "none"), query.grades())).isCloseTo(0.25, within(1e-9));
    }

    @Test
    void what_is_meant_is_typed_in_several_ways() {
        assertThat(Typing.bare("Đặng Thuỳ")).isEqualTo("Dang Thuy");
        assertThat(Typing.partly("Đặng Thị Thuỳ")).isEqualTo("Đặng Thi Thuỳ");
        assertThat(Typing.otherwise("hòa giải", 2)).isEqualTo("hoà giải");
        assertThat(Typing.otherwise("Thuỷ", 2)).isEqualTo("Thủy");
        assertThat(Typing.misspelt("hợp tác nghiệp", new Random(3))).isNotEqualTo("hợp tác nghiệp");
    }
}

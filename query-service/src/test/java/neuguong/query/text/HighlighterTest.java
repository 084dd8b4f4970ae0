package neuguong.query.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HighlighterTest {
    @Test
    void words_are_found_with_and_without_their_diacritics_and_shown_as_they_were_written() {
        for (var query :
                List.of("Đặng Thị Thuỳ", "dang thi thuy", "ĐẶNG thị Thủy", "Đa\u0323\u0306ng thi\u0323 thuỳ")) {
            assertThat(Highlighter.of(query).whole("Bà Đặng Thị Thuỳ ở Hà Nội"))
                    .as(query)
                    .containsExactly(
                            new Segment("Bà ", false),
                            new Segment("Đặng Thị Thuỳ", true),
                            new Segment(" ở Hà Nội", false));
        }
    }

    @Test
    void a_text_without_the_words_gives_nothing() {
        assertThat(Highlighter.of("lúa").whole("Chăn nuôi bò")).isEmpty();
        assertThat(Highlighter.of("!!!").whole("Chăn nuôi bò")).isEmpty();
    }

    @Test
    void part_of_a_word_is_no_hit_but_its_beginning_is_one_while_it_is_typed() {
        assertThat(Highlighter.of("thu").whole("Thuỳ")).isEmpty();
        assertThat(Highlighter.ofPrefixes("thu").whole("Thuỳ")).containsExactly(new Segment("Thuỳ", true));
    }

    @Test
    void markup_in_a_text_is_left_as_text() {
        assertThat(Highlighter.of("script").whole("<script>x</script>"))
                .containsExactly(
                        new Segment("<", false),
                        new Segment("script", true),
                        new Segment(">x</", false),
                        new Segment("script", true),
                        new Segment(">", false));
    }

    @Test
    void the_segments_of_a_whole_text_joined_give_the_text_again() {
        var text = "  lúa, lúa và hoa\nlúa – “lúa” ";

        assertThat(joined(Highlighter.of("lúa hoa").whole(text))).isEqualTo(text);
    }

    @Test
    void an_excerpt_shows_where_the_most_words_are_and_says_that_it_is_one() {
        var text = "lúa ".repeat(100) + "trồng lúa hữu cơ " + "ngô ".repeat(100);

        var excerpt = joined(Highlighter.of("trồng lúa hữu cơ").excerpt(text, 60));

        assertThat(excerpt)
                .startsWith("…")
                .endsWith("…")
                .contains("trồng lúa hữu cơ")
                .hasSizeLessThan(80);
    }

    @Test
    void the_beginning_of_a_text_ends_with_a_whole_word() {
        assertThat(Highlighter.beginning("Mô hình trồng lúa", 9)).isEqualTo("Mô hình trồng…");
        assertThat(Highlighter.beginning("Mô hình", 9)).isEqualTo("Mô hình");
    }

    private static String joined(List<Segment> segments) {
        return segments.stream().map(Segment::text).collect(Collectors.joining());
    }

    @Test
    void a_word_typed_with_accents_is_shown_without_them_only_where_the_text_has_it_not_otherwise() {
        assertThat(joinedHits(Highlighter.of("chè").whole("Chè Shan chế biến tại chỗ")))
                .containsExactly("Chè");
        assertThat(joinedHits(Highlighter.of("chè").whole("Chế biến tại chỗ"))).containsExactly("Chế");
        assertThat(joinedHits(Highlighter.of("hoà bình").whole("Tổ dân phố Hòa Bình")))
                .containsExactly("Hòa Bình");
    }

    @Test
    void another_way_to_say_a_term_is_shown_where_it_stands_as_a_whole() {
        var terms = Synonyms.of("HTX = hợp tác xã").terms("HTX chè");

        assertThat(joinedHits(Highlighter.of(terms, false).whole("Hợp tác xã Chè Nà Lìn, xã Nà Lìn")))
                .containsExactly("Hợp tác xã Chè");
    }

    @Test
    void a_word_near_the_one_that_was_typed_is_shown_where_slips_are_allowed() {
        var terms = Synonyms.none().terms("nguyne hugn");

        assertThat(joinedHits(Highlighter.of(terms, true).whole("Bà Nguyễn Thị Hùng")))
                .containsExactly("Nguyễn", "Hùng");
        assertThat(Highlighter.of(terms, false).whole("Bà Nguyễn Thị Hùng")).isEmpty();
    }

    private static List<String> joinedHits(List<Segment> segments) {
        return segments.stream().filter(Segment::hit).map(Segment::text).toList();
    }
}

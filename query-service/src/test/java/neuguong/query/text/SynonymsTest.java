package neuguong.query.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import neuguong.query.text.Synonyms.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SynonymsTest {
    private static final Synonyms SYNONYMS = Synonyms.of("""
            # những gì hay viết tắt
            HTX = hợp tác xã
            HTX = HTX kiểu mới

            CA = công an
            BĐBP = bộ đội biên phòng
            """);

    private static List<String> said(Term term) {
        return term.others().stream().map(Spelling::folded).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTX", "htx", "Htx"})
    void an_abbreviation_says_what_it_means_in_any_case(String typed) {
        var terms = SYNONYMS.terms(typed + " chè");

        assertThat(terms).hasSize(2);
        assertThat(said(terms.getFirst())).containsExactly("hop tac xa", "htx kieu moi");
        assertThat(said(terms.getLast())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hợp tác xã", "hop tac xa", "HỢP TÁC XÃ"})
    void what_is_meant_says_its_abbreviation(String typed) {
        var terms = SYNONYMS.terms(typed + " Nà Lìn");

        assertThat(Spelling.folded(terms.getFirst().words())).isEqualTo("hop tac xa");
        assertThat(said(terms.getFirst())).containsExactly("htx");
        assertThat(terms).hasSize(3);
    }

    @Test
    void the_longest_way_is_taken() {
        assertThat(SYNONYMS.terms("HTX kiểu mới")).hasSize(1);
    }

    @Test
    void two_letters_are_an_abbreviation_only_in_capitals() {
        assertThat(said(SYNONYMS.terms("CA xã").getFirst())).containsExactly("cong an");
        assertThat(said(SYNONYMS.terms("ca xã").getFirst())).isEmpty();
    }

    @Test
    void accents_of_an_abbreviation_may_be_left_out() {
        assertThat(said(SYNONYMS.terms("bdbp").getFirst())).containsExactly("bo doi bien phong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTX", "HTX =", "= hợp tác xã", "HTX = !!!"})
    void a_line_that_says_nothing_is_named(String line) {
        assertThatThrownBy(() -> Synonyms.of("UBND = ủy ban nhân dân\n" + line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 2");
    }

    @Test
    void the_file_that_comes_with_the_product_can_be_read() throws IOException {
        try (var file = Synonyms.class.getResourceAsStream("synonyms.txt")) {
            var synonyms = Synonyms.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            for (var typed : List.of("HTX", "UBND", "THPT", "NTM", "CCB", "GD&ĐT", "BHYT")) {
                assertThat(said(synonyms.terms(typed).getFirst())).as(typed).isNotEmpty();
            }
        }
    }
}

package neuguong.query.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import neuguong.query.text.Spelling.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {
    @ParameterizedTest
    @CsvSource({
        "hoà, hòa",
        "thuỷ, thủy",
        "quý, quí",
        "kỹ thuật, kĩ thuật",
        "bác sỹ, bác sĩ",
        "vật lý, VẬT LÍ",
        "khoẻ, khỏe",
        "qùa, quà",
        "uỷ ban, Ủy ban",
        "Ðặng, Đặng",
        "loè loẹt, lòe loẹt"
    })
    void a_word_has_one_key_however_it_is_spelt(String one, String other) {
        assertThat(exact(one)).isEqualTo(exact(other));
        assertThat(exact(Normalizer.normalize(one, Normalizer.Form.NFD))).isEqualTo(exact(other));
        assertThat(Spelling.folded(one)).isEqualTo(Spelling.folded(other));
    }

    @ParameterizedTest
    @CsvSource({"thúy, thúi", "tay, tai", "mai, may", "y tế, i tế", "hoa, hóa", "lan, lân", "đa, da", "ngay, ngai"})
    void words_that_sound_otherwise_keep_keys_of_their_own(String one, String other) {
        assertThat(exact(one)).isNotEqualTo(exact(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Đặng Thị Thuỳ | dang thi thuy",
                "Nguyễn Kỹ | nguyen ki",
                "Ka' Brêl | ka brel",
                "K'Brêl | k brel",
                "Hoa, cây cảnh – 4,5 ha | hoa cay canh 4 5 ha"
            })
    void folding_leaves_letters_and_numbers_with_blanks_between(String text, String folded) {
        assertThat(Spelling.folded(text)).isEqualTo(folded);
    }

    @Test
    void a_word_says_where_it_stands_and_whether_it_has_accents() {
        var words = Spelling.words("«Bà Lan», 2021");

        assertThat(words)
                .containsExactly(
                        new Word("ba\u0300", "ba", 1, 3),
                        new Word("lan", "lan", 4, 7),
                        new Word("2021", "2021", 10, 14));
        assertThat(words.stream().map(Word::accented)).containsExactly(true, false, false);
        assertThat(words.getFirst().begun()).isEqualTo("ba");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "!!!", "*?", "\"\\", "\u200b\u202e"})
    void what_has_no_letters_and_no_numbers_has_no_words(String text) {
        assertThat(Spelling.words(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"漢字", "Привет", "😀 cười", "ﬁ", "\ud800x", "İstanbul", "e\u0301\u0301\u0301", "\u0301"})
    void any_text_has_keys_that_are_no_trouble(String text) {
        assertThat(Spelling.words(text)).allSatisfy(word -> {
            assertThat(word.exact()).isNotEmpty();
            assertThat(text.substring(word.start(), word.end())).isNotEmpty();
        });
    }

    @Test
    void every_latin_letter_has_a_key_by_itself() {
        for (var c = 0x21; c < 0x1f00; c++) {
            for (var word : Spelling.words("a" + (char) c + "b")) {
                assertThat(word.folded()).as("%04x", c).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "nguyen, nguyn, true",
        "nguyen, nguyne, true",
        "nguyen, ngyen, true",
        "hung, hing, true",
        "nghieng, ngieg, true",
        "nguyen, ngyn, false",
        "lm, lam, true",
        "y, i, false",
        "che, chee, true",
        "hung, hanh, false"
    })
    void a_word_is_near_one_that_a_slip_makes_of_it(String typed, String word, boolean near) {
        assertThat(Spelling.near(typed, word)).isEqualTo(near);
    }

    private static List<String> exact(String text) {
        return Spelling.words(text).stream().map(Word::exact).toList();
    }
}

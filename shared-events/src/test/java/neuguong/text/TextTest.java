package neuguong.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @ParameterizedTest
    @CsvSource({
        "Đặng Thị Thuỳ, dang thi thuy",
        "đặng thị THỦY, dang thi thuy",
        "Hoà Bình, hoa binh",
        "Hòa   Bình, hoa binh",
        "Ka' Brêl, ka' brel",
        "Ðặng, ðang"
    })
    void folding_removes_case_diacritics_and_doubled_blanks(String text, String folded) {
        assertThat(Text.fold(text)).isEqualTo(folded);
        assertThat(Text.fold(Normalizer.normalize(text, Normalizer.Form.NFD))).isEqualTo(folded);
    }

    @Test
    void the_stored_form_is_composed() {
        var decomposed = Normalizer.normalize(" Nguyễn Văn Sáu ", Normalizer.Form.NFD);
        assertThat(Text.nfc(decomposed)).isEqualTo("Nguyễn Văn Sáu");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202eabc", "\u200f\u200f", "a\u0000b", "\ud800", "   ", "...", "a\u200bb"})
    void text_that_cannot_be_read_as_stored_is_told_apart(String text) {
        assertThat(Text.readable(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sình Mí Pó", "<script>alert(1)</script>", "dòng 1\ndòng 2", "Tổ 3"})
    void readable_text_is_left_alone(String text) {
        assertThat(Text.readable(text)).isTrue();
    }
}

package neuguong.query.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SortKeyTest {
    @Test
    void names_come_in_vietnamese_alphabetical_order() {
        var inOrder = List.of(
                "An", "Án", "Anh", "Ăn", "Ân", "Bình", "Cao", "Dung", "Dũng", "Đào", "Em", "Êm", "Hoa", "Hoà", "Hoá",
                "Minh", "On", "Ôn", "Ơn", "Thư", "Ty", "Tý", "Un", "Ưng", "Yến");

        assertThat(sorted(inOrder)).containsExactlyElementsOf(inOrder);
    }

    @Test
    void words_are_compared_one_by_one() {
        var inOrder = List.of("Lê An", "Lê Bình", "Lê Thị A", "Lền An", "Nguyễn A");

        assertThat(sorted(inOrder)).containsExactlyElementsOf(inOrder);
    }

    @Test
    void composed_and_decomposed_spellings_have_one_key() {
        assertThat(SortKey.of("Đa\u0323\u0306ng")).isEqualTo(SortKey.of("ĐẶNG"));
    }

    private static List<String> sorted(List<String> names) {
        var mixed = new ArrayList<>(names);
        Collections.shuffle(mixed, new Random(7));
        mixed.sort(Comparator.comparing(SortKey::of));
        return mixed;
    }
}

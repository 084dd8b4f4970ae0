package neuguong.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LatinFoldingTest {
    @Test
    void every_character_folds_as_it_is_defined_wherever_it_stands() {
        for (var c = 0; c <= Character.MAX_VALUE; c++) {
            for (var text :
                    new String[] {"" + (char) c, "a" + (char) c, (char) c + "a", " A" + (char) c + "\u0301 b "}) {
                assertThat(Text.fold(text)).as("%04x in %s", c, text).isEqualTo(Text.foldAny(text));
            }
        }
    }

    @Test
    void any_text_folds_as_it_is_defined() {
        var random = new Random(7);
        var alphabet =
                "aăâbcdđeêghiklmnoôơpqrstuưvxyĐĂÂÊÔƠƯ ỹỷỵỳ\u0300\u0301\u0323\u031b\t\n\u00a0–“”.,;09İıßΣςﬁ\u001c\u2003";
        for (var n = 0; n < 20_000; n++) {
            var text = new StringBuilder();
            for (var i = random.nextInt(12); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThat(Text.fold(text.toString())).isEqualTo(Text.foldAny(text.toString()));
        }
    }
}

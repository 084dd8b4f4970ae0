package neuguong.command.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("%s");
    private static final Pattern DIACRITIC = Pattern.compile("[^\\p{ASCII}]");

    private static long placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().count();
    }

    @ParameterizedTest
    @EnumSource
    void both_languages_say_it_in_their_own_words(Reason reason) {
        assertThat(reason.vi()).isNotBlank().isNotEqualTo(reason.en()).containsPattern(DIACRITIC);
        assertThat(reason.en()).isNotBlank().doesNotContainPattern("[ăâđêôơưĂÂĐÊÔƠƯ]");
        assertThat(reason.vi()).endsWith(reason.en().substring(reason.en().length() - 1));
    }

    @ParameterizedTest
    @EnumSource
    void both_languages_name_as_many_details_and_nothing_is_left_to_fill(Reason reason) {
        assertThat(placeholders(reason.vi())).isEqualTo(placeholders(reason.en()));
        var details = IntStream.range(0, (int) placeholders(reason.vi()))
                .mapToObj(i -> "detail-" + i)
                .toArray();
        var rejected = new Rejected(reason, details);
        for (var text : new String[] {rejected.vi(), rejected.en()}) {
            assertThat(text).doesNotContain("%");
            for (var detail : details) {
                assertThat(text).containsOnlyOnce((String) detail);
            }
        }
    }
}

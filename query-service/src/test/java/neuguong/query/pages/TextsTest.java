package neuguong.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import neuguong.events.Grade;
import neuguong.query.exemplar.ExemplarSort;
import neuguong.query.history.HistorySort;
import neuguong.query.replay.ReplayQuestion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
    @Test
    void both_languages_have_the_same_texts() throws IOException {
        assertThat(texts("en").keySet()).isEqualTo(texts("vi").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void every_order_and_grade_has_a_name(String language) throws IOException {
        var needed = Stream.of(
                        Stream.of(ExemplarSort.values()).map(s -> "sort." + s),
                        Stream.of(HistorySort.values()).map(s -> "history.sort." + s),
                        Stream.of(ReplayQuestion.Pace.values()).map(p -> "replay.pace." + p),
                        Stream.of(ReplayQuestion.Order.values()).map(o -> "replay.order." + o),
                        Stream.of(Panels.Kind.values())
                                .flatMap(k -> Stream.of("panel." + k.id(), "panel." + k.id() + ".note")),
                        Stream.of(Grade.values()).map(g -> "grade.short." + g))
                .flatMap(s -> s)
                .toList();
        assertThat(texts(language).stringPropertyNames()).containsAll(needed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void no_text_is_empty_or_broken(String language) throws IOException {
        assertThat(texts(language).values()).allSatisfy(text -> {
            assertThat((String) text).isNotBlank();
            assertThat(new MessageFormat((String) text, Locale.of(language)).toPattern())
                    .isNotBlank();
        });
    }

    private static Properties texts(String language) throws IOException {
        var result = new Properties();
        try (var file = Objects.requireNonNull(
                        TextsTest.class.getResourceAsStream("/messages_" + language + ".properties"));
                var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            result.load(reader);
        }
        return result;
    }
}

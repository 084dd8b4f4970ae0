package neuguong.query.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {
    private static Properties texts(String language) throws IOException {
        var result = new Properties();
        try (var file = Objects.requireNonNull(
                        FormTest.class.getResourceAsStream("/messages_" + language + ".properties"));
                var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            result.load(reader);
        }
        return result;
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void every_form_and_every_field_has_a_name(String language) throws IOException {
        var needed = Arrays.stream(Form.values())
                .flatMap(form -> Stream.concat(
                        Stream.of("work.form." + form.id()),
                        form.fields().stream().map(Field::label)))
                .toList();
        assertThat(texts(language).stringPropertyNames()).containsAll(needed);
    }

    @Test
    void what_is_typed_becomes_the_commands_body_and_blanks_do_not() {
        var given = Given.of(
                Form.SUPPORT,
                Map.of(
                        "kind", new String[] {"FUNDING"},
                        "description", new String[] {" Vay vốn\r\nưu đãi "},
                        "amount", new String[] {"50000000"},
                        "on", new String[] {" "},
                        "other", new String[] {"x"}));
        assertThat(given.body(Form.SUPPORT))
                .isEqualTo(Map.of(
                        "kind", "FUNDING", "description", "Vay vốn\nưu đãi", "amount", new BigDecimal("50000000")));
    }

    @Test
    void what_lies_deeper_is_sent_deeper_and_what_is_part_of_the_address_is_not_sent() {
        var nomination = Given.of(Form.NOMINATION, Map.of("subject.name", new String[] {"Lò Thị Mai"}));
        assertThat(nomination.body(Form.NOMINATION)).isEqualTo(Map.of("subject", Map.of("name", "Lò Thị Mai")));
        var resolution = Given.of(
                Form.RESOLUTION, Map.of("difficulty", new String[] {"1"}, "resolution", new String[] {"Thuê đất"}));
        assertThat(resolution.body(Form.RESOLUTION)).isEqualTo(Map.of("resolution", "Thuê đất"));
        assertThat(WorkForms.address(Form.RESOLUTION, "an-id", resolution))
                .hasToString("/api/v1/exemplars/an-id/difficulties/1/resolution");
    }

    @Test
    void what_is_no_number_is_left_for_the_command_service_to_refuse() {
        var given = Given.of(Form.ASSESSMENT, Map.of("year", new String[] {"hai nghìn"}));
        assertThat(given.body(Form.ASSESSMENT)).isEqualTo(Map.of("year", "hai nghìn"));
    }

    @Test
    void a_part_of_an_address_cannot_lead_anywhere_else() {
        var given = Given.of(Form.RESOLUTION, Map.of("difficulty", new String[] {"1/../../x?y=z"}));
        assertThat(WorkForms.address(Form.RESOLUTION, "an-id", given).getRawPath())
                .isEqualTo("/api/v1/exemplars/an-id/difficulties/1%2F..%2F..%2Fx%3Fy%3Dz/resolution");
    }
}

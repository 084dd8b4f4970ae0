package neuguong.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    private static final Path DEFAULT = Path.of("/somewhere/.data");

    @Test
    void without_arguments_everything_starts_on_the_contract_s_ports_with_the_demonstration() {
        Options options = options(List.of(), Map.of(), Map.of());

        assertThat(options.settings()).isEqualTo(Settings.at(DEFAULT));
        assertThat(options.settings().port(Part.QUERY)).isEqualTo(8080);
        assertThat(options.settings().port(Part.COMMAND)).isEqualTo(8081);
        assertThat(options.exemplars()).isEqualTo(600);
    }

    @Test
    void an_argument_counts_before_a_property_and_a_property_before_the_environment() {
        Options options = options(
                List.of("--port.query=1"),
                Map.of("port.query", "2", "port.kafka", "3", "port.postgres", ""),
                Map.of("NG_PORT_QUERY", "4", "NG_PORT_KAFKA", "5", "NG_PORT_POSTGRES", "6", "NG_DATA", "/elsewhere"));

        assertThat(options.settings().port(Part.QUERY)).isEqualTo(1);
        assertThat(options.settings().port(Part.KAFKA)).isEqualTo(3);
        assertThat(options.settings().port(Part.POSTGRES)).isEqualTo(6);
        assertThat(options.settings().data()).isEqualTo(Path.of("/elsewhere"));
    }

    @Test
    void an_empty_start_makes_no_exemplars() {
        assertThat(options(List.of("--empty", "--demo=100"), Map.of(), Map.of()).exemplars())
                .isZero();
        assertThat(options(List.of("--demo=100000"), Map.of(), Map.of()).exemplars())
                .isEqualTo(100_000);
    }

    @Test
    void some_parts_may_be_left_out() {
        assertThat(options(List.of("--parts=postgres, kafka"), Map.of(), Map.of())
                        .settings()
                        .parts())
                .containsExactlyInAnyOrder(Part.POSTGRES, Part.KAFKA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--port.query=http",
                "--port.query=65536",
                "--port.query=-1",
                "--port.web=80",
                "--port.query",
                "--demo=many",
                "--empty=yes",
                "--parts=mysql",
                "--parts=kafka,kafka",
                "--parts=kafka,",
                "empty",
                "",
                "--data=\0"
            })
    void what_cannot_be_meant_is_refused_in_both_languages(String argument) {
        assertThatThrownBy(() -> options(List.of(argument), Map.of(), Map.of()))
                .isInstanceOfSatisfying(
                        StackException.class,
                        e -> assertThat(e.text().vi()).isNotEqualTo(e.text().en()));
    }

    private static Options options(
            List<String> arguments, Map<String, String> properties, Map<String, String> environment) {
        return Options.of(arguments, properties::get, environment::get, DEFAULT);
    }
}

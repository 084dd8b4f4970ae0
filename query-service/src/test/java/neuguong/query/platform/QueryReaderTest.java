package neuguong.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import neuguong.events.Stage;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QueryReaderTest {
    record Asked(
            @Nullable String q,
            List<Stage> stage,
            List<Integer> year,
            @Nullable LocalDate on,
            @Nullable Boolean tree,
            @Nullable Long version) {}

    @Test
    void every_component_is_read_by_its_type() {
        var asked = read(Map.of(
                "q", new String[] {" lúa "},
                "stage", new String[] {"REVIEW", "DISCOVERY", "REVIEW"},
                "year", new String[] {"2022"},
                "on", new String[] {"2021-06-20"},
                "tree", new String[] {"true"},
                "version", new String[] {"7"}));

        assertThat(asked)
                .isEqualTo(new Asked(
                        " lúa ",
                        List.of(Stage.REVIEW, Stage.DISCOVERY),
                        List.of(2022),
                        LocalDate.of(2021, 6, 20),
                        true,
                        7L));
    }

    @Test
    void what_is_not_given_or_blank_is_nothing() {
        assertThat(read(Map.of("q", new String[] {""}, "stage", new String[] {" "})))
                .isEqualTo(new Asked(null, List.of(), List.of(), null, null, null));
    }

    @Test
    void everything_that_is_wrong_is_named_at_once() {
        assertThatThrownBy(() -> read(Map.of(
                        "stage", new String[] {"review"},
                        "year", new String[] {"x"},
                        "on", new String[] {"2021-02-30"},
                        "tree", new String[] {"yes"})))
                .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                .satisfies(p -> {
                    assertThat(p.code()).isEqualTo(ProblemCode.MALFORMED);
                    assertThat(p.errors())
                            .extracting(ProblemException.Invalid::parameter)
                            .containsExactly("stage", "year", "on", "tree");
                });
    }

    @Test
    void a_well_formed_value_outside_the_vocabulary_is_invalid_and_told_what_is_in_it() {
        assertThatThrownBy(() -> read(Map.of("stage", new String[] {"ROBOT"})))
                .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                .satisfies(p -> {
                    assertThat(p.code()).isEqualTo(ProblemCode.INVALID_PARAMETER);
                    assertThat(p.errors().getFirst().message().en()).contains("DISCOVERY, FOSTERING");
                });
    }

    @Test
    void an_unknown_parameter_is_refused_unless_another_argument_takes_it() {
        assertThatThrownBy(() -> read(Map.of("stages", new String[] {"REVIEW"})))
                .isInstanceOfSatisfying(
                        ProblemException.class, p -> assertThat(p.code()).isEqualTo(ProblemCode.UNKNOWN_PARAMETER));
        assertThat(QueryReader.read(Asked.class, Map.of("size", new String[] {"1"}), Set.of("size")))
                .isNotNull();
    }

    @Test
    void a_single_parameter_does_not_repeat() {
        assertThatThrownBy(() -> read(Map.of("on", new String[] {"2021-01-01", "2022-01-01"})))
                .isInstanceOf(ProblemException.class);
    }

    private static Asked read(Map<String, String[]> parameters) {
        return QueryReader.read(Asked.class, parameters, Set.of());
    }
}

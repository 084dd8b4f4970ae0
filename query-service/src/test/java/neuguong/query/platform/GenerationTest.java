package neuguong.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GenerationTest {
    private static final Index<ParkedEvent> PARKED = ParkedEvents.INDEX;

    @Test
    void editions_are_of_the_same_mappings_and_have_indices_and_offsets_of_their_own() {
        var first = Generation.of(List.of(PARKED));
        var third = first.edition(3);

        assertThat(first.edition()).isZero();
        assertThat(third.edition()).isEqualTo(3);
        assertThat(third.isEditionOf(first)).isTrue();
        assertThat(third.edition(4).id()).isEqualTo(first.id() + "-4");
        assertThat(third.consumerGroup()).isNotEqualTo(first.consumerGroup());
        assertThat(Generation.ofIndex(PARKED, third.concrete(PARKED))).isEqualTo(third);
        assertThat(Generation.ofIndex(PARKED, first.concrete(PARKED))).isEqualTo(first);
    }

    @Test
    void other_mappings_are_another_generation() {
        assertThat(new Generation("0123456789-1").isEditionOf(new Generation("012345678a")))
                .isFalse();
        for (var other :
                List.of("parked-0123456789-0", "parked-0123456789-write", "parked-01234", "years-0123456789")) {
            assertThat(Generation.ofIndex(PARKED, other)).as(other).isNull();
        }
    }
}

package neuguong.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SpanTest {
    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2023, 12, 31);

    @Test
    void a_time_within_another_is_what_both_have() {
        var span = new Span("a", FIRST, LAST);

        assertThat(span.of("b", null, null)).isEqualTo(new Span("b", FIRST, LAST));
        assertThat(span.of("b", FIRST.minusYears(1), LAST.minusYears(1)))
                .isEqualTo(new Span("b", FIRST, LAST.minusYears(1)));
        assertThat(span.of("b", LAST, null)).isEqualTo(new Span("b", LAST, LAST));
        assertThat(span.of("b", LAST.plusDays(1), null)).isNull();
        assertThat(Span.ever("a").of("b", FIRST, null)).isEqualTo(new Span("b", FIRST, null));
    }

    @Test
    void both_bounds_are_included() {
        var span = new Span("a", FIRST, LAST);

        assertThat(span.includes(FIRST)).isTrue();
        assertThat(span.includes(LAST)).isTrue();
        assertThat(span.includes(FIRST.minusDays(1))).isFalse();
        assertThat(span.includes(LAST.plusDays(1))).isFalse();
        assertThat(Span.ever("a").includes(FIRST)).isTrue();
    }
}

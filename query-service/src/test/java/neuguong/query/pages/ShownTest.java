package neuguong.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ShownTest {
    private final Shown vietnamese = new Shown(Locale.of("vi"));
    private final Shown english = new Shown(Locale.ENGLISH);

    @Test
    void a_date_is_written_as_its_reader_writes_it() {
        var date = LocalDate.of(2024, 3, 1);
        assertThat(vietnamese.date(date)).isEqualTo("01/03/2024");
        assertThat(english.date(date)).isEqualTo("1 Mar 2024");
    }

    @Test
    void a_moment_is_told_in_the_time_of_vietnam() {
        var moment = Instant.parse("2024-12-31T18:30:00Z");
        assertThat(vietnamese.moment(moment)).isEqualTo("01:30 01/01/2025");
        assertThat(english.moment(moment)).isEqualTo("1 Jan 2025, 01:30");
    }

    @Test
    void numbers_have_the_separators_of_the_language() {
        assertThat(vietnamese.number(12_345)).isEqualTo("12.345");
        assertThat(english.number(12_345)).isEqualTo("12,345");
        assertThat(vietnamese.decimal(new BigDecimal("91.50"))).isEqualTo("91,5");
        assertThat(english.decimal(new BigDecimal("91.50"))).isEqualTo("91.5");
    }

    @Test
    void a_change_has_its_sign() {
        assertThat(vietnamese.change(new BigDecimal("2.5"))).isEqualTo("+2,5");
        assertThat(vietnamese.change(new BigDecimal("-2.5"))).isEqualTo("−2,5");
        assertThat(vietnamese.change(BigDecimal.ZERO)).isEqualTo("0");
    }

    @Test
    void what_is_not_known_is_shown_as_nothing() {
        assertThat(vietnamese.date(null)).isEmpty();
        assertThat(vietnamese.moment(null)).isEmpty();
        assertThat(vietnamese.decimal(null)).isEmpty();
        assertThat(vietnamese.change(null)).isEmpty();
    }
}

package neuguong.command.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import neuguong.command.decide.RequiredShares.Share;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shares are those of the service's default settings. */
class RequiredSharesTest {
    private static final RequiredShares SHARES = new RequiredShares(List.of(
            new Share(List.of("CSTD_TINH", "CSTD_TQ", "AHLD", "AHLLVT"), null, LocalDate.of(2023, 12, 31), 90),
            new Share(List.of("CSTD_TQ", "AHLD", "AHLLVT"), LocalDate.of(2024, 1, 1), null, 90),
            new Share(List.of(), null, null, 80)));

    @ParameterizedTest
    @CsvSource({
        "CSTD_TINH, 2023-12-31, 90",
        "CSTD_TINH, 2024-01-01, 80",
        "CSTD_TQ, 2023-12-31, 90",
        "CSTD_TQ, 2024-01-01, 90",
        "AHLD, 2022-06-01, 90",
        "AHLLVT, 2025-06-01, 90",
        "BK_TINH, 2023-12-31, 80",
        "BK_TINH, 2024-01-01, 80",
        "LDTT, 2025-12-31, 80",
    })
    void an_honour_needs_its_share_of_the_day_of_the_vote(String honour, LocalDate day, int percent) {
        assertThat(SHARES.percent(honour, day)).isEqualTo(percent);
    }

    @Test
    void the_first_share_that_fits_holds() {
        var shares = new RequiredShares(List.of(
                new Share(List.of(), LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31), 70),
                new Share(List.of("BK_TINH"), null, null, 60)));
        assertThat(shares.percent("BK_TINH", LocalDate.of(2023, 12, 31))).isEqualTo(60);
        assertThat(shares.percent("BK_TINH", LocalDate.of(2024, 1, 1))).isEqualTo(70);
        assertThat(shares.percent("BK_TINH", LocalDate.of(2024, 12, 31))).isEqualTo(70);
        assertThat(shares.percent("BK_TINH", LocalDate.of(2025, 1, 1))).isEqualTo(60);
    }

    @Test
    void where_no_share_fits_all_votes_are_needed() {
        var shares = new RequiredShares(List.of(new Share(List.of("BK_TINH"), null, null, 60)));
        assertThat(shares.percent("CSTD_TQ", LocalDate.of(2024, 1, 1))).isEqualTo(100);
    }

    @Test
    void a_share_is_one_to_a_hundred_percent() {
        assertThatThrownBy(() -> new Share(List.of(), null, null, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Share(List.of(), null, null, 101)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Share(List.of(), null, null, 1).percent()).isEqualTo(1);
        assertThat(new Share(List.of(), null, null, 100).percent()).isEqualTo(100);
    }
}

package neuguong.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import neuguong.events.SubjectKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EarliestYearsTest {

    @ParameterizedTest(name = "{0} on {1} with [{2}]: {3} {4}")
    @CsvSource(delimiter = '|', textBlock = """
            # from nothing: each year a CSTDCS, every third a CSTD_TINH, the second of which opens CSTD_TQ
            INDIVIDUAL | 2024-06-30 |               | LDTT      | 2024
            INDIVIDUAL | 2024-06-30 |               | CSTDCS    | 2024
            INDIVIDUAL | 2024-06-30 |               | CSTD_TINH | 2026
            INDIVIDUAL | 2024-06-30 |               | CSTD_TQ   | 2029
            INDIVIDUAL | 2024-06-30 |               | BK_TINH   | 2025
            INDIVIDUAL | 2024-06-30 |               | BK_TTG    | 2028
            INDIVIDUAL | 2024-06-30 |               | HCLD3     | 2033
            INDIVIDUAL | 2024-06-30 |               | HCLD2     | 2038
            INDIVIDUAL | 2024-06-30 |               | HCLD1     | 2044
            # two of three years are there; a broken row begins anew; what is met is met now
            INDIVIDUAL | 2024-06-30 | CSTDCS 2022-2023                     | CSTD_TINH | 2024
            INDIVIDUAL | 2024-06-30 | CSTDCS 2021-2022                     | CSTD_TINH | 2026
            INDIVIDUAL | 2024-06-30 | CSTDCS 2021-2023 PROVINCIAL 2023     | CSTD_TINH | 2024
            INDIVIDUAL | 2024-06-30 | CSTDCS 2021-2023                     | CSTD_TINH | 2024
            INDIVIDUAL | 2024-06-30 | CSTD_TINH 2021                       | CSTD_TQ   | 2029
            INDIVIDUAL | 2024-06-30 | CSTDCS 2022-2023 CSTD_TINH 2021      | CSTD_TQ   | 2024
            # the year's own grade is there already
            INDIVIDUAL | 2024-12-31 | HT 2024                              | CSTDCS    | 2025
            INDIVIDUAL | 2024-12-31 | HT 2024                              | CSTD_TINH | 2027
            # seen from 2022, the old law asks for initiatives and the new one counts on
            INDIVIDUAL | 2022-06-30 |                                      | CSTDCS    | 2022
            INDIVIDUAL | 2022-06-30 |                                      | CSTD_TINH | 2024
            INDIVIDUAL | 2022-06-30 |                                      | CSTD_TQ   | 2027
            # facts of later days are not known yet
            INDIVIDUAL | 2022-06-30 | CSTDCS 2020-2021,2023 HT 2022,2023   | CSTD_TINH | 2025
            COLLECTIVE | 2024-06-30 |                                      | TTLDTT    | 2024
            COLLECTIVE | 2024-06-30 |                                      | TTLDXS    | 2024
            COLLECTIVE | 2024-06-30 |                                      | CO_TINH   | 2024
            COLLECTIVE | 2024-06-30 |                                      | CO_CP     | 2024
            COLLECTIVE | 2024-06-30 |                                      | BK_TINH   | 2025
            COLLECTIVE | 2024-06-30 |                                      | BK_TTG    | 2030
            COLLECTIVE | 2024-06-30 |                                      | HCLD3     | 2035
            COLLECTIVE | 2024-06-30 |                                      | HCLD2     | 2040
            COLLECTIVE | 2024-06-30 |                                      | HCLD1     | 2045
            COLLECTIVE | 2024-06-30 |                                      | HCDL3     |
            COLLECTIVE | 2030-06-30 | HCLD1 2020 HTXS 2021-2029            | HCDL3     | 2031
            HOUSEHOLD  | 2021-06-30 |                                      | GDVH      | 2021
            HOUSEHOLD  | 2021-06-30 |                                      | GK_GDVH   | 2023
            HOUSEHOLD  | 2021-06-30 | GDVH 2019-2020                       | GK_GDVH   | 2021
            HOUSEHOLD  | 2022-06-30 |                                      | GK_GDVH   |
            HOUSEHOLD  | 2024-06-30 |                                      | GK_GDVH   |
            """)
    void if_every_coming_year_succeeds(
            SubjectKind subject, LocalDate on, @Nullable String chronicle, String honour, @Nullable Integer year) {
        assertThat(EarliestYears.of(Chronicle.of(subject, chronicle), on).get(honour))
                .isEqualTo(year);
    }

    @Test
    void the_same_merits_give_the_same_years() {
        var merits = Chronicle.of(SubjectKind.INDIVIDUAL, "HTXS 2021-2025 CSTDCS 2022-2024");
        Map<String, Integer> first = EarliestYears.of(merits, LocalDate.of(2026, 1, 1));
        assertThat(EarliestYears.of(merits, LocalDate.of(2026, 1, 1))).isEqualTo(first);
    }
}

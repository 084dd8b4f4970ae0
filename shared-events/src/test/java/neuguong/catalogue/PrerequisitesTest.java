package neuguong.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import neuguong.catalogue.Finding.Evidence.OfAward;
import neuguong.catalogue.Finding.Evidence.OfInitiative;
import neuguong.catalogue.Finding.Evidence.OfYear;
import neuguong.catalogue.Finding.Judgement;
import neuguong.catalogue.Finding.Met;
import neuguong.catalogue.Finding.Missing;
import neuguong.events.FindingOutcome;
import neuguong.events.SubjectKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrerequisitesTest {

    @ParameterizedTest(name = "{0} on {1} with [{2}]: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # LDTT: a good year; the rest is a matter of judgement
            LDTT      | 2022-12-31 | HTT 2022                      | JUDGEMENT
            LDTT      | 2022-12-31 | HTXS 2022                     | JUDGEMENT
            LDTT      | 2022-12-31 | HT 2022                       | NOT_MET
            LDTT      | 2022-12-31 |                               | NOT_MET
            LDTT      | 2022-12-31 | HTT 2023                      | NOT_MET
            LDTT      | 2024-12-31 | HTT 2024                      | JUDGEMENT
            LDTT      | 2024-12-31 | KHT 2024                      | NOT_MET
            # CSTDCS: the standard of LDTT, and an initiative (old law) or also an excellent year (new law)
            CSTDCS    | 2022-12-31 | HTXS 2022                     | NOT_MET
            CSTDCS    | 2022-12-31 | HTT 2022 GRASSROOTS 2022      | JUDGEMENT
            CSTDCS    | 2022-12-31 | LDTT 2022 GRASSROOTS 2022     | MET
            CSTDCS    | 2022-12-31 | LDTT 2022 NATIONAL 2022       | MET
            CSTDCS    | 2022-12-31 | LDTT 2022 NATIONAL 2023       | NOT_MET
            CSTDCS    | 2022-12-31 | CSTT 2022 GRASSROOTS 2022     | MET
            CSTDCS    | 2022-12-31 | HT 2022 GRASSROOTS 2022       | NOT_MET
            CSTDCS    | 2024-12-31 | HTXS 2024                     | JUDGEMENT
            CSTDCS    | 2024-12-31 | HTXS 2024 LDTT 2024           | MET
            CSTDCS    | 2024-12-31 | HTT 2024 LDTT 2024            | NOT_MET
            CSTDCS    | 2024-12-31 | HTT 2024 LDTT 2024 PROVINCIAL 2024 | MET
            # CSTD_TINH: three CSTDCS in a row, from 2024 with a provincial initiative and selection
            CSTD_TINH | 2022-12-31 | CSTDCS 2020-2022              | MET
            CSTD_TINH | 2022-12-31 | CSTDCS 2021-2022              | NOT_MET
            CSTD_TINH | 2023-12-31 | CSTDCS 2020,2021,2023         | NOT_MET
            CSTD_TINH | 2023-12-31 | CSTDCS 2018-2020,2022         | MET
            CSTD_TINH | 2021-12-31 | CSTDCS 2020-2022              | NOT_MET
            CSTD_TINH | 2024-12-31 | CSTDCS 2022-2024              | NOT_MET
            CSTD_TINH | 2024-12-31 | CSTDCS 2022-2024 GRASSROOTS 2024 | NOT_MET
            CSTD_TINH | 2024-12-31 | CSTDCS 2022-2024 PROVINCIAL 2024 | JUDGEMENT
            CSTD_TINH | 2024-12-31 | CSTDCS 2021-2023 NATIONAL 2023   | JUDGEMENT
            CSTD_TINH | 2024-12-31 | CSTDCS 2022,2024 PROVINCIAL 2024 | NOT_MET
            # CSTD_TQ: two CSTD_TINH in a row, each resting on three years; six CSTDCS in a row until 2023
            CSTD_TQ   | 2023-12-31 | CSTD_TINH 2020,2023 CSTDCS 2018-2023 | JUDGEMENT
            CSTD_TQ   | 2023-12-31 | CSTD_TINH 2019,2023 CSTDCS 2018-2023 | NOT_MET
            CSTD_TQ   | 2023-12-31 | CSTD_TINH 2020,2023 CSTDCS 2018-2020,2022-2023 | NOT_MET
            CSTD_TQ   | 2023-12-31 | CSTD_TINH 2023 CSTDCS 2018-2023 | NOT_MET
            CSTD_TQ   | 2025-12-31 | CSTD_TINH 2022,2025 NATIONAL 2025 | JUDGEMENT
            CSTD_TQ   | 2025-12-31 | CSTD_TINH 2024,2025 NATIONAL 2025 | JUDGEMENT
            CSTD_TQ   | 2025-12-31 | CSTD_TINH 2021,2025 NATIONAL 2025 | NOT_MET
            CSTD_TQ   | 2025-12-31 | CSTD_TINH 2022,2025 PROVINCIAL 2025 | NOT_MET
            # BK_TINH: two years, under the new law also two CSTDCS
            BK_TINH   | 2022-12-31 | HTXS 2021-2022 GRASSROOTS 2021,2022 | MET
            BK_TINH   | 2022-12-31 | HTXS 2021-2022 GRASSROOTS 2022      | NOT_MET
            BK_TINH   | 2023-12-31 | HTXS 2021,2023 GRASSROOTS 2021,2022 | NOT_MET
            BK_TINH   | 2022-12-31 | CSTDCS 2021-2022                    | NOT_MET
            BK_TINH   | 2024-12-31 | CSTDCS 2023-2024                    | MET
            BK_TINH   | 2024-12-31 | CSTDCS 2022,2024                    | NOT_MET
            BK_TINH   | 2024-12-31 | HTXS 2023-2024 GRASSROOTS 2023,2024 | MET
            # BK_TTG: five years; the old law counts them after BK_TINH
            BK_TTG    | 2023-12-31 | BK_TINH 2018 HTXS 2019-2023 GRASSROOTS 2019-2023 | MET
            BK_TTG    | 2023-12-31 | BK_TINH 2019 HTXS 2019-2023 GRASSROOTS 2019-2023 | NOT_MET
            BK_TTG    | 2023-12-31 | BK_TINH 2018 HTXS 2019-2023 GRASSROOTS 2019-2022 | NOT_MET
            BK_TTG    | 2025-12-31 | BK_TINH 2021 HTT 2021-2025 CSTDCS 2021,2023,2025 | MET
            BK_TTG    | 2025-12-31 | BK_TINH 2021 HTT 2021-2025 CSTDCS 2021,2023      | NOT_MET
            BK_TTG    | 2025-12-31 | BK_TINH 2021 HTT 2021-2025 CSTDCS 2018-2021      | NOT_MET
            BK_TTG    | 2025-12-31 | BK_TINH 2021 HTT 2021-2022,2024-2025 HT 2023 CSTDCS 2021-2025 | NOT_MET
            BK_TTG    | 2025-12-31 | HTT 2021-2025 CSTDCS 2021-2025                   | NOT_MET
            # HCLD3: five years after BK_TTG
            HCLD3     | 2023-12-31 | BK_TTG 2018 HTXS 2019-2023 PROVINCIAL 2020 | MET
            HCLD3     | 2023-12-31 | BK_TTG 2018 HTXS 2019-2022 HTT 2023 PROVINCIAL 2020 | NOT_MET
            HCLD3     | 2023-12-31 | BK_TTG 2018 HTXS 2019-2023 GRASSROOTS 2020 | NOT_MET
            HCLD3     | 2025-12-31 | BK_TTG 2020 HTT 2021-2024 HTXS 2025 CSTDCS 2022-2024 | MET
            HCLD3     | 2025-12-31 | BK_TTG 2020 HTT 2021-2025 CSTDCS 2022-2024 | NOT_MET
            HCLD3     | 2025-12-31 | BK_TTG 2020 HTXS 2020 HTT 2021-2025 CSTDCS 2022-2024 | NOT_MET
            HCLD3     | 2025-12-31 | BK_TTG 2021 HTT 2021-2024 HTXS 2025 CSTDCS 2022-2024 | NOT_MET
            HCLD3     | 2025-12-31 | BK_TTG 2016..2020 HTT 2021-2024 HTXS 2025 CSTDCS 2022-2024 | MET
            # HCLD2 and HCLD1: five more years each
            HCLD2     | 2023-12-31 | HCLD3 2018 CSTD_TINH 2019,2022 | MET
            HCLD2     | 2023-12-31 | HCLD3 2018 BK_TTG 2022         | MET
            HCLD2     | 2023-12-31 | HCLD3 2018 CSTD_TINH 2019      | NOT_MET
            HCLD2     | 2025-12-31 | HCLD3 2020 HTT 2021-2023 HTXS 2024-2025 CSTD_TINH 2023 | MET
            HCLD2     | 2025-12-31 | HCLD3 2020 HTT 2021-2024 HTXS 2025 CSTD_TINH 2023 | NOT_MET
            HCLD2     | 2025-12-31 | HCLD3 2020 HTT 2021-2023 HTXS 2024-2025 CSTD_TINH 2020 | NOT_MET
            HCLD1     | 2023-12-31 | HCLD2 2018 CSTD_TQ 2021 | MET
            HCLD1     | 2023-12-31 | HCLD2 2018              | NOT_MET
            HCLD1     | 2025-12-31 | HCLD2 2020 HTT 2021,2023 HTXS 2022,2024,2025 CSTD_TINH 2022,2025 | MET
            HCLD1     | 2025-12-31 | HCLD2 2020 HTT 2021-2023 HTXS 2024,2025 CSTD_TINH 2022,2025 | NOT_MET
            HCLD1     | 2025-12-31 | HCLD2 2020 HTT 2021,2023 HTXS 2022,2024,2025 CSTD_TINH 2022 | NOT_MET
            # outside the chains: a period since an award, service that the register does not know
            NGND      | 2025-06-30 | NGUT 2020 | JUDGEMENT
            NGND      | 2025-06-30 |           | NOT_MET
            HCCC1     | 2025-06-30 |           | JUDGEMENT
            """)
    void a_person(String honour, LocalDate decidedOn, @Nullable String chronicle, FindingOutcome outcome) {
        var finding = check(SubjectKind.INDIVIDUAL, honour, decidedOn, chronicle);
        assertThat(finding.outcome()).as("%s", finding).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0} on {1} with [{2}]: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            TTLDTT  | 2023-12-31 | HTT 2023            | JUDGEMENT
            TTLDTT  | 2023-12-31 | HT 2023             | NOT_MET
            TTLDTT  | 2024-12-31 | HTT 2024            | JUDGEMENT
            TTLDXS  | 2023-12-31 | HTXS 2023           | JUDGEMENT
            TTLDXS  | 2023-12-31 | HTT 2023            | NOT_MET
            TTLDXS  | 2024-12-31 | HTXS 2024           | JUDGEMENT
            TTLDXS  | 2024-12-31 | HTT 2024            | NOT_MET
            CO_TINH | 2023-12-31 |                     | JUDGEMENT
            CO_TINH | 2024-12-31 |                     | JUDGEMENT
            CO_CP   | 2023-12-31 |                     | JUDGEMENT
            CO_CP   | 2024-12-31 |                     | JUDGEMENT
            BK_TINH | 2023-12-31 | HTXS 2022-2023      | MET
            BK_TINH | 2023-12-31 | HTXS 2021,2023      | NOT_MET
            BK_TINH | 2024-12-31 | TTLDXS 2023-2024    | JUDGEMENT
            BK_TINH | 2024-12-31 | TTLDXS 2022,2024    | NOT_MET
            BK_TINH | 2024-12-31 | HTXS 2023-2024      | JUDGEMENT
            BK_TTG  | 2023-12-31 | BK_TINH 2018 HTXS 2019-2023 CO_TINH 2020 | MET
            BK_TTG  | 2023-12-31 | BK_TINH 2018,2022 HTXS 2019-2023         | MET
            BK_TTG  | 2023-12-31 | BK_TINH 2018 HTXS 2019-2023              | NOT_MET
            BK_TTG  | 2025-12-31 | BK_TINH 2020 HTXS 2021-2025 CO_TINH 2023 | MET
            BK_TTG  | 2025-12-31 | BK_TINH 2020 TTLDXS 2021-2025 CO_TINH 2023 | MET
            BK_TTG  | 2025-12-31 | BK_TINH 2020 TTLDXS 2021-2024 CO_TINH 2023 | NOT_MET
            BK_TTG  | 2025-12-31 | BK_TINH 2020 HTXS 2021-2025 CO_TINH 2019 | NOT_MET
            BK_TTG  | 2025-12-31 | BK_TINH 2020 HTXS 2021-2025 BK_TINH 2022 | NOT_MET
            BK_TTG  | 2025-12-31 | BK_TINH 2020 HTXS 2021-2025 BK_TINH 2022,2024 | MET
            HCLD3   | 2023-12-31 | BK_TTG 2018 HTXS 2019-2023 CO_TINH 2019 BK_TINH 2010,2012 | MET
            HCLD3   | 2023-12-31 | BK_TTG 2018 HTXS 2019-2023 CO_TINH 2019 BK_TINH 2010      | NOT_MET
            HCLD3   | 2025-12-31 | BK_TTG 2020 HTXS 2021-2025 CO_CP 2022             | JUDGEMENT
            HCLD3   | 2025-12-31 | BK_TTG 2020 TTLDXS 2021-2025 CO_TINH 2022,2024    | JUDGEMENT
            HCLD3   | 2025-12-31 | BK_TTG 2020 TTLDXS 2021-2025 CO_TINH 2022         | NOT_MET
            HCLD3   | 2025-12-31 | BK_TTG 2020 TTLDXS 2021-2025 CO_TINH 2022 BK_TINH 2015 | JUDGEMENT
            HCLD3   | 2025-12-31 | BK_TTG 2020 TTLDXS 2021-2025 BK_TINH 2015,2017    | JUDGEMENT
            HCLD2   | 2023-12-31 | HCLD3 2018 TTLDXS 2019-2023 CO_CP 2020            | MET
            HCLD2   | 2023-12-31 | HCLD3 2018 HTXS 2019-2023 CO_CP 2020              | NOT_MET
            HCLD2   | 2025-12-31 | HCLD3 2020 HTXS 2021-2025 CO_TINH 2021-2023       | MET
            HCLD2   | 2025-12-31 | HCLD3 2020 HTXS 2021-2025 CO_TINH 2021-2022       | NOT_MET
            HCLD1   | 2023-12-31 | HCLD2 2018 TTLDXS 2019-2023 CO_CP 2020,2021       | MET
            HCLD1   | 2025-12-31 | HCLD2 2020 HTXS 2021-2025 CO_TINH 2021-2023       | NOT_MET
            HCLD1   | 2025-12-31 | HCLD2 2020 HTXS 2021-2025 CO_TINH 2021-2024       | MET
            HCDL3   | 2025-12-31 | HCLD1 2015 HTXS 2016-2025 CO_CP 2017,2019 BK_TTG 2020 | JUDGEMENT
            HCDL3   | 2025-12-31 | HCLD1 2015 HTXS 2016-2024 CO_CP 2017,2019 BK_TTG 2020 | NOT_MET
            HCHCM   | 2025-12-31 | HCDL1 2015 | JUDGEMENT
            HCHCM   | 2025-12-31 | HCDL1 2016 | NOT_MET
            HCHCM   | 2025-12-31 | HCQC1 2014 | JUDGEMENT
            """)
    void a_collective(String honour, LocalDate decidedOn, @Nullable String chronicle, FindingOutcome outcome) {
        var finding = check(SubjectKind.COLLECTIVE, honour, decidedOn, chronicle);
        assertThat(finding.outcome()).as("%s", finding).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0} on {1} with [{2}]: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            GDVH    | 2022-12-31 |                                    | JUDGEMENT
            GK_GDVH | 2022-12-31 | GDVH 2020-2022                     | MET
            GK_GDVH | 2022-12-31 | GDVH 2021-2022                     | NOT_MET
            GK_GDVH | 2023-12-31 | GDVH 2020,2021,2023                | NOT_MET
            # the example of the source: 2020-2022 rewarded in 2022, so 2021-2023 is not rewarded in 2023
            GK_GDVH | 2023-12-31 | GDVH 2020-2023 GK_GDVH 2020..2022  | NOT_MET
            GK_GDVH | 2023-12-31 | GDVH 2020-2023 GK_GDVH 2022        | NOT_MET
            GK_GDVH | 2023-12-31 | GDVH 2018-2023 GK_GDVH 2018..2020  | MET
            GK_GDVH | 2023-12-31 | GDVH 2018-2023 GK_GDVH 2020        | MET
            GK_GDVH | 2021-12-31 | GDVH 2017-2019 GK_GDVH 2020        | NOT_MET
            GK_GDVH | 2021-12-31 | GDVH 2015-2017 GK_GDVH 2020        | MET
            GK_GDVH | 2024-01-01 | GDVH 2020-2022                     | NOT_MET
            BK_TINH | 2023-12-31 |                                    | JUDGEMENT
            BK_TINH | 2024-12-31 |                                    | JUDGEMENT
            """)
    void a_household(String honour, LocalDate decidedOn, @Nullable String chronicle, FindingOutcome outcome) {
        var finding = check(SubjectKind.HOUSEHOLD, honour, decidedOn, chronicle);
        assertThat(finding.outcome()).as("%s", finding).isEqualTo(outcome);
    }

    @Test
    void what_is_met_names_the_years_and_awards_that_prove_it() {
        var finding = check(
                SubjectKind.INDIVIDUAL,
                "HCLD3",
                LocalDate.of(2025, 12, 31),
                "BK_TTG 2016..2020 HTT 2020-2024 HTXS 2025 CSTDCS 2019,2022-2024");
        assertThat(finding.regime()).isEqualTo("Law 06/2022/QH15");
        assertThat(finding.missing()).isEmpty();
        assertThat(finding.judgements()).isEmpty();
        var certificate = new OfAward("BK_TTG/2020");
        assertThat(finding.met())
                .containsExactly(
                        new Met(
                                "đã được Bằng khen của Thủ tướng Chính phủ (2020)",
                                "awarded: Prime Minister's Certificate of Merit (2020)",
                                List.of(certificate)),
                        new Met(
                                "5 năm liên tục hoàn thành tốt nhiệm vụ trở lên sau khi được Bằng khen của Thủ tướng Chính phủ"
                                        + " (2021, 2022, 2023, 2024, 2025)",
                                "5 consecutive years graded Good or better after Prime Minister's Certificate of Merit"
                                        + " (2021, 2022, 2023, 2024, 2025)",
                                List.of(
                                        certificate,
                                        new OfYear(2021),
                                        new OfYear(2022),
                                        new OfYear(2023),
                                        new OfYear(2024),
                                        new OfYear(2025))),
                        new Met(
                                "1 năm hoàn thành xuất sắc nhiệm vụ trong thời gian đó (2025)",
                                "1 year graded Excellent within that time (2025)",
                                List.of(new OfYear(2025))),
                        new Met(
                                "3 lần được Chiến sĩ thi đua cơ sở trong thời gian đó (2022, 2023, 2024)",
                                "awarded 3 times: Grassroots Emulation Fighter within that time (2022, 2023, 2024)",
                                List.of(
                                        new OfAward("CSTDCS/2022"),
                                        new OfAward("CSTDCS/2023"),
                                        new OfAward("CSTDCS/2024"))));
        assertThat(finding.countedAwards())
                .containsExactlyInAnyOrder("BK_TTG/2020", "CSTDCS/2022", "CSTDCS/2023", "CSTDCS/2024");
    }

    @Test
    void what_is_missing_tells_how_far_it_has_come_and_what_a_person_may_see_otherwise() {
        var finding = check(SubjectKind.INDIVIDUAL, "HCLD2", LocalDate.of(2025, 12, 31), "HCLD3 2021 HTXS 2022-2024");
        assertThat(finding.met())
                .extracting(Met::en)
                .containsExactly(
                        "awarded: Labour Order, 3rd class (2021)",
                        "2 years graded Excellent within that time (2023, 2024)");
        assertThat(finding.missing())
                .containsExactly(
                        new Missing(
                                "5 năm liên tục hoàn thành tốt nhiệm vụ trở lên sau khi được Huân chương Lao động hạng Ba:"
                                        + " mới có 3 (2022, 2023, 2024)",
                                "5 consecutive years graded Good or better after Labour Order, 3rd class:"
                                        + " so far 3 (2022, 2023, 2024)"),
                        new Missing(
                                "đã được Chiến sĩ thi đua cấp tỉnh (Bộ, ban, ngành, tỉnh) trong thời gian đó: chưa có",
                                "awarded: Provincial/Ministerial Emulation Fighter within that time: none so far"));
        assertThat(finding.judgements()).hasSize(2).allMatch(Judgement::alternative);
    }

    @Test
    void initiatives_prove_what_their_scope_covers_the_latest_first() {
        var finding = check(
                SubjectKind.INDIVIDUAL,
                "CSTD_TINH",
                LocalDate.of(2024, 12, 31),
                "CSTDCS 2022-2024 GRASSROOTS 2024 NATIONAL 2022 PROVINCIAL 2023");
        assertThat(finding.met())
                .extracting(Met::evidence)
                .contains(List.of(new OfInitiative("PROVINCIAL/2023")))
                .doesNotContain(List.of(new OfInitiative("NATIONAL/2022")));
        assertThat(finding.judgements()).singleElement().matches(j -> !j.alternative());
    }

    @Test
    void the_latest_row_of_years_is_counted() {
        var finding =
                check(SubjectKind.INDIVIDUAL, "CSTD_TINH", LocalDate.of(2023, 6, 30), "CSTDCS 2015-2017,2019-2022");
        assertThat(finding.countedAwards()).containsExactlyInAnyOrder("CSTDCS/2020", "CSTDCS/2021", "CSTDCS/2022");
    }

    @Test
    void of_rows_that_are_too_short_the_longest_is_told_and_among_equals_the_latest() {
        assertThat(check(SubjectKind.INDIVIDUAL, "CSTD_TINH", LocalDate.of(2023, 6, 30), "CSTDCS 2018-2019,2022")
                        .missing())
                .extracting(Missing::en)
                .containsExactly("awarded 3 times in a row: Grassroots Emulation Fighter: so far 2 (2018, 2019)");
        assertThat(check(SubjectKind.INDIVIDUAL, "CSTD_TINH", LocalDate.of(2023, 6, 30), "CSTDCS 2018,2020,2022")
                        .missing())
                .extracting(Missing::en)
                .containsExactly("awarded 3 times in a row: Grassroots Emulation Fighter: so far 1 (2022)");
    }

    @Test
    void years_after_an_award_are_proved_by_the_latest_award_before_them() {
        var finding = check(
                SubjectKind.COLLECTIVE,
                "BK_TTG",
                LocalDate.of(2025, 12, 31),
                "BK_TINH 2018,2020,2021 HTXS 2021-2025 CO_TINH 2023");
        assertThat(finding.met().get(1).evidence()).contains(new OfAward("BK_TINH/2020"), new OfYear(2021));
        assertThat(finding.countedAwards()).containsExactlyInAnyOrder("BK_TINH/2020", "BK_TINH/2021", "CO_TINH/2023");
    }

    @Test
    void a_period_since_an_award_tells_when_it_began() {
        var early = check(SubjectKind.COLLECTIVE, "HCHCM", LocalDate.of(2025, 12, 31), "HCDL1 2016");
        assertThat(early.missing()).singleElement().matches(m -> m.en().endsWith("so far 1 (2016)"), early.toString());
        var due = check(SubjectKind.COLLECTIVE, "HCHCM", LocalDate.of(2026, 12, 31), "HCDL1 2016");
        assertThat(due.met()).extracting(Met::evidence).contains(List.of(new OfAward("HCDL1/2016")));
    }

    @Test
    void an_award_decided_after_the_day_does_not_count() {
        var decided = LocalDate.of(2023, 2, 1);
        var merits = new Merits(
                SubjectKind.HOUSEHOLD,
                List.of(),
                Chronicle.of(SubjectKind.HOUSEHOLD, "GDVH 2020-2022").awards().stream()
                        .map(a -> new Merits.Award(
                                a.commendationId(), a.honour(), a.achievementFrom(), a.achievementTo(), decided))
                        .toList(),
                List.of());
        var letter = Honour.of("GK_GDVH").orElseThrow();
        assertThat(Prerequisites.of(letter, merits, decided.minusDays(1)).outcome())
                .isEqualTo(FindingOutcome.NOT_MET);
        assertThat(Prerequisites.of(letter, merits, decided).outcome()).isEqualTo(FindingOutcome.MET);
    }

    @Test
    void what_the_register_does_not_know_of_the_subject_is_a_matter_of_judgement() {
        assertThat(check(SubjectKind.INDIVIDUAL, "HUYC_VANTQ", LocalDate.of(2025, 1, 1), "")
                        .judgements())
                .extracting(Judgement::en)
                .containsExactly("belongs to the group: the People's Public Security", "at least 25 years of service");
        assertThat(check(SubjectKind.COLLECTIVE, "HCSV", LocalDate.of(2025, 1, 1), "HCHCM 2000")
                        .judgements())
                .extracting(Judgement::vi)
                .containsExactly("thuộc đối tượng: tỉnh, thành phố");
        assertThat(check(SubjectKind.INDIVIDUAL, "HCDL3", LocalDate.of(2020, 1, 1), "")
                        .judgements())
                .extracting(Judgement::vi)
                .containsExactly("đối chiếu điều kiện trong văn bản (38): danh mục chưa chép");
    }

    @Test
    void an_honour_out_of_force_or_not_open_to_the_subject_is_said_to_be() {
        assertThat(check(SubjectKind.HOUSEHOLD, "GK_GDVH", LocalDate.of(2024, 1, 1), "")
                        .missing())
                .extracting(Missing::en)
                .containsExactly("not in force on the day of the decision");
        assertThat(check(SubjectKind.HOUSEHOLD, "LDTT", LocalDate.of(2024, 1, 1), "")
                        .missing())
                .extracting(Missing::en)
                .containsExactly("not open to this kind of subject");
    }

    @Test
    void every_honour_can_be_checked_for_every_subject_and_regime_and_speaks_both_languages() {
        for (var honour : Honour.all()) {
            for (var subject : honour.subjects()) {
                for (var year : List.of(2021, 2023, 2025)) {
                    var finding = check(subject, honour.code(), LocalDate.of(year, 12, 31), "");
                    assertThat(finding.met()).isEmpty();
                    assertThat(finding.missing().size() + finding.judgements().size())
                            .isPositive();
                    assertThat(finding.judgements()).allSatisfy(j -> {
                        assertThat(j.vi()).isNotBlank();
                        assertThat(j.en()).isNotBlank().isNotEqualTo(j.vi());
                    });
                }
            }
        }
    }

    private static Finding check(SubjectKind subject, String honour, LocalDate decidedOn, @Nullable String chronicle) {
        return Prerequisites.of(Honour.of(honour).orElseThrow(), Chronicle.of(subject, chronicle), decidedOn);
    }
}

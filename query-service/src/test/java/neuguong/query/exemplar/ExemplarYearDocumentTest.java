package neuguong.query.exemplar;

import static neuguong.query.Recorded.assessed;
import static neuguong.query.Recorded.awarded;
import static neuguong.query.Recorded.corrected;
import static neuguong.query.Recorded.event;
import static neuguong.query.Recorded.events;
import static neuguong.query.Recorded.nominated;
import static neuguong.query.Recorded.rejected;
import static neuguong.query.Recorded.revised;
import static neuguong.query.Recorded.revoked;
import static neuguong.query.Recorded.selected;
import static neuguong.query.Recorded.transferred;
import static neuguong.query.exemplar.ExemplarDocumentTest.after;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import neuguong.events.Grade;
import neuguong.events.Stage;
import neuguong.events.Standing;
import neuguong.query.Recorded;
import neuguong.query.platform.Complete;
import neuguong.query.platform.Step;
import neuguong.query.platform.Write;
import org.junit.jupiter.api.Test;

class ExemplarYearDocumentTest {
    @Test
    void there_is_one_for_each_year_of_the_plan_from_the_nomination_on() {
        assertThat(ExemplarYearDocument.of(after(nominated(LocalDate.of(2023, 2, 1)))))
                .extracting(ExemplarYearDocument::year)
                .containsExactly(2023, 2024, 2025);
    }

    @Test
    void the_stage_is_that_of_the_years_end_by_the_business_date() {
        var late = new neuguong.events.ExemplarEvent.ExemplarSelected("1/QĐ", LocalDate.of(2022, 1, 5), "UBND tỉnh");
        var years = ExemplarYearDocument.of(after(nominated(), late));

        assertThat(years).extracting(ExemplarYearDocument::stage).startsWith(Stage.DISCOVERY, Stage.FOSTERING);
    }

    @Test
    void an_end_in_a_year_ends_that_year_and_not_the_one_before() {
        var years = ExemplarYearDocument.of(after(nominated(), rejected(LocalDate.of(2022, 7, 1))));

        assertThat(years).extracting(ExemplarYearDocument::standing).startsWith(Standing.OPEN, Standing.REJECTED);
    }

    @Test
    void unit_and_place_are_those_of_the_years_end() {
        var years = ExemplarYearDocument.of(after(nominated(), transferred(LocalDate.of(2025, 7, 1))));

        assertThat(years)
                .extracting(ExemplarYearDocument::unitId)
                .containsExactly(Recorded.UNIT, Recorded.UNIT, Recorded.UNIT, Recorded.UNIT, Recorded.OTHER_UNIT);
        assertThat(years.getLast().localityId()).isEqualTo(Recorded.OTHER_COMMUNE);
    }

    @Test
    void a_correction_recorded_later_changes_the_year_that_it_corrects() {
        var years = ExemplarYearDocument.of(after(
                nominated(),
                assessed(2021, Grade.HT, "70"),
                assessed(2022, Grade.HTT, "80"),
                corrected(2021, Grade.HTXS, "92.5")));

        assertThat(years.get(0).grade()).isEqualTo(Grade.HTXS);
        assertThat(years.get(1).change()).isEqualByComparingTo("-12.5");
        assertThat(years.get(1).gradeChange()).isEqualTo(-1);
    }

    @Test
    void there_is_no_change_where_the_year_before_has_no_assessment() {
        var years = ExemplarYearDocument.of(
                after(nominated(), assessed(2021, Grade.HT, "70"), assessed(2023, Grade.HTT, "80")));

        assertThat(years.get(2).score()).isEqualTo(new BigDecimal("80"));
        assertThat(years.get(2).change()).isNull();
        assertThat(years.get(2).gradeChange()).isNull();
    }

    @Test
    void an_honour_is_of_the_year_of_its_decision_as_long_as_it_stands() {
        assertThat(ExemplarYearDocument.of(after(nominated(), awarded(2024)))
                        .get(3)
                        .honours())
                .containsExactly("BK_TINH");
        assertThat(ExemplarYearDocument.of(after(nominated(), awarded(2024), revoked()))
                        .get(3)
                        .honours())
                .isEmpty();
    }

    @Test
    void the_development_has_all_five_years_those_before_the_nomination_with_nulls() {
        var development = Development.of(
                after(nominated(LocalDate.of(2023, 2, 1)), assessed(2023, Grade.HTT, "80")),
                new Complete(null, null, null, 0, List.of()),
                Locale.of("vi"));

        assertThat(development.years())
                .extracting(Development.Year::year)
                .containsExactly(2021, 2022, 2023, 2024, 2025);
        assertThat(development.years().get(0))
                .isEqualTo(new Development.Year(
                        2021, null, null, null, null, null, null, List.of(), null, null, null, null));
        assertThat(development.years().get(2).grade()).isEqualTo(Grade.HTT);
        assertThat(development.years().get(2).adoptions()).isZero();
    }

    @Test
    void a_nomination_that_a_revision_moves_to_a_later_year_removes_the_years_before() {
        var writes = writes(nominated(), revised("Đặng Thị Thuỳ", LocalDate.of(2023, 2, 1)));

        assertThat(writes)
                .filteredOn(w -> w.document() == null)
                .extracting(Write::id)
                .containsExactly(Recorded.EXEMPLAR + "-2021", Recorded.EXEMPLAR + "-2022");
        assertThat(writes).allMatch(w -> w.version() == 2);
    }

    @Test
    void without_a_revision_nothing_is_removed() {
        assertThat(writes(nominated(LocalDate.of(2023, 2, 1)), selected())).noneMatch(w -> w.document() == null);
    }

    private static List<Write> writes(neuguong.events.DomainEvent... events) {
        var steps = new ArrayList<Step<ExemplarDocument>>();
        ExemplarDocument document = null;
        for (var e : events(Recorded.EXEMPLAR, events)) {
            document = ExemplarDocument.apply(document, e);
            steps.add(new Step<>(event(Recorded.EXEMPLAR, e.sequence(), e.event()), document));
        }
        return new ExemplarYears().derive(steps);
    }
}

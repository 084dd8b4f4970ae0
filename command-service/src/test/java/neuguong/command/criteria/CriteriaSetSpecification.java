package neuguong.command.criteria;

import static neuguong.command.decide.Reason.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import neuguong.command.criteria.CriteriaSetCommand.PublishCriteriaSet;
import neuguong.command.criteria.CriteriaSetCommand.RetireCriteriaSet;
import neuguong.command.decide.Plan;
import neuguong.command.decide.Specification;
import neuguong.command.decide.Validity;
import neuguong.events.Breadth;
import neuguong.events.CriteriaSetEvent;
import neuguong.events.CriteriaSetEvent.CriteriaSetPublished;
import neuguong.events.CriteriaSetEvent.CriteriaSetRetired;
import neuguong.events.CriteriaSetEvent.Criterion;
import neuguong.events.CriteriaSetEvent.GradeMinimum;
import neuguong.events.Grade;
import neuguong.events.SubjectKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CriteriaSetSpecification {
    private static final Plan PLAN =
            new Plan(LocalDate.of(2021, 1, 1), LocalDate.of(2025, 12, 31), LocalDate.of(2026, 3, 1));
    private static final Validity ALWAYS = new Validity(LocalDate.of(2000, 1, 1), null);
    private static final LocalDate FROM = LocalDate.of(2021, 1, 1);
    private static final LocalDate LATER = LocalDate.of(2023, 1, 1);
    private static final LocalDate END = LocalDate.of(2025, 7, 1);
    private static final List<Criterion> CRITERIA = List.of(
            new Criterion("KQ", "Kết quả", new BigDecimal("60"), null),
            new Criterion("SK", "Sáng kiến", new BigDecimal("20"), new BigDecimal("2")));
    private static final CriteriaSetRetired RETIRED = new CriteriaSetRetired(END, "Theo tiêu chí của tỉnh", null);

    private static Specification<CriteriaSetCommand, CriteriaSetState, CriteriaSetEvent> set() {
        return Specification.of(new CriteriaSetDecider());
    }

    private static PublishCriteriaSet publish(
            List<Criterion> criteria,
            List<GradeMinimum> minimums,
            LocalDate from,
            @Nullable Validity unit,
            @Nullable LocalDate lastRetirement) {
        return new PublishCriteriaSet(
                "s1",
                "u1",
                unit,
                SubjectKind.INDIVIDUAL,
                Breadth.COMPREHENSIVE,
                "Tiêu chí cá nhân",
                criteria,
                minimums,
                from,
                null,
                lastRetirement,
                PLAN);
    }

    private static PublishCriteriaSet publish(LocalDate from) {
        return publish(CRITERIA, List.of(), from, ALWAYS, null);
    }

    private static PublishCriteriaSet publish(GradeMinimum... minimums) {
        return publish(CRITERIA, List.of(minimums), FROM, ALWAYS, null);
    }

    private static CriteriaSetPublished published(int version, LocalDate from) {
        return new CriteriaSetPublished(
                "s1",
                "u1",
                SubjectKind.INDIVIDUAL,
                Breadth.COMPREHENSIVE,
                version,
                "Tiêu chí cá nhân",
                CRITERIA,
                List.of(),
                from,
                null);
    }

    private static RetireCriteriaSet retire(LocalDate on) {
        return new RetireCriteriaSet("s1", on, "Theo tiêu chí của tỉnh", null, PLAN);
    }

    private static GradeMinimum least(Grade grade, String total) {
        return new GradeMinimum(grade, new BigDecimal(total));
    }

    @Test
    void a_unit_publishes_its_measure() {
        set().when(publish(FROM)).then(published(1, FROM));
    }

    @Test
    void what_is_published_from_a_later_date_is_the_next_version() {
        set().given(published(1, FROM)).when(publish(LATER)).then(published(2, LATER));
    }

    @Test
    void the_same_version_again_records_nothing() {
        set().given(published(1, FROM), published(2, LATER)).when(publish(FROM)).thenNothing();
        set().given(published(1, FROM), RETIRED).when(publish(FROM)).thenNothing();
    }

    @Test
    void no_two_versions_begin_on_one_day() {
        var other = publish(CRITERIA.subList(0, 1), List.of(), FROM, ALWAYS, null);
        set().given(published(1, FROM)).when(other).thenRejected(CRITERIA_VERSION_EXISTS);
    }

    @Test
    void versions_follow_one_another_and_the_last_retirement_in_time() {
        set().given(published(1, LATER)).when(publish(FROM)).thenRejected(BEFORE_CRITERIA_VERSION);
        set().when(publish(CRITERIA, List.of(), LATER, ALWAYS, END)).thenRejected(BEFORE_CRITERIA_VERSION);
        set().when(publish(CRITERIA, List.of(), END, ALWAYS, END)).then(published(1, END));
    }

    @Test
    void the_unit_exists_on_the_first_day() {
        set().when(publish(CRITERIA, List.of(), FROM, null, null)).thenRejected(UNIT_NOT_FOUND);
        set().when(publish(CRITERIA, List.of(), FROM, new Validity(LATER, null), null))
                .thenRejected(UNIT_NOT_ACTIVE);
    }

    @Test
    void a_set_of_tomorrow_is_not_published() {
        set().when(publish(LocalDate.of(2026, 3, 2))).thenRejected(IN_THE_FUTURE);
    }

    @Test
    void each_criterion_has_a_code_of_its_own() {
        var twice = List.of(CRITERIA.getFirst(), CRITERIA.getFirst());
        set().when(publish(twice, List.of(), FROM, ALWAYS, null)).thenRejected(CRITERION_REPEATED);
    }

    @Test
    void no_grade_asks_for_more_than_the_weighted_criteria_give() {
        set().when(publish(least(Grade.HTXS, "100.5"))).thenRejected(MINIMUM_OUT_OF_REACH);
    }

    @Test
    void a_better_grade_asks_for_no_less_and_each_is_named_once() {
        set().when(publish(least(Grade.HT, "80"), least(Grade.HTXS, "70"))).thenRejected(MINIMUMS_DISORDERED);
        set().when(publish(least(Grade.HT, "80"), least(Grade.HT, "80"))).thenRejected(MINIMUMS_DISORDERED);
    }

    @Test
    void a_set_is_retired_after_its_last_version_began() {
        set().given(published(1, FROM)).when(retire(END)).then(RETIRED);
        set().given(published(1, FROM), published(2, LATER)).when(retire(LATER)).thenRejected(BEFORE_CRITERIA_VERSION);
        set().given(published(1, FROM)).when(retire(LocalDate.of(2026, 3, 2))).thenRejected(IN_THE_FUTURE);
        set().given(published(1, FROM), RETIRED).when(retire(END)).thenNothing();
    }

    @Test
    void a_retired_set_has_no_further_version_and_no_other_retirement() {
        set().given(published(1, FROM), RETIRED).when(publish(LATER)).thenRejected(CRITERIA_SET_RETIRED);
        set().given(published(1, FROM), RETIRED).when(retire(END.plusDays(1))).thenRejected(CRITERIA_SET_RETIRED);
    }

    @Test
    void nothing_is_retired_before_its_publication() {
        set().when(retire(END)).thenRejected(UNKNOWN_CRITERIA_SET);
    }
}

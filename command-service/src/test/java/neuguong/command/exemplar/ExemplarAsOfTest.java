package neuguong.command.exemplar;

import static java.util.Objects.requireNonNull;
import static neuguong.command.exemplar.Given.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import neuguong.command.personal.Disclosure;
import neuguong.events.Assessment;
import neuguong.events.ExemplarEvent;
import neuguong.events.ExemplarEvent.AssessmentCorrected;
import neuguong.events.ExemplarEvent.AssessmentRecorded;
import neuguong.events.ExemplarEvent.CommendationRestored;
import neuguong.events.ExemplarEvent.DifficultyReported;
import neuguong.events.ExemplarEvent.DifficultyResolved;
import neuguong.events.ExemplarEvent.ExemplarTransferred;
import neuguong.events.ExemplarEvent.NominationRevised;
import neuguong.events.Grade;
import neuguong.events.Nomination;
import neuguong.events.Stage;
import neuguong.events.Standing;
import neuguong.events.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An exemplar at a moment, against histories written by hand: {@code known} is what had been recorded until then. */
class ExemplarAsOfTest {

    private static ExemplarView seen(@Nullable LocalDate validAt, ExemplarEvent... known) {
        return requireNonNull(ExemplarAsOf.of(List.of(known), validAt).view());
    }

    private static ExemplarEvent[] first(int count, ExemplarEvent... all) {
        return Arrays.copyOf(all, count);
    }

    private static ExemplarTransferred transferred(LocalDate on) {
        return new ExemplarTransferred("u1", "u2", "l1", "l2", "Sắp xếp", on, null);
    }

    private static AssessmentCorrected corrected(Grade grade, LocalDate assessedOn) {
        var was = assessment(2022, grade);
        return new AssessmentCorrected(
                new Assessment(2022, grade, was.scores(), null, assessedOn, was.by()), "Chấm lại", "8/QĐ");
    }

    private static Grade grade(ExemplarView view) {
        return view.reviews().getFirst().effective().grade();
    }

    @Test
    void what_holds_later_is_not_there_yet() {
        var known = replicated();
        assertThat(seen(day(2021, 6, 20), known).stage()).isEqualTo(Stage.DISCOVERY);
        assertThat(seen(day(2021, 6, 30), known).selection()).isNull();
        assertThat(seen(day(2021, 7, 1), known).stage()).isEqualTo(Stage.FOSTERING);
        assertThat(seen(day(2023, 7, 10), known).stage()).isEqualTo(Stage.REVIEW);
        assertThat(seen(day(2023, 7, 31), known).replication().launch()).isNull();
        assertThat(seen(day(2023, 8, 1), known).stage()).isEqualTo(Stage.REPLICATION);
        assertThat(seen(day(2022, 12, 9), known).version()).isEqualTo(3);
    }

    @Test
    void before_its_nomination_there_is_no_exemplar() {
        assertThat(ExemplarAsOf.of(List.of(nominated()), day(2021, 6, 19)).view())
                .isNull();
        assertThat(ExemplarAsOf.of(List.of(), null).none()).isTrue();
    }

    @Test
    void a_grade_is_the_old_one_until_its_correction_was_known_and_then_the_new_one_for_the_same_day() {
        ExemplarEvent[] all = {
            nominated(), selected(), assessed(2022, Grade.HTT), corrected(Grade.HTXS, day(2022, 12, 10))
        };
        assertThat(grade(seen(day(2023, 6, 1), first(3, all)))).isEqualTo(Grade.HTT);
        assertThat(grade(seen(day(2023, 6, 1), all))).isEqualTo(Grade.HTXS);
        assertThat(grade(seen(day(2022, 12, 10), all))).isEqualTo(Grade.HTXS);
        assertThat(seen(day(2022, 12, 9), all).reviews()).isEmpty();
        assertThat(seen(null, all).reviews().getFirst().first().grade()).isEqualTo(Grade.HTT);
    }

    @Test
    void a_correction_that_gives_an_earlier_day_holds_from_that_day() {
        ExemplarEvent[] all = {
            nominated(), selected(), assessed(2022, Grade.HTT), corrected(Grade.HTXS, day(2022, 11, 1))
        };
        assertThat(grade(seen(day(2022, 11, 15), all))).isEqualTo(Grade.HTXS);
        assertThat(seen(day(2022, 11, 15), first(3, all)).reviews()).isEmpty();
    }

    @Test
    void a_correction_that_gives_a_later_day_leaves_nothing_on_the_days_before() {
        ExemplarEvent[] all = {
            nominated(), selected(), assessed(2022, Grade.HTT), corrected(Grade.HTXS, day(2023, 1, 15))
        };
        assertThat(grade(seen(day(2022, 12, 31), first(3, all)))).isEqualTo(Grade.HTT);
        assertThat(seen(day(2022, 12, 31), all).reviews()).isEmpty();
        assertThat(grade(seen(day(2023, 1, 15), all))).isEqualTo(Grade.HTXS);
    }

    @Test
    void an_award_stands_until_the_day_of_its_revocation_and_again_from_its_restoration() {
        ExemplarEvent[] all = {
            nominated(),
            awarded("c1", "CSTDCS", 2022, "1/QĐ"),
            revoked("c1", day(2024, 5, 1)),
            new CommendationRestored("c1", "Khiếu nại đúng", "9/QĐ", day(2024, 9, 1), "UBND tỉnh")
        };
        assertThat(seen(day(2023, 2, 28), all).awards()).isEmpty();
        assertThat(seen(day(2024, 4, 30), all).awards().getFirst().stands()).isTrue();
        assertThat(seen(day(2024, 5, 1), all).awards().getFirst().stands()).isFalse();
        assertThat(seen(day(2024, 9, 1), all).awards().getFirst().stands()).isTrue();
        assertThat(seen(day(2024, 9, 1), first(2, all)).awards().getFirst().stands())
                .isTrue();
        assertThat(seen(day(2024, 9, 1), first(3, all)).awards().getFirst().stands())
                .isFalse();
    }

    @Test
    void an_exemplar_belongs_to_its_unit_until_the_day_before_it_moved() {
        ExemplarEvent[] all = {nominated(), transferred(day(2025, 7, 1))};
        assertThat(seen(day(2025, 6, 30), all).nomination().unitId()).isEqualTo("u1");
        assertThat(seen(day(2025, 7, 1), all).nomination().unitId()).isEqualTo("u2");
        assertThat(seen(day(2025, 7, 1), nominated()).nomination().unitId()).isEqualTo("u1");
    }

    @Test
    void what_was_recorded_late_is_known_late_and_holds_from_its_own_day() {
        ExemplarEvent[] all = {nominated(), selected(), assessed(2023, Grade.HTT), inspected()};
        assertThat(seen(day(2022, 6, 1), first(3, all)).fostering().inspections())
                .isEmpty();
        assertThat(seen(day(2022, 6, 1), all).fostering().inspections()).hasSize(1);
        assertThat(seen(day(2022, 6, 1), all).reviews()).isEmpty();
        assertThat(seen(day(2022, 6, 1), all).version()).isEqualTo(3);
    }

    @Test
    void a_revision_says_only_what_it_changed() {
        var moved = Transfers.moved(nomination(), transferred(day(2021, 8, 1)));
        var titled = titled(moved, "Vua lúa");
        ExemplarEvent[] all = {
            nominated(), transferred(day(2021, 8, 1)), new NominationRevised(titled, day(2021, 7, 10))
        };
        var between = seen(day(2021, 7, 15), all).nomination();
        assertThat(between.title()).isEqualTo("Vua lúa");
        assertThat(between.unitId()).isEqualTo("u1");
        assertThat(between.localityId()).isEqualTo("l1");
        assertThat(seen(null, all).nomination()).isEqualTo(NominationView.of(titled, Disclosure.MASKED));
    }

    private static Nomination titled(Nomination n, String title) {
        return new Nomination(
                n.subject(),
                n.category(),
                n.breadth(),
                n.aspects(),
                n.unitId(),
                n.sector(),
                n.otherSectors(),
                n.localityId(),
                n.movementId(),
                title,
                n.achievement(),
                n.nominatedOn(),
                n.distinctBecause(),
                n.source());
    }

    @Test
    void a_difficulty_keeps_its_number_where_the_one_before_it_does_not_hold_yet() {
        ExemplarEvent[] all = {
            nominated(),
            selected(),
            new DifficultyReported(1, "Thiếu vốn", day(2023, 6, 1)),
            new DifficultyReported(2, "Thiếu đất", day(2022, 3, 1)),
            new DifficultyResolved(2, "Thuê thêm", day(2022, 9, 1))
        };
        var difficulties = seen(day(2022, 12, 31), all).fostering().difficulties();
        assertThat(difficulties).hasSize(1);
        assertThat(difficulties.getFirst().reported().number()).isEqualTo(2);
        assertThat(requireNonNull(difficulties.getFirst().resolved()).resolution())
                .isEqualTo("Thuê thêm");
    }

    @Test
    void a_record_is_open_until_the_day_of_its_end_and_suspended_between_two_days() {
        ExemplarEvent[] all = {
            nominated(), selected(), suspended(day(2023, 1, 10)), reinstated(day(2023, 4, 1)), retired()
        };
        assertThat(seen(day(2023, 1, 9), all).standing()).isEqualTo(Standing.OPEN);
        assertThat(seen(day(2023, 3, 31), all).standing()).isEqualTo(Standing.SUSPENDED);
        assertThat(seen(day(2023, 4, 1), all).standing()).isEqualTo(Standing.OPEN);
        assertThat(seen(day(2025, 3, 1), all).standing()).isEqualTo(Standing.RETIRED);
        assertThat(seen(day(2025, 3, 1), all).ending()).isEqualTo(retired());
    }

    @Test
    void with_all_that_is_known_it_is_the_state_by_which_the_rules_decide() {
        var known = replicated(new AssessmentRecorded(assessment(2023, Grade.HTT)));
        assertThat(seen(null, known)).isEqualTo(seen(LocalDate.of(2026, 1, 1), known));
        assertThat(seen(null, known).summary()).isEqualTo(summarised(Verdict.REPLICABLE));
    }
}

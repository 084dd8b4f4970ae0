package neuguong.command.exemplar;

import static neuguong.command.decide.Reason.*;
import static neuguong.command.exemplar.Given.*;
import static neuguong.command.exemplar.Given.born;

import java.time.LocalDate;
import java.util.List;
import neuguong.command.decide.Plan;
import neuguong.command.decide.Validity;
import neuguong.command.exemplar.ExemplarCommand.NominateExemplar;
import neuguong.command.exemplar.ExemplarCommand.RejectNomination;
import neuguong.command.exemplar.ExemplarCommand.ReviseNomination;
import neuguong.command.exemplar.ExemplarCommand.Revision;
import neuguong.command.exemplar.ExemplarCommand.SelectExemplar;
import neuguong.events.Breadth;
import neuguong.events.ExemplarEvent.ExemplarNominated;
import neuguong.events.ExemplarEvent.NominationRejected;
import neuguong.events.ExemplarEvent.NominationRevised;
import neuguong.events.Grade;
import neuguong.events.Nomination;
import neuguong.events.Subject;
import neuguong.events.SubjectKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NominationSpecification {
    private static final NominationRejected REJECTED = new NominationRejected("Chưa đủ", day(2021, 7, 1), null);

    private static RejectNomination reject(LocalDate on) {
        return new RejectNomination(ID, "Chưa đủ", on, null, PLAN);
    }

    private static SelectExemplar select(String number, LocalDate on) {
        return new SelectExemplar(ID, number, on, "UBND tỉnh", PLAN);
    }

    private static Revision title(String title) {
        return new Revision(null, null, null, null, null, null, null, null, title, null, null, null);
    }

    private static ReviseNomination revise(Revision revision, @Nullable Validity locality, @Nullable String namesake) {
        return new ReviseNomination(ID, revision, locality, ALWAYS, namesake, null, day(2021, 6, 25), PLAN);
    }

    private static Nomination titled(String title) {
        var n = nomination();
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

    private static NominateExemplar nominate(@Nullable Validity unit, @Nullable Validity locality) {
        return new NominateExemplar(ID, nomination(), unit, locality, null, null, null, PLAN);
    }

    @Test
    void a_unit_nominates_an_exemplar() {
        exemplar().when(Given.nominate(nomination())).then(nominated());
    }

    @Test
    void a_nomination_lies_within_the_plan() {
        exemplar()
                .when(Given.nominate(nomination(SubjectKind.INDIVIDUAL, day(2020, 12, 31))))
                .thenRejected(OUTSIDE_PLAN);
        exemplar()
                .when(Given.nominate(nomination(SubjectKind.INDIVIDUAL, day(2026, 1, 1))))
                .thenRejected(OUTSIDE_PLAN);
    }

    @Test
    void a_nomination_is_not_of_tomorrow() {
        var early = new Plan(PLAN.from(), PLAN.to(), day(2021, 6, 19));
        exemplar()
                .when(new NominateExemplar(ID, nomination(), ALWAYS, ALWAYS, null, null, null, early))
                .thenRejected(IN_THE_FUTURE);
    }

    @Test
    void the_unit_exists_and_is_active() {
        exemplar().when(nominate(null, ALWAYS)).thenRejected(UNIT_NOT_FOUND);
        exemplar().when(nominate(new Validity(day(2022, 1, 1), null), ALWAYS)).thenRejected(UNIT_NOT_ACTIVE);
        exemplar()
                .when(nominate(new Validity(day(2000, 1, 1), day(2021, 1, 1)), ALWAYS))
                .thenRejected(UNIT_NOT_ACTIVE);
    }

    @Test
    void a_unit_that_has_ended_takes_no_new_nomination_even_of_an_earlier_date() {
        exemplar()
                .when(nominate(new Validity(day(2000, 1, 1), day(2025, 6, 30)), ALWAYS))
                .thenRejected(UNIT_ENDED);
    }

    @Test
    void the_locality_exists_and_is_valid_on_the_date() {
        exemplar().when(nominate(ALWAYS, null)).thenRejected(LOCALITY_NOT_FOUND);
        exemplar().when(nominate(ALWAYS, new Validity(day(2025, 7, 1), null))).thenRejected(LOCALITY_NOT_VALID);
    }

    @Test
    void a_locality_that_ended_later_serves_an_earlier_date() {
        exemplar()
                .when(nominate(ALWAYS, new Validity(day(2021, 1, 1), day(2025, 6, 30))))
                .then(nominated());
    }

    @Test
    void sectors_are_known_and_not_repeated() {
        exemplar().when(Given.nominate(inSectors("9999", List.of()))).thenRejected(UNKNOWN_SECTOR);
        exemplar().when(Given.nominate(inSectors("0007", List.of("0099")))).thenRejected(UNKNOWN_SECTOR);
        exemplar().when(Given.nominate(inSectors("0007", List.of("0007")))).thenRejected(SECTOR_REPEATED);
        exemplar()
                .when(Given.nominate(inSectors("0007", List.of("0001", "0001"))))
                .thenRejected(SECTOR_REPEATED);
    }

    private static Nomination inSectors(String main, List<String> others) {
        var n = nomination();
        return new Nomination(
                n.subject(),
                n.category(),
                n.breadth(),
                n.aspects(),
                n.unitId(),
                main,
                others,
                n.localityId(),
                null,
                null,
                n.achievement(),
                n.nominatedOn(),
                null,
                null);
    }

    @Test
    void breadth_and_aspects_agree() {
        var subject = nomination().subject();
        exemplar()
                .when(Given.nominate(nomination(subject, Breadth.PARTIAL, List.of(), NOMINATED_ON, null)))
                .thenRejected(ASPECTS_MISSING);
        exemplar()
                .when(Given.nominate(
                        nomination(subject, Breadth.COMPREHENSIVE, List.of("Kinh tế"), NOMINATED_ON, null)))
                .thenRejected(ASPECTS_NOT_ALLOWED);
    }

    @Test
    void only_an_individual_has_a_birth_year_before_the_nomination() {
        var collective = new Subject(SubjectKind.COLLECTIVE, "Tổ 1", null, born(1980));
        var unborn = new Subject(SubjectKind.INDIVIDUAL, "An", null, born(2021));
        exemplar()
                .when(Given.nominate(nomination(collective, Breadth.COMPREHENSIVE, List.of(), NOMINATED_ON, null)))
                .thenRejected(BIRTH_YEAR_NOT_ALLOWED);
        exemplar()
                .when(Given.nominate(nomination(unborn, Breadth.COMPREHENSIVE, List.of(), NOMINATED_ON, null)))
                .thenRejected(BIRTH_YEAR_NOT_ALLOWED);
    }

    @Test
    void a_subject_has_one_open_record_in_a_unit() {
        exemplar()
                .when(new NominateExemplar(ID, nomination(), ALWAYS, ALWAYS, null, "x0", null, PLAN))
                .thenRejected(SUBJECT_ALREADY_OPEN);
    }

    @Test
    void a_namesake_is_nominated_with_the_reason_why_it_is_another() {
        var other = nomination(nomination().subject(), Breadth.COMPREHENSIVE, List.of(), NOMINATED_ON, "Ở thôn khác");
        exemplar()
                .when(new NominateExemplar(ID, other, ALWAYS, ALWAYS, null, "x0", null, PLAN))
                .then(new ExemplarNominated(ID, other));
    }

    @Test
    void nothing_is_asked_of_an_exemplar_before_its_nomination() {
        exemplar().when(reject(day(2021, 7, 1))).thenRejected(UNKNOWN_EXEMPLAR);
        exemplar().when(select("1", day(2021, 7, 1))).thenRejected(UNKNOWN_EXEMPLAR);
        exemplar().when(assess(2021, Grade.HTT)).thenRejected(UNKNOWN_EXEMPLAR);
        exemplar().when(award(awarded("a", "BK_TINH", 2021, "1"))).thenRejected(UNKNOWN_EXEMPLAR);
    }

    @Test
    void a_revision_changes_what_it_names_and_keeps_the_rest() {
        exemplar()
                .given(nominated())
                .when(revise(title("Chủ nhiệm"), null, null))
                .then(new NominationRevised(titled("Chủ nhiệm"), day(2021, 6, 25)));
    }

    @Test
    void a_revision_that_changes_nothing_records_nothing() {
        exemplar()
                .given(nominated(), new NominationRevised(titled("Chủ nhiệm"), day(2021, 6, 22)))
                .when(revise(title("Chủ nhiệm"), null, null))
                .thenNothing();
    }

    @Test
    void a_revision_is_held_to_the_rules_of_a_nomination() {
        var place = new Revision(null, null, null, null, null, null, "l9", null, null, null, null, null);
        var partial = new Revision(null, null, Breadth.PARTIAL, null, null, null, null, null, null, null, null, null);
        var renamed = new Revision(
                new Subject(SubjectKind.INDIVIDUAL, "Bình", null, null),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        exemplar().given(nominated()).when(revise(place, null, null)).thenRejected(LOCALITY_NOT_FOUND);
        exemplar().given(nominated()).when(revise(partial, null, null)).thenRejected(ASPECTS_MISSING);
        exemplar().given(nominated()).when(revise(renamed, null, "x0")).thenRejected(SUBJECT_ALREADY_OPEN);
    }

    @Test
    void a_nomination_is_revised_or_rejected_only_before_its_selection() {
        exemplar()
                .given(nominated(), selected())
                .when(revise(title("A"), null, null))
                .thenRejected(NOT_IN_DISCOVERY);
        exemplar().given(nominated(), selected()).when(reject(day(2021, 8, 1))).thenRejected(NOT_IN_DISCOVERY);
    }

    @Test
    void a_rejection_ends_the_record() {
        exemplar().given(nominated()).when(reject(day(2021, 7, 1))).then(REJECTED);
        exemplar().given(nominated(), REJECTED).when(assess(2021, Grade.HTT)).thenRejected(EXEMPLAR_ENDED);
        exemplar()
                .given(nominated(), REJECTED)
                .when(select("1", day(2021, 8, 1)))
                .thenRejected(EXEMPLAR_ENDED);
        exemplar().given(nominated(), REJECTED).when(reject(day(2021, 7, 1))).thenNothing();
        exemplar().given(nominated(), REJECTED).when(reject(day(2021, 7, 2))).thenRejected(EXEMPLAR_ENDED);
    }

    @Test
    void a_rejection_or_selection_is_not_before_the_nomination_and_not_of_tomorrow() {
        exemplar().given(nominated()).when(reject(day(2021, 6, 19))).thenRejected(BEFORE_NOMINATION);
        exemplar().given(nominated()).when(select("1", day(2021, 6, 19))).thenRejected(BEFORE_NOMINATION);
        exemplar().given(nominated()).when(select("1", day(2026, 3, 2))).thenRejected(IN_THE_FUTURE);
    }

    @Test
    void one_decision_selects_an_exemplar() {
        exemplar()
                .given(nominated())
                .when(select("12/QĐ-UBND", day(2021, 7, 1)))
                .then(selected());
        exemplar()
                .given(nominated(), selected())
                .when(select("12/QĐ-UBND", day(2021, 7, 1)))
                .thenNothing();
        exemplar()
                .given(nominated(), selected())
                .when(select("13/QĐ-UBND", day(2021, 7, 1)))
                .thenRejected(ALREADY_SELECTED);
    }
}

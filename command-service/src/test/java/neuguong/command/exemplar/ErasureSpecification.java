package neuguong.command.exemplar;

import static neuguong.command.decide.Reason.*;
import static neuguong.command.exemplar.Given.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import neuguong.command.exemplar.ExemplarCommand.ErasePersonalData;
import neuguong.command.exemplar.ExemplarCommand.ReviseNomination;
import neuguong.command.exemplar.ExemplarCommand.Revision;
import neuguong.command.personal.Disclosure;
import neuguong.events.Breadth;
import neuguong.events.ErasureGround;
import neuguong.events.ExemplarEvent;
import neuguong.events.ExemplarEvent.ExemplarNominated;
import neuguong.events.ExemplarEvent.ExemplarRetired;
import neuguong.events.ExemplarEvent.NominationRevised;
import neuguong.events.ExemplarEvent.PersonalDataErased;
import neuguong.events.NameGround;
import neuguong.events.Nomination;
import neuguong.events.PersonalData;
import neuguong.events.Subject;
import neuguong.events.SubjectKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Personal data are erased on a ground, once, at any stage; the name stays where a decision made it public. */
class ErasureSpecification {
    private static final LocalDate ON = day(2024, 6, 3);
    private static final PersonalData.Known PERSONAL =
            new PersonalData.Known(null, day(1978, 3, 2), "001178012345", "0912 345 678", "Thôn 4, xã Núi Thử");
    private static final Nomination NOMINATION = of(PERSONAL);
    private static final ExemplarNominated NOMINATED = new ExemplarNominated(ID, NOMINATION);

    private static Nomination of(@Nullable PersonalData personal) {
        var subject = new Subject(SubjectKind.INDIVIDUAL, "Đặng Thị Thuỳ", null, personal);
        return nomination(subject, Breadth.COMPREHENSIVE, List.of(), NOMINATED_ON, null);
    }

    private static ErasePersonalData erase(@Nullable Boolean keepName) {
        return erase(keepName, ON);
    }

    private static ErasePersonalData erase(@Nullable Boolean keepName, LocalDate on) {
        return new ErasePersonalData(ID, ErasureGround.CONSENT_WITHDRAWN, "Đơn số 1", on, keepName, PLAN);
    }

    private static PersonalDataErased erased(@Nullable NameGround nameKeptFor) {
        return new PersonalDataErased(ErasureGround.CONSENT_WITHDRAWN, "Đơn số 1", ON, nameKeptFor);
    }

    private static ReviseNomination revise(@Nullable Subject subject, @Nullable String achievement) {
        var revision = new Revision(subject, null, null, null, null, null, null, null, null, achievement, null, null);
        return new ReviseNomination(ID, revision, null, null, null, null, ON, PLAN);
    }

    private static ExemplarState after(ExemplarEvent... events) {
        var decider = new ExemplarDecider();
        var state = decider.initial();
        for (var event : events) {
            state = decider.evolve(state, event);
        }
        return state;
    }

    private static SubjectView seen(Disclosure disclosure, ExemplarEvent... events) {
        return ExemplarView.of(after(events), events.length - 1L, disclosure)
                .nomination()
                .subject();
    }

    @Test
    void the_name_of_whom_a_decision_selected_or_honoured_stays_public() {
        exemplar().given(NOMINATED, selected()).when(erase(null)).then(erased(NameGround.SELECTION_DECIDED));
        exemplar()
                .given(NOMINATED, selected(), awarded("a", "BK_TINH", 2022, "1"))
                .when(erase(true))
                .then(erased(NameGround.AWARD_DECIDED));
    }

    @Test
    void any_other_name_goes_with_the_rest_and_cannot_be_kept() {
        exemplar().given(NOMINATED).when(erase(null)).then(erased(null));
        exemplar().given(NOMINATED).when(erase(true)).thenRejected(NAME_WITHOUT_GROUND);
    }

    @Test
    void a_name_goes_where_that_is_asked_for_also_later() {
        exemplar().given(NOMINATED, selected()).when(erase(false)).then(erased(null));
        exemplar()
                .given(NOMINATED, selected(), erased(NameGround.SELECTION_DECIDED))
                .when(erase(false))
                .then(erased(null));
    }

    @Test
    void what_is_erased_is_not_erased_again() {
        exemplar()
                .given(NOMINATED, selected(), erased(NameGround.SELECTION_DECIDED))
                .when(erase(null))
                .thenNothing();
        exemplar()
                .given(NOMINATED, selected(), erased(NameGround.SELECTION_DECIDED))
                .when(erase(null, day(2024, 6, 4)))
                .thenRejected(ALREADY_ERASED);
        exemplar()
                .given(NOMINATED, erased(null))
                .when(erase(false, day(2024, 6, 4)))
                .thenRejected(ALREADY_ERASED);
    }

    @Test
    void a_record_that_has_ended_is_erased_too() {
        exemplar()
                .given(NOMINATED, selected(), new ExemplarRetired("Chuyển đi", day(2023, 1, 5), "5/TB"))
                .when(erase(null))
                .then(erased(NameGround.SELECTION_DECIDED));
    }

    @Test
    void there_must_be_something_to_erase_of_an_individual() {
        exemplar()
                .given(new ExemplarNominated(ID, of(null)), selected())
                .when(erase(null))
                .thenRejected(NOTHING_TO_ERASE);
        exemplar().given(nominated(SubjectKind.COLLECTIVE)).when(erase(false)).thenRejected(NOT_AN_INDIVIDUAL);
        exemplar().when(erase(null)).thenRejected(UNKNOWN_EXEMPLAR);
    }

    @Test
    void an_erasure_has_come_and_is_not_before_the_nomination() {
        exemplar().given(NOMINATED).when(erase(null, day(2030, 1, 1))).thenRejected(IN_THE_FUTURE);
        exemplar().given(NOMINATED).when(erase(null, NOMINATED_ON.minusDays(1))).thenRejected(BEFORE_NOMINATION);
    }

    @Test
    void nothing_is_said_of_the_subject_again_and_the_rest_is_still_revised() {
        exemplar()
                .given(NOMINATED, erased(null))
                .when(revise(NOMINATION.subject(), null))
                .thenRejected(SUBJECT_ERASED);
        var decided = new ExemplarDecider().decide(revise(null, "Mô hình mới"), after(NOMINATED, erased(null)));
        assertThat(decided)
                .singleElement()
                .isInstanceOfSatisfying(
                        NominationRevised.class,
                        e -> assertThat(e.nomination().subject().name()).isEqualTo(Subject.WITHHELD));
    }

    @Test
    void whoever_may_not_see_personal_data_sees_only_that_they_are_there() {
        var masked = seen(Disclosure.MASKED, NOMINATED);
        assertThat(masked.citizenId()).isEqualTo("********2345");
        assertThat(masked.phone()).isEqualTo("********678");
        assertThat(masked.birthDate()).isEqualTo("********");
        assertThat(masked.address()).isEqualTo("********");
        assertThat(masked.birthYear()).isNull();
        assertThat(masked.masked()).containsExactly("birthYear", "birthDate", "citizenId", "phone", "address");
        assertThat(masked.disclosed()).isEmpty();
    }

    @Test
    void whoever_may_sees_them_as_they_are() {
        var clear = seen(Disclosure.CLEAR, NOMINATED);
        assertThat(clear.citizenId()).isEqualTo("001178012345");
        assertThat(clear.birthYear()).isEqualTo(1978);
        assertThat(clear.masked()).isEmpty();
        assertThat(clear.disclosed()).containsExactly("birthYear", "birthDate", "citizenId", "phone", "address");
    }

    @Test
    void after_an_erasure_nobody_sees_them() {
        var gone = seen(Disclosure.CLEAR, NOMINATED, selected(), erased(NameGround.SELECTION_DECIDED));
        assertThat(gone.erased()).isTrue();
        assertThat(gone.disclosed()).isEmpty();
        assertThat(gone.name()).isEqualTo("Đặng Thị Thuỳ");
        assertThat(seen(Disclosure.CLEAR, NOMINATED, erased(null)).name()).isEqualTo(Subject.WITHHELD);
    }

    @Test
    void only_an_individual_has_personal_data_and_year_and_date_agree() {
        var collective = new Subject(
                SubjectKind.COLLECTIVE, "Tổ 1", null, new PersonalData.Known(null, null, null, "0912345678", null));
        exemplar()
                .when(nominate(nomination(collective, Breadth.COMPREHENSIVE, List.of(), NOMINATED_ON, null)))
                .thenRejected(PERSONAL_DATA_NOT_ALLOWED);
        exemplar()
                .when(nominate(of(new PersonalData.Known(1979, day(1978, 3, 2), null, null, null))))
                .thenRejected(BIRTH_DATE_DIFFERS);
        exemplar()
                .when(nominate(of(new PersonalData.Known(null, day(1078, 3, 2), null, null, null))))
                .thenRejected(BIRTH_YEAR_NOT_ALLOWED);
    }

    @Test
    void one_citizen_has_one_open_record_in_a_unit_whatever_the_name() {
        var c = nominate(NOMINATION);
        exemplar()
                .when(new ExemplarCommand.NominateExemplar(
                        ID, NOMINATION, c.unit(), c.locality(), c.movement(), null, "x7", PLAN))
                .thenRejected(CITIZEN_ALREADY_OPEN);
    }
}

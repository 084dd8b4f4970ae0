package neuguong.command.exemplar;

import static neuguong.command.decide.Reason.*;
import static neuguong.command.exemplar.Given.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import neuguong.command.decide.Validity;
import neuguong.command.exemplar.ReplicationCommand.AdoptModel;
import neuguong.command.exemplar.ReplicationCommand.HostStudyVisit;
import neuguong.command.exemplar.ReplicationCommand.LaunchReplication;
import neuguong.command.exemplar.ReplicationCommand.ReleasePublicity;
import neuguong.command.exemplar.ReplicationCommand.ReportOutcome;
import neuguong.events.ExemplarEvent.AdoptionOutcomeReported;
import neuguong.events.ExemplarEvent.ExemplarReturnedToFostering;
import neuguong.events.ExemplarEvent.ModelAdopted;
import neuguong.events.ExemplarEvent.PublicityReleased;
import neuguong.events.ExemplarEvent.ReplicationLaunched;
import neuguong.events.ExemplarEvent.StudyVisitHosted;
import neuguong.events.PublicityKind;
import neuguong.events.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReplicationSpecification {
    private static final LocalDate ON = day(2023, 9, 1);
    private static final LocalDate EARLY = NOMINATED_ON.minusDays(1);
    private static final LocalDate TOMORROW = PLAN.today().plusDays(1);
    private static final ModelAdopted ADOPTED = new ModelAdopted(1, "u2", "Áp dụng ở 3 thôn", ON, null);
    private static final ExemplarReturnedToFostering BACK =
            new ExemplarReturnedToFostering("Hiệu quả giảm", day(2024, 1, 10), null);

    private static LaunchReplication launch(LocalDate on) {
        return new LaunchReplication(ID, new ReplicationLaunched("Nhân rộng ra 5 xã", on, "30/KH-UBND"), PLAN);
    }

    private static StudyVisitHosted visit(LocalDate on) {
        return new StudyVisitHosted("Đoàn xã bạn", 30, on, null);
    }

    private static HostStudyVisit host(LocalDate on) {
        return new HostStudyVisit(ID, visit(on), PLAN);
    }

    private static AdoptModel adopt(String unit, @Nullable Validity valid, LocalDate on) {
        return new AdoptModel(ID, unit, valid, "Áp dụng ở 3 thôn", on, null, PLAN);
    }

    private static AdoptionOutcomeReported outcome(int beneficiaries) {
        return new AdoptionOutcomeReported(
                1, "Thu nhập tăng", beneficiaries, new BigDecimal("1200000000"), day(2024, 2, 1));
    }

    private static ReportOutcome report(int adoption, int beneficiaries, LocalDate on) {
        return new ReportOutcome(ID, adoption, "Thu nhập tăng", beneficiaries, new BigDecimal("1200000000"), on, PLAN);
    }

    private static PublicityReleased item(LocalDate on) {
        return new PublicityReleased(PublicityKind.PRESS, "Lúa hữu cơ", "Báo tỉnh", null, on);
    }

    private static ReleasePublicity release(LocalDate on) {
        return new ReleasePublicity(ID, item(on), PLAN);
    }

    @Test
    void what_the_last_summary_found_replicable_is_replicated() {
        exemplar()
                .given(and(fostered(), summarised(Verdict.REPLICABLE)))
                .when(launch(day(2023, 8, 1)))
                .then(launched());
        exemplar().given(replicated()).when(launch(day(2023, 8, 1))).thenNothing();
        exemplar().given(replicated()).when(launch(ON)).thenRejected(ALREADY_IN_REPLICATION);
    }

    @Test
    void nothing_else_is_replicated() {
        exemplar().given(nominated()).when(launch(ON)).thenRejected(NOT_REPLICABLE);
        exemplar().given(fostered()).when(launch(ON)).thenRejected(NOT_REPLICABLE);
        exemplar()
                .given(and(fostered(), summarised(Verdict.CONTINUE_FOSTERING), BACK))
                .when(launch(ON))
                .thenRejected(NOT_REPLICABLE);
        exemplar().given(replicated(BACK)).when(launch(day(2024, 2, 1))).thenRejected(NOT_REPLICABLE);
    }

    @Test
    void a_launch_is_not_before_the_summary_or_tomorrow_or_while_suspended() {
        var given = and(fostered(), summarised(Verdict.REPLICABLE));
        exemplar().given(given).when(launch(day(2023, 7, 9))).thenRejected(BEFORE_SUMMARY);
        exemplar().given(given).when(launch(EARLY)).thenRejected(BEFORE_NOMINATION);
        exemplar().given(given).when(launch(TOMORROW)).thenRejected(IN_THE_FUTURE);
        exemplar()
                .given(and(given, suspended(day(2023, 8, 15))))
                .when(launch(ON))
                .thenRejected(EXEMPLAR_SUSPENDED);
        exemplar()
                .given(and(given, suspended(day(2023, 8, 15)), reinstated(ON)))
                .when(launch(ON))
                .then(new ReplicationLaunched("Nhân rộng ra 5 xã", ON, "30/KH-UBND"));
    }

    @Test
    void others_come_to_learn_while_it_is_replicated() {
        exemplar().given(replicated()).when(host(ON)).then(visit(ON));
        exemplar().given(replicated(visit(ON))).when(host(ON)).thenNothing();
        exemplar().given(fostered()).when(host(ON)).thenRejected(NOT_IN_REPLICATION);
        exemplar().given(replicated(BACK)).when(host(ON)).thenRejected(NOT_IN_REPLICATION);
        exemplar().given(replicated()).when(host(EARLY)).thenRejected(BEFORE_NOMINATION);
        exemplar().given(replicated()).when(host(TOMORROW)).thenRejected(IN_THE_FUTURE);
    }

    @Test
    void other_units_adopt_the_model_once_each() {
        exemplar().given(replicated()).when(adopt("u2", ALWAYS, ON)).then(ADOPTED);
        exemplar()
                .given(replicated(ADOPTED))
                .when(adopt("u3", ALWAYS, ON))
                .then(new ModelAdopted(2, "u3", "Áp dụng ở 3 thôn", ON, null));
        exemplar().given(replicated(ADOPTED)).when(adopt("u2", ALWAYS, ON)).thenNothing();
        exemplar()
                .given(replicated(ADOPTED))
                .when(adopt("u2", ALWAYS, ON.plusDays(1)))
                .thenRejected(UNIT_ALREADY_ADOPTED);
        exemplar().given(fostered()).when(adopt("u2", ALWAYS, ON)).thenRejected(NOT_IN_REPLICATION);
    }

    @Test
    void the_adopting_unit_is_another_and_active_on_the_day() {
        exemplar().given(replicated()).when(adopt("u1", ALWAYS, ON)).thenRejected(ADOPTER_IS_OWNER);
        exemplar().given(replicated()).when(adopt("u9", null, ON)).thenRejected(UNIT_NOT_FOUND);
        exemplar()
                .given(replicated())
                .when(adopt("u2", new Validity(ON.plusDays(1), null), ON))
                .thenRejected(UNIT_NOT_ACTIVE);
        exemplar().given(replicated()).when(adopt("u2", ALWAYS, EARLY)).thenRejected(BEFORE_NOMINATION);
        exemplar().given(replicated()).when(adopt("u2", ALWAYS, TOMORROW)).thenRejected(IN_THE_FUTURE);
    }

    @Test
    void each_adoption_has_its_own_outcomes() {
        exemplar()
                .given(replicated(ADOPTED))
                .when(report(1, 120, day(2024, 2, 1)))
                .then(outcome(120));
        exemplar()
                .given(replicated(ADOPTED, outcome(120)))
                .when(report(1, 120, day(2024, 2, 1)))
                .thenNothing();
        exemplar()
                .given(replicated(ADOPTED, outcome(120)))
                .when(report(1, 200, day(2024, 2, 1)))
                .then(outcome(200));
        exemplar().given(replicated(ADOPTED)).when(report(2, 120, ON)).thenRejected(UNKNOWN_ADOPTION);
        exemplar().given(replicated(ADOPTED)).when(report(0, 120, ON)).thenRejected(UNKNOWN_ADOPTION);
        exemplar()
                .given(replicated(ADOPTED))
                .when(report(1, 9, ON.minusDays(1)))
                .thenRejected(BEFORE_ADOPTION);
        exemplar().given(replicated(ADOPTED)).when(report(1, 9, TOMORROW)).thenRejected(IN_THE_FUTURE);
    }

    @Test
    void an_adoption_goes_on_after_the_exemplar_has_fallen_back() {
        exemplar()
                .given(replicated(ADOPTED, BACK))
                .when(report(1, 120, day(2024, 2, 1)))
                .then(outcome(120));
    }

    @Test
    void a_selected_exemplar_is_made_known() {
        exemplar().given(nominated(), selected()).when(release(ON)).then(item(ON));
        exemplar().given(nominated(), selected(), item(ON)).when(release(ON)).thenNothing();
        exemplar().given(nominated()).when(release(ON)).thenRejected(NOT_SELECTED);
        exemplar().given(nominated(), selected()).when(release(EARLY)).thenRejected(BEFORE_NOMINATION);
        exemplar().given(nominated(), selected()).when(release(TOMORROW)).thenRejected(IN_THE_FUTURE);
    }

    @Test
    void nothing_is_spread_after_the_end_of_the_record() {
        exemplar().given(replicated(ADOPTED, retired())).when(host(ON)).thenRejected(EXEMPLAR_ENDED);
        exemplar().given(replicated(ADOPTED, retired())).when(report(1, 9, ON)).thenRejected(EXEMPLAR_ENDED);
        exemplar().given(replicated(ADOPTED, retired())).when(launch(ON)).thenRejected(EXEMPLAR_ENDED);
    }
}

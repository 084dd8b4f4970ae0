package neuguong.command.exemplar;

import static neuguong.command.decide.Reason.*;
import static neuguong.command.exemplar.Given.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import neuguong.command.exemplar.FosteringCommand.ProvideSupport;
import neuguong.command.exemplar.FosteringCommand.RecordInspection;
import neuguong.command.exemplar.FosteringCommand.ReportDifficulty;
import neuguong.command.exemplar.FosteringCommand.ResolveDifficulty;
import neuguong.command.exemplar.FosteringCommand.SetRoadmap;
import neuguong.events.ExemplarEvent.DifficultyReported;
import neuguong.events.ExemplarEvent.DifficultyResolved;
import neuguong.events.ExemplarEvent.InspectionRecorded;
import neuguong.events.ExemplarEvent.RoadmapSet;
import neuguong.events.ExemplarEvent.RoadmapSet.Step;
import neuguong.events.ExemplarEvent.SupportProvided;
import neuguong.events.SupportKind;
import neuguong.events.Verdict;
import org.junit.jupiter.api.Test;

class FosteringSpecification {
    private static final LocalDate ON = day(2022, 3, 1);
    private static final LocalDate EARLY = NOMINATED_ON.minusDays(1);
    private static final LocalDate TOMORROW = PLAN.today().plusDays(1);
    private static final DifficultyReported REPORTED = new DifficultyReported(1, "Thiếu vốn", ON);
    private static final DifficultyResolved RESOLVED = new DifficultyResolved(1, "Vay ưu đãi", day(2022, 6, 1));

    private static SetRoadmap set(RoadmapSet roadmap) {
        return new SetRoadmap(ID, roadmap, PLAN);
    }

    private static SetRoadmap set(String target, int targetYear, Step... steps) {
        return set(new RoadmapSet(target, targetYear, List.of(steps), ON));
    }

    private static Step step(int year) {
        return new Step(year, "Bằng khen");
    }

    private static SupportProvided support(LocalDate on) {
        return new SupportProvided(SupportKind.FUNDING, "Vốn đối ứng", new BigDecimal("50000000"), on);
    }

    private static ProvideSupport provide(LocalDate on) {
        return new ProvideSupport(ID, support(on), PLAN);
    }

    private static ReportDifficulty report(String description, LocalDate on) {
        return new ReportDifficulty(ID, description, on, PLAN);
    }

    private static ResolveDifficulty resolve(int number, String resolution, LocalDate on) {
        return new ResolveDifficulty(ID, number, resolution, on, PLAN);
    }

    private static RecordInspection inspect(LocalDate on) {
        return new RecordInspection(ID, new InspectionRecorded(on, "Ban thi đua", 4, 3, 4, 5, "Tốt", null), PLAN);
    }

    @Test
    void a_selected_exemplar_gets_a_roadmap_that_may_be_set_anew() {
        var other = new RoadmapSet("BK_TINH", 2024, List.of(), day(2022, 1, 1));
        exemplar().given(nominated(), selected()).when(set(roadmap())).then(roadmap());
        exemplar()
                .given(nominated(), selected(), roadmap())
                .when(set(roadmap()))
                .thenNothing();
        exemplar().given(nominated(), selected(), roadmap()).when(set(other)).then(other);
    }

    @Test
    void a_roadmap_leads_to_an_honour_of_the_catalogue_that_is_open_to_the_subject() {
        exemplar().given(nominated(), selected()).when(set("NOPE", 2025)).thenRejected(UNKNOWN_HONOUR);
        exemplar().given(nominated(), selected()).when(set("TTLDXS", 2025)).thenRejected(HONOUR_NOT_FOR_SUBJECT);
    }

    @Test
    void a_roadmap_reaches_its_target_from_its_own_year_to_fifteen_years_on() {
        exemplar().given(nominated(), selected()).when(set("BK_TINH", 2021)).thenRejected(TARGET_YEAR_OUT_OF_REACH);
        exemplar()
                .given(nominated(), selected())
                .when(set("BK_TINH", 2022))
                .then(new RoadmapSet("BK_TINH", 2022, List.of(), ON));
        exemplar()
                .given(nominated(), selected())
                .when(set("BK_TINH", 2037))
                .then(new RoadmapSet("BK_TINH", 2037, List.of(), ON));
        exemplar().given(nominated(), selected()).when(set("BK_TINH", 2038)).thenRejected(TARGET_YEAR_OUT_OF_REACH);
    }

    @Test
    void the_steps_of_a_roadmap_grow_from_its_year_to_the_target_year() {
        exemplar()
                .given(nominated(), selected())
                .when(set("BK_TINH", 2024, step(2022), step(2024)))
                .then(new RoadmapSet("BK_TINH", 2024, List.of(step(2022), step(2024)), ON));
        exemplar()
                .given(nominated(), selected())
                .when(set("BK_TINH", 2024, step(2023), step(2022)))
                .thenRejected(STEPS_DISORDERED);
        exemplar()
                .given(nominated(), selected())
                .when(set("BK_TINH", 2024, step(2023), step(2023)))
                .thenRejected(STEPS_DISORDERED);
        exemplar()
                .given(nominated(), selected())
                .when(set("BK_TINH", 2024, step(2021)))
                .thenRejected(STEPS_DISORDERED);
        exemplar()
                .given(nominated(), selected())
                .when(set("BK_TINH", 2024, step(2025)))
                .thenRejected(STEPS_DISORDERED);
    }

    @Test
    void support_is_recorded_once_in_the_same_words() {
        exemplar().given(nominated(), selected()).when(provide(ON)).then(support(ON));
        exemplar().given(nominated(), selected(), support(ON)).when(provide(ON)).thenNothing();
        exemplar()
                .given(nominated(), selected(), support(ON))
                .when(provide(ON.plusDays(1)))
                .then(support(ON.plusDays(1)));
    }

    @Test
    void difficulties_are_counted_in_the_order_in_which_they_are_reported() {
        exemplar().given(nominated(), selected()).when(report("Thiếu vốn", ON)).then(REPORTED);
        exemplar()
                .given(nominated(), selected(), REPORTED)
                .when(report("Thiếu nước", ON))
                .then(new DifficultyReported(2, "Thiếu nước", ON));
        exemplar()
                .given(nominated(), selected(), REPORTED)
                .when(report("Thiếu vốn", ON))
                .thenNothing();
    }

    @Test
    void a_difficulty_is_resolved_once() {
        exemplar()
                .given(nominated(), selected(), REPORTED)
                .when(resolve(1, "Vay ưu đãi", day(2022, 6, 1)))
                .then(RESOLVED);
        exemplar()
                .given(nominated(), selected(), REPORTED, RESOLVED)
                .when(resolve(1, "Vay ưu đãi", day(2022, 6, 1)))
                .thenNothing();
        exemplar()
                .given(nominated(), selected(), REPORTED, RESOLVED)
                .when(resolve(1, "Được tặng", day(2022, 6, 1)))
                .thenRejected(DIFFICULTY_ALREADY_RESOLVED);
    }

    @Test
    void only_a_difficulty_that_was_reported_is_resolved_and_not_before() {
        exemplar().given(nominated(), selected()).when(resolve(1, "Vay", ON)).thenRejected(UNKNOWN_DIFFICULTY);
        exemplar()
                .given(nominated(), selected(), REPORTED)
                .when(resolve(0, "Vay", ON))
                .thenRejected(UNKNOWN_DIFFICULTY);
        exemplar()
                .given(nominated(), selected(), REPORTED)
                .when(resolve(2, "Vay", ON))
                .thenRejected(UNKNOWN_DIFFICULTY);
        exemplar()
                .given(nominated(), selected(), REPORTED)
                .when(resolve(1, "Vay", ON.minusDays(1)))
                .thenRejected(BEFORE_DIFFICULTY);
        exemplar()
                .given(nominated(), selected(), REPORTED)
                .when(resolve(1, "Vay", TOMORROW))
                .thenRejected(IN_THE_FUTURE);
    }

    @Test
    void an_inspection_is_recorded_once_in_the_same_words() {
        exemplar()
                .given(nominated(), selected())
                .when(new RecordInspection(ID, inspected(), PLAN))
                .then(inspected());
        exemplar()
                .given(nominated(), selected(), inspected())
                .when(new RecordInspection(ID, inspected(), PLAN))
                .thenNothing();
    }

    @Test
    void nothing_is_fostered_before_the_selection() {
        exemplar().given(nominated()).when(set(roadmap())).thenRejected(NOT_SELECTED);
        exemplar().given(nominated()).when(provide(ON)).thenRejected(NOT_SELECTED);
        exemplar().given(nominated()).when(report("Thiếu vốn", ON)).thenRejected(NOT_SELECTED);
        exemplar().given(nominated()).when(resolve(1, "Vay", ON)).thenRejected(NOT_SELECTED);
        exemplar().given(nominated()).when(inspect(ON)).thenRejected(NOT_SELECTED);
    }

    @Test
    void what_is_fostered_is_recorded_in_every_later_stage() {
        exemplar()
                .given(and(fostered(), summarised(Verdict.REPLICABLE)))
                .when(provide(ON))
                .then(support(ON));
        exemplar().given(replicated()).when(report("Thiếu vốn", ON)).then(REPORTED);
    }

    @Test
    void nothing_is_fostered_before_the_nomination_or_tomorrow() {
        var early = new RoadmapSet("BK_TINH", 2024, List.of(), EARLY);
        exemplar().given(nominated(), selected()).when(set(early)).thenRejected(BEFORE_NOMINATION);
        exemplar().given(nominated(), selected()).when(provide(EARLY)).thenRejected(BEFORE_NOMINATION);
        exemplar().given(nominated(), selected()).when(report("A", EARLY)).thenRejected(BEFORE_NOMINATION);
        exemplar().given(nominated(), selected()).when(inspect(EARLY)).thenRejected(BEFORE_NOMINATION);
        exemplar().given(nominated(), selected()).when(provide(TOMORROW)).thenRejected(IN_THE_FUTURE);
        exemplar().given(nominated(), selected()).when(report("A", TOMORROW)).thenRejected(IN_THE_FUTURE);
        exemplar().given(nominated(), selected()).when(inspect(TOMORROW)).thenRejected(IN_THE_FUTURE);
    }

    @Test
    void nothing_is_fostered_after_the_end_of_the_record() {
        exemplar().given(nominated(), selected(), retired()).when(provide(ON)).thenRejected(EXEMPLAR_ENDED);
        exemplar()
                .given(nominated(), selected(), roadmap(), retired())
                .when(set(roadmap()))
                .thenRejected(EXEMPLAR_ENDED);
    }
}

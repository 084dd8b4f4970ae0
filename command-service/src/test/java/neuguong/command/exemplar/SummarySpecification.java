package neuguong.command.exemplar;

import static neuguong.command.decide.Reason.*;
import static neuguong.command.exemplar.Given.*;

import java.time.LocalDate;
import neuguong.command.exemplar.ReviewCommand.RecogniseInitiative;
import neuguong.command.exemplar.ReviewCommand.SummariseExemplar;
import neuguong.events.ExemplarEvent.ExemplarReturnedToFostering;
import neuguong.events.ExemplarEvent.ExemplarSummarised;
import neuguong.events.ExemplarEvent.InitiativeRecognised;
import neuguong.events.Grade;
import neuguong.events.InitiativeScope;
import neuguong.events.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SummarySpecification {
    private static final ExemplarReturnedToFostering BACK =
            new ExemplarReturnedToFostering("Liên kết với doanh nghiệp", day(2023, 7, 10), "21/BC-UBND");

    private static SummariseExemplar summarise(ExemplarSummarised summary) {
        return new SummariseExemplar(ID, summary, PLAN);
    }

    private static SummariseExemplar summarise(Verdict verdict) {
        return summarise(summarised(verdict));
    }

    private static ExemplarSummarised summary(
            LocalDate from, LocalDate to, Verdict verdict, LocalDate on, @Nullable String document) {
        return new ExemplarSummarised(from, to, verdict, "12 hộ", "Liên kết", on, document);
    }

    private static RecogniseInitiative recognise(String certificate, LocalDate on) {
        return new RecogniseInitiative(ID, "Cải tiến máy gặt", InitiativeScope.GRASSROOTS, on, certificate, PLAN);
    }

    private static InitiativeRecognised recognised(int number, String certificate) {
        return new InitiativeRecognised(
                number, "Cải tiến máy gặt", InitiativeScope.GRASSROOTS, day(2022, 11, 1), certificate);
    }

    @Test
    void an_exemplar_that_was_fostered_and_assessed_is_summed_up() {
        exemplar().given(fostered()).when(summarise(Verdict.REPLICABLE)).then(summarised(Verdict.REPLICABLE));
        exemplar()
                .given(and(fostered(), summarised(Verdict.REPLICABLE)))
                .when(summarise(Verdict.REPLICABLE))
                .thenNothing();
    }

    @Test
    void the_verdict_to_continue_leads_back_to_fostering_at_once() {
        exemplar()
                .given(fostered())
                .when(summarise(Verdict.CONTINUE_FOSTERING))
                .then(summarised(Verdict.CONTINUE_FOSTERING), BACK);
        exemplar()
                .given(and(fostered(), summarised(Verdict.CONTINUE_FOSTERING), BACK))
                .when(summarise(Verdict.CONTINUE_FOSTERING))
                .thenNothing();
    }

    @Test
    void the_verdict_to_stop_ends_the_record_and_has_a_document() {
        var bare = summary(day(2021, 7, 1), day(2023, 6, 30), Verdict.STOP, day(2023, 7, 10), null);
        exemplar().given(fostered()).when(summarise(bare)).thenRejected(STOP_NEEDS_DOCUMENT);
        exemplar().given(fostered()).when(summarise(Verdict.STOP)).then(summarised(Verdict.STOP));
        var stopped = and(fostered(), summarised(Verdict.STOP));
        exemplar().given(stopped).when(summarise(Verdict.STOP)).thenNothing();
        exemplar().given(stopped).when(summarise(Verdict.REPLICABLE)).thenRejected(EXEMPLAR_ENDED);
        exemplar().given(stopped).when(assess(2023, Grade.HTT)).thenRejected(EXEMPLAR_ENDED);
    }

    @Test
    void the_other_verdicts_need_no_document() {
        var bare = summary(day(2021, 7, 1), day(2023, 6, 30), Verdict.REPLICABLE, day(2023, 7, 10), null);
        exemplar().given(fostered()).when(summarise(bare)).then(bare);
    }

    @Test
    void a_summary_follows_the_selection_a_roadmap_an_inspection_and_an_assessment() {
        exemplar().given(nominated()).when(summarise(Verdict.REPLICABLE)).thenRejected(NOT_SELECTED);
        exemplar()
                .given(nominated(), selected(), inspected(), assessed(2022, Grade.HTXS))
                .when(summarise(Verdict.REPLICABLE))
                .thenRejected(ROADMAP_MISSING);
        exemplar()
                .given(nominated(), selected(), roadmap(), assessed(2022, Grade.HTXS))
                .when(summarise(Verdict.REPLICABLE))
                .thenRejected(INSPECTION_MISSING);
        exemplar()
                .given(nominated(), selected(), roadmap(), inspected())
                .when(summarise(Verdict.REPLICABLE))
                .thenRejected(ASSESSMENT_MISSING);
    }

    @Test
    void the_period_ends_neither_before_it_begins_nor_after_the_summary() {
        var on = day(2023, 7, 10);
        exemplar()
                .given(fostered())
                .when(summarise(summary(on, on.minusDays(1), Verdict.REPLICABLE, on, null)))
                .thenRejected(SUMMARY_PERIOD_REVERSED);
        exemplar()
                .given(fostered())
                .when(summarise(summary(on, on.plusDays(1), Verdict.REPLICABLE, on, null)))
                .thenRejected(SUMMARY_PERIOD_REVERSED);
        var oneDay = summary(on, on, Verdict.REPLICABLE, on, null);
        exemplar().given(fostered()).when(summarise(oneDay)).then(oneDay);
    }

    @Test
    void a_summary_is_not_before_the_nomination_or_of_tomorrow() {
        var early = summary(day(2021, 1, 1), day(2021, 2, 1), Verdict.REPLICABLE, day(2021, 6, 19), null);
        var tomorrow = summary(day(2021, 1, 1), day(2021, 2, 1), Verdict.REPLICABLE, day(2026, 3, 2), null);
        exemplar().given(fostered()).when(summarise(early)).thenRejected(BEFORE_NOMINATION);
        exemplar().given(fostered()).when(summarise(tomorrow)).thenRejected(IN_THE_FUTURE);
    }

    @Test
    void in_review_it_may_be_summed_up_anew_and_in_replication_not() {
        exemplar()
                .given(and(fostered(), summarised(Verdict.REPLICABLE)))
                .when(summarise(Verdict.STOP))
                .then(summarised(Verdict.STOP));
        exemplar().given(replicated()).when(summarise(Verdict.STOP)).thenRejected(ALREADY_IN_REPLICATION);
    }

    @Test
    void initiatives_are_counted_and_recognised_once_in_every_stage() {
        exemplar()
                .given(nominated())
                .when(recognise("15/GCN", day(2022, 11, 1)))
                .then(recognised(1, "15/GCN"));
        exemplar()
                .given(nominated(), recognised(1, "15/GCN"))
                .when(recognise("15/GCN", day(2022, 11, 1)))
                .thenNothing();
        exemplar()
                .given(replicated(recognised(1, "15/GCN")))
                .when(recognise("16/GCN", day(2022, 11, 1)))
                .then(recognised(2, "16/GCN"));
    }

    @Test
    void an_initiative_may_be_older_than_the_nomination_but_not_of_tomorrow() {
        exemplar()
                .given(nominated())
                .when(recognise("15/GCN", day(2019, 5, 1)))
                .then(new InitiativeRecognised(
                        1, "Cải tiến máy gặt", InitiativeScope.GRASSROOTS, day(2019, 5, 1), "15/GCN"));
        exemplar().given(nominated()).when(recognise("15/GCN", day(2026, 3, 2))).thenRejected(IN_THE_FUTURE);
    }
}

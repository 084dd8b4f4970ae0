package neuguong.command.exemplar;

import static neuguong.command.decide.Reason.*;
import static neuguong.command.exemplar.ExemplarState.plus;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import neuguong.command.decide.Rejected;
import neuguong.command.exemplar.ExemplarCommand.CorrectAssessment;
import neuguong.command.exemplar.ExemplarCommand.RecordAssessment;
import neuguong.command.exemplar.ExemplarState.Open;
import neuguong.command.exemplar.ReviewCommand.RecogniseInitiative;
import neuguong.command.exemplar.ReviewCommand.SummariseExemplar;
import neuguong.events.Assessment;
import neuguong.events.ExemplarEvent;
import neuguong.events.ExemplarEvent.AssessmentCorrected;
import neuguong.events.ExemplarEvent.AssessmentRecorded;
import neuguong.events.ExemplarEvent.ExemplarReturnedToFostering;
import neuguong.events.ExemplarEvent.ExemplarSummarised;
import neuguong.events.ExemplarEvent.InitiativeRecognised;
import neuguong.events.Stage;
import neuguong.events.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What the reviews of an exemplar say, and the rules of initiatives and of the summary; those of the yearly review are {@link Assessments}'.
 *
 * @param byYear in order of recording
 * @param initiatives the one with number n stands at n - 1
 * @param summary the last one, or null
 */
record Reviews(
        Map<Integer, Review> byYear,
        List<InitiativeRecognised> initiatives,
        @Nullable ExemplarSummarised summary) {
    static final Reviews NONE = new Reviews(Map.of(), List.of(), null);

    /** The review of one year: the first and, where it was corrected, the last correction, which is effective. */
    record Review(Assessment first, @Nullable AssessmentCorrected correction) {
        Assessment effective() {
            return correction == null ? first : correction.assessment();
        }
    }

    static List<ExemplarEvent> decide(ReviewCommand command, Open open) {
        return switch (command) {
            case RecordAssessment c -> Assessments.record(c, open);
            case CorrectAssessment c -> Assessments.correct(c, open);
            case RecogniseInitiative c -> recognise(c, open);
            case SummariseExemplar c -> summarise(c, open);
        };
    }

    private static List<ExemplarEvent> recognise(RecogniseInitiative c, Open open) {
        if (recognised(c, open).isPresent()) {
            return List.of();
        }
        c.plan().requirePast(c.recognisedOn());
        var number = open.reviews().initiatives().size() + 1;
        return List.of(new InitiativeRecognised(number, c.name(), c.scope(), c.recognisedOn(), c.certificate()));
    }

    /** The number of an initiative that is recorded with the same content, if any. */
    static Optional<Integer> recognised(RecogniseInitiative c, Open open) {
        return open.reviews().initiatives().stream()
                .filter(i -> i.name().equals(c.name())
                        && i.scope() == c.scope()
                        && i.recognisedOn().equals(c.recognisedOn())
                        && i.certificate().equals(c.certificate()))
                .map(InitiativeRecognised::number)
                .findFirst();
    }

    private static List<ExemplarEvent> summarise(SummariseExemplar c, Open open) {
        var summary = c.summary();
        if (summary.equals(open.reviews().summary())) {
            return List.of();
        }
        switch (open.stage()) {
            case DISCOVERY -> throw new Rejected(NOT_SELECTED);
            case REPLICATION -> throw new Rejected(ALREADY_IN_REPLICATION);
            case FOSTERING, REVIEW -> {}
        }
        requireFostered(open);
        Nominations.requireSince(open, summary.on(), c.plan());
        if (summary.to().isBefore(summary.from()) || summary.on().isBefore(summary.to())) {
            throw new Rejected(SUMMARY_PERIOD_REVERSED);
        }
        if (summary.verdict() == Verdict.STOP && summary.document() == null) {
            throw new Rejected(STOP_NEEDS_DOCUMENT);
        }
        return summary.verdict() == Verdict.CONTINUE_FOSTERING
                ? List.of(summary, new ExemplarReturnedToFostering(summary.lessons(), summary.on(), summary.document()))
                : List.of(summary);
    }

    /** What must hold before stage FOSTERING is left: a roadmap and an inspection; and a summary needs an assessment. */
    private static void requireFostered(Open open) {
        if (open.fostering().roadmap() == null) {
            throw new Rejected(ROADMAP_MISSING);
        }
        if (open.fostering().inspections().isEmpty()) {
            throw new Rejected(INSPECTION_MISSING);
        }
        if (open.reviews().byYear().isEmpty()) {
            throw new Rejected(ASSESSMENT_MISSING);
        }
    }

    Reviews with(AssessmentRecorded e) {
        return with(new Review(e.assessment(), null));
    }

    Reviews with(AssessmentCorrected e) {
        var review = Objects.requireNonNull(byYear.get(e.assessment().year()));
        return with(new Review(review.first(), e));
    }

    private Reviews with(Review review) {
        var all = new LinkedHashMap<>(byYear);
        all.put(review.first().year(), review);
        return new Reviews(all, initiatives, summary);
    }

    Reviews with(InitiativeRecognised initiative) {
        return new Reviews(byYear, plus(initiatives, initiative), summary);
    }

    Reviews with(ExemplarSummarised last) {
        return new Reviews(byYear, initiatives, last);
    }

    /** Whether the last word is that the model can be spread. */
    boolean replicable(Stage stage) {
        return stage == Stage.REVIEW && summary != null && summary.verdict() == Verdict.REPLICABLE;
    }
}

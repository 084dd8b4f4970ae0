package neuguong.command.exemplar;

import static neuguong.command.decide.Reason.*;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import neuguong.command.criteria.CriteriaSet;
import neuguong.command.decide.Rejected;
import neuguong.events.Assessment;
import neuguong.events.CriteriaSetEvent.Criterion;
import neuguong.events.Nomination;

/** The rules by which an assessment is measured: the criteria set in force for the exemplar's kind and breadth bounds its scores. */
final class Measures {
    private Measures() {}

    /** The assessment with the version that measures it, or as it is where none is in force. */
    static Assessment measured(Assessment assessment, List<CriteriaSet> criteria, Nomination nomination) {
        var fitting = criteria.stream()
                .filter(s -> s.subject() == nomination.subject().kind() && s.breadth() == nomination.breadth())
                .findFirst();
        fitting.ifPresent(set -> requireWithin(set, assessment));
        return assessment.measuredBy(fitting.map(CriteriaSet::ref).orElse(null));
    }

    private static void requireWithin(CriteriaSet set, Assessment assessment) {
        var scored = new HashSet<String>();
        var total = BigDecimal.ZERO;
        for (var score : assessment.scores()) {
            var criterion = set.criterion(score.criterion())
                    .orElseThrow(() -> new Rejected(CRITERION_UNKNOWN, score.criterion(), codes(set)));
            if (!scored.add(score.criterion())) {
                throw new Rejected(CRITERION_SCORED_TWICE, score.criterion());
            }
            if (score.score().compareTo(criterion.maxScore()) > 0) {
                throw new Rejected(SCORE_OVER_MAXIMUM, score.criterion(), score.score(), criterion.maxScore());
            }
            total = total.add(criterion.weighted(score.score()));
        }
        // a total of some criteria only says nothing of the grade
        if (scored.size() == set.criteria().size()) {
            requireGrade(set, assessment, total);
        }
    }

    private static void requireGrade(CriteriaSet set, Assessment assessment, BigDecimal total) {
        for (var minimum : set.minimums()) {
            if (minimum.grade() == assessment.grade() && total.compareTo(minimum.total()) < 0) {
                throw new Rejected(TOTAL_BELOW_GRADE, total, assessment.grade(), minimum.total());
            }
        }
    }

    private static String codes(CriteriaSet set) {
        return set.criteria().stream().map(Criterion::code).collect(Collectors.joining(", "));
    }
}

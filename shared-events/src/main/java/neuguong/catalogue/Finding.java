package neuguong.catalogue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import neuguong.events.FindingOutcome;
import neuguong.events.Named;

/**
 * What the check of an honour's prerequisites found, on the route through its rules that leads furthest.
 *
 * @param regime the law whose rules were applied; empty where the honour was not in force on the day
 * @param met what facts of the register prove
 * @param missing what they do not prove; then the honour is not reached by this route, which does not say that the exemplar is not eligible
 * @param judgements what only a person can decide
 */
public record Finding(
        FindingOutcome outcome, String regime, List<Met> met, List<Missing> missing, List<Judgement> judgements) {
    public Finding {
        met = List.copyOf(met);
        missing = List.copyOf(missing);
        judgements = List.copyOf(judgements);
    }

    /** A condition that facts prove. */
    public record Met(String vi, String en, List<Evidence> evidence) implements Named {
        public Met {
            evidence = List.copyOf(evidence);
        }
    }

    /** A condition that facts do not prove, and how far they go. */
    public record Missing(String vi, String en) implements Named {}

    /**
     * A condition that a person has to check.
     *
     * @param alternative whether it may stand in for what is missing, rather than be needed as well
     */
    public record Judgement(String vi, String en, boolean alternative) implements Named {}

    /** A fact of the exemplar's record that proves a condition. */
    public sealed interface Evidence {
        /** The effective grade of a year. */
        record OfYear(int year) implements Evidence {}

        /** An award. */
        record OfAward(String commendationId) implements Evidence {}

        /** A recognised initiative. */
        record OfInitiative(String initiativeId) implements Evidence {}
    }

    /** The commendations that conditions were met with: where one of them is revoked, this finding has lost its basis. */
    public Set<String> countedAwards() {
        return met.stream()
                .flatMap(m -> m.evidence().stream())
                .filter(Evidence.OfAward.class::isInstance)
                .map(e -> ((Evidence.OfAward) e).commendationId())
                .collect(Collectors.toUnmodifiableSet());
    }
}

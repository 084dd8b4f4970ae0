package neuguong.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/**
 * The samples of all candidates: one after the other within a round, round after round (A B A B), so that whatever the machine
 * does meanwhile falls on all of them.
 *
 * @param samples by candidate's name, in the order of the rounds; the first round warms up and is left out
 */
public record Rounds(Map<String, Candidate.Role> roles, Map<String, List<Sample>> samples) {
    /** Runs the candidates; whoever made them closes them. */
    public static Rounds of(List<? extends Candidate> candidates, int rounds) throws Exception {
        var roles = new LinkedHashMap<String, Candidate.Role>();
        var samples = new LinkedHashMap<String, List<Sample>>();
        for (var candidate : candidates) {
            roles.put(candidate.name(), candidate.role());
            samples.put(candidate.name(), new ArrayList<>());
        }
        for (var round = 0; round <= rounds; round++) {
            for (var candidate : candidates) {
                var sample = candidate.run(round);
                System.err.printf("  round %d  %-40s %s%n", round, candidate.name(), sample.figures());
                if (round > 0) {
                    samples.computeIfAbsent(candidate.name(), _ -> new ArrayList<>())
                            .add(sample);
                }
            }
        }
        return new Rounds(roles, samples);
    }

    /** These and those of other candidates, which were run after or before. */
    public Rounds and(Rounds others) {
        var allRoles = new LinkedHashMap<>(roles);
        allRoles.putAll(others.roles);
        var allSamples = new LinkedHashMap<>(samples);
        allSamples.putAll(others.samples);
        return new Rounds(allRoles, allSamples);
    }

    /** A figure of a candidate, round by round; empty where it has none of this name. */
    public List<Double> values(String candidate, String figure) {
        return samples.getOrDefault(candidate, List.of()).stream()
                .filter(sample -> sample.figures().containsKey(figure))
                .map(sample -> sample.figures().get(figure))
                .toList();
    }

    /** The names of all figures, in the order in which they first appear. */
    public SequencedSet<String> figures() {
        var result = new LinkedHashSet<String>();
        samples.values().forEach(of -> of.forEach(s -> result.addAll(s.figures().keySet())));
        return result;
    }
}

package neuguong.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import neuguong.catalogue.Finding.Evidence;
import neuguong.catalogue.Finding.Judgement;
import neuguong.catalogue.Finding.Met;
import neuguong.catalogue.Finding.Missing;
import neuguong.events.FindingOutcome;

/**
 * How far the merits go along one route of a rule. Only the route that a finding tells of is put into words.
 *
 * @param byFacts whether the register's facts decide any of it
 * @param lacking how many years, awards or initiatives are missing
 */
record Route(List<Proven> met, List<Told> missing, List<Asked> judgements, boolean byFacts, int lacking) {
    /** The nearest to its end first. */
    static final Comparator<Route> NEAREST = Comparator.<Route>comparingInt(
                    r -> r.missing().size())
            .thenComparingInt(Route::lacking)
            .thenComparingLong(r -> r.needed().count());

    /** A leaf, and what proves it. */
    record Proven(Told leaf, List<Evidence> evidence) {}

    /** What a person is asked to judge: one leaf, or together the leaves of an alternative. */
    record Asked(List<ByPerson> leaves, boolean alternative) {
        Judgement judgement() {
            return new Judgement(
                    leaves.stream().map(ByPerson::vi).collect(Collectors.joining("; ")),
                    leaves.stream().map(ByPerson::en).collect(Collectors.joining("; ")),
                    alternative);
        }
    }

    static Route met(Told leaf, List<Evidence> evidence) {
        return new Route(List.of(new Proven(leaf, evidence)), List.of(), List.of(), true, 0);
    }

    static Route missing(Told leaf, int lacking) {
        return new Route(List.of(), List.of(leaf), List.of(), true, lacking);
    }

    static Route judged(ByPerson leaf) {
        return new Route(List.of(), List.of(), List.of(new Asked(List.of(leaf), false)), false, 0);
    }

    /** One way through all of them. */
    static Route all(List<Route> parts) {
        return new Route(
                distinct(parts.stream().flatMap(r -> r.met().stream())),
                distinct(parts.stream().flatMap(r -> r.missing().stream())),
                distinct(parts.stream().flatMap(r -> r.judgements().stream())),
                parts.stream().anyMatch(Route::byFacts),
                parts.stream().mapToInt(Route::lacking).sum());
    }

    /**
     * The way that leads furthest. One that facts decide goes before one that only a person decides: else nothing would ever be missing, since
     * most articles have a standard that is a matter of judgement. Those are then told as alternatives.
     */
    static Route any(List<Route> routes) {
        var nearest = routes.stream().filter(Route::byFacts).min(NEAREST);
        var chosen = nearest.orElseGet(routes::getFirst);
        if (nearest.isPresent() && chosen.missing().isEmpty()) {
            return chosen;
        }
        var judgements = new ArrayList<>(chosen.judgements());
        routes.stream()
                .skip(nearest.isPresent() ? 0 : 1)
                .filter(r -> !r.byFacts())
                .map(r -> new Asked(
                        r.judgements().stream()
                                .flatMap(a -> a.leaves().stream())
                                .toList(),
                        true))
                .forEach(judgements::add);
        return new Route(
                chosen.met(), chosen.missing(), distinct(judgements.stream()), chosen.byFacts(), chosen.lacking());
    }

    private Stream<Asked> needed() {
        return judgements.stream().filter(j -> !j.alternative());
    }

    FindingOutcome outcome() {
        if (!missing.isEmpty()) {
            return FindingOutcome.NOT_MET;
        }
        return needed().findAny().isPresent() ? FindingOutcome.JUDGEMENT : FindingOutcome.MET;
    }

    Finding finding(String regime) {
        return new Finding(
                outcome(),
                regime,
                met.stream()
                        .map(p -> new Met(p.leaf().metVi(), p.leaf().metEn(), p.evidence()))
                        .toList(),
                missing.stream()
                        .map(t -> new Missing(t.missingVi(), t.missingEn()))
                        .toList(),
                judgements.stream().map(Asked::judgement).toList());
    }

    private static <T> List<T> distinct(Stream<T> stream) {
        return List.copyOf(stream.collect(Collectors.toCollection(LinkedHashSet::new)));
    }
}

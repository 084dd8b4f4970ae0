package neuguong.catalogue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import neuguong.catalogue.Finding.Evidence;
import neuguong.catalogue.Finding.Evidence.OfAward;
import neuguong.catalogue.Finding.Evidence.OfInitiative;
import neuguong.catalogue.Finding.Evidence.OfYear;
import neuguong.catalogue.Merits.Award;
import neuguong.catalogue.Merits.Initiative;
import neuguong.catalogue.Merits.YearGrade;
import neuguong.catalogue.Rule.AwardHeld;
import neuguong.catalogue.Rule.Counted;
import neuguong.catalogue.Rule.Graded;
import neuguong.catalogue.Rule.Initiatives;
import neuguong.catalogue.Rule.NoYearReuse;
import neuguong.catalogue.Rule.YearsSinceAward;
import neuguong.catalogue.Walk.Scope;
import neuguong.events.SubjectKind;

/** The merits that were known on the day of a decision, and the leaves that they decide. */
final class Known {
    private final SubjectKind subject;
    private final int lastYear;
    private final List<YearGrade> grades;
    private final Map<String, List<Award>> awards;
    private final List<Initiative> initiatives;

    Known(Merits merits, LocalDate decidedOn) {
        subject = merits.subject();
        lastYear = decidedOn.getYear();
        grades = merits.grades().stream()
                .filter(g -> g.year() <= lastYear)
                .sorted(Comparator.comparingInt(YearGrade::year))
                .toList();
        awards = merits.awards().stream()
                .filter(a -> !a.decidedOn().isAfter(decidedOn))
                .sorted(Comparator.comparingInt(Award::year).thenComparing(Award::decidedOn))
                .collect(Collectors.groupingBy(Award::honour));
        initiatives = merits.initiatives().stream()
                .filter(i -> !i.recognisedOn().isAfter(decidedOn))
                .sorted(Comparator.comparing(Initiative::recognisedOn))
                .toList();
    }

    SubjectKind subject() {
        return subject;
    }

    int lastYear() {
        return lastYear;
    }

    /** The first year of which anything is known. */
    int firstYear() {
        return Stream.concat(
                        grades.stream().map(YearGrade::year),
                        awards.values().stream().map(list -> list.getFirst().year()))
                .reduce(lastYear, Math::min);
    }

    /** The years that awards of an honour rest on: those of the achievement, and at least so many. */
    Set<Integer> yearsCountedFor(String code, int atLeast) {
        return held(code).stream()
                .flatMapToInt(a -> IntStream.rangeClosed(
                        Math.min(a.achievementFrom().getYear(), a.year() - atLeast + 1), a.year()))
                .boxed()
                .collect(Collectors.toSet());
    }

    Route awards(AwardHeld leaf, Scope scope) {
        var counting = held(leaf.code()).stream()
                .filter(a -> counts(leaf, scope, a.year()))
                .toList();
        var counted = leaf.consecutive() ? inARow(leaf, counting) : last(counting, leaf.count());
        return route(leaf, counted, Award::year, a -> new OfAward(a.commendationId()));
    }

    Route graded(Graded leaf, Scope scope) {
        var years = grades.stream()
                .filter(g -> g.grade().compareTo(leaf.grade()) <= 0)
                .map(YearGrade::year)
                .filter(y -> counts(leaf, scope, y))
                .distinct()
                .toList();
        var counted = leaf.consecutive() ? Walk.row(years, leaf.years(), 1) : last(years, leaf.years());
        return route(leaf, counted, Function.identity(), OfYear::new);
    }

    Route initiatives(Initiatives leaf) {
        var counted = last(
                initiatives.stream()
                        .filter(i -> i.scope().compareTo(leaf.scope()) >= 0)
                        .toList(),
                leaf.count());
        var told = new Told(
                leaf, counted.stream().map(i -> i.recognisedOn().getYear()).toList());
        return counted.size() >= leaf.count()
                ? Route.met(
                        told,
                        counted.stream()
                                .<Evidence>map(i -> new OfInitiative(i.initiativeId()))
                                .toList())
                : Route.missing(told, leaf.count() - counted.size());
    }

    Route yearsSince(YearsSinceAward leaf) {
        var first =
                leaf.codes().stream().flatMap(code -> held(code).stream()).min(Comparator.comparingInt(Award::year));
        var told = new Told(leaf, first.map(Award::year).stream().toList());
        var passed = first.map(a -> lastYear - a.year()).orElse(0);
        return passed >= leaf.years()
                ? Route.met(
                        told,
                        first.<Evidence>map(a -> new OfAward(a.commendationId())).stream()
                                .toList())
                : Route.missing(told, leaf.years() - passed);
    }

    Route noYearReuse(NoYearReuse leaf) {
        var told = new Told(leaf, List.of());
        return held(leaf.code()).isEmpty() ? Route.all(List.of()) : Route.met(told, List.of());
    }

    private boolean counts(Counted leaf, Scope scope, int year) {
        var after = leaf.afterAward();
        return scope.holds(leaf, year)
                && (after == null
                        || (!held(after).isEmpty() && held(after).getFirst().year() < year));
    }

    private static List<Award> inARow(AwardHeld leaf, List<Award> awards) {
        var byYear = new TreeMap<Integer, Award>();
        awards.forEach(a -> byYear.put(a.year(), a));
        var step = Honour.of(leaf.code()).map(Honour::cycleYears).orElse(1);
        return Walk.row(List.copyOf(byYear.keySet()), leaf.count(), step).stream()
                .flatMap(y -> Stream.ofNullable(byYear.get(y)))
                .toList();
    }

    /** Counted facts prove the leaf where they are enough, together with the award after which they count. */
    private <T> Route route(Counted leaf, List<T> counted, Function<T, Integer> year, Function<T, Evidence> evidence) {
        var told = new Told(leaf, counted.stream().map(year).toList());
        if (counted.size() < leaf.count()) {
            return Route.missing(told, leaf.count() - counted.size());
        }
        var first = year.apply(counted.getFirst());
        var after = leaf.afterAward();
        var opener = (after == null ? List.<Award>of() : held(after))
                .stream()
                        .filter(a -> a.year() < first)
                        .reduce((_, later) -> later)
                        .<Evidence>map(a -> new OfAward(a.commendationId()));
        return Route.met(
                told,
                Stream.concat(opener.stream(), counted.stream().map(evidence)).toList());
    }

    /** In order of their years. */
    private List<Award> held(String code) {
        return awards.getOrDefault(code, List.of());
    }

    private static <T> List<T> last(List<T> list, int count) {
        return list.subList(Math.max(0, list.size() - count), list.size());
    }
}

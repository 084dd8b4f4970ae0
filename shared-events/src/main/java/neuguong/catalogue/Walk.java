package neuguong.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import neuguong.catalogue.Rule.All;
import neuguong.catalogue.Rule.Any;
import neuguong.catalogue.Rule.AwardHeld;
import neuguong.catalogue.Rule.ByFacts;
import neuguong.catalogue.Rule.Counted;
import neuguong.catalogue.Rule.Graded;
import neuguong.catalogue.Rule.Initiatives;
import neuguong.catalogue.Rule.MeetsStandardOf;
import neuguong.catalogue.Rule.NoYearReuse;
import neuguong.catalogue.Rule.Ref;
import neuguong.catalogue.Rule.YearsSinceAward;
import org.jspecify.annotations.Nullable;

/** Walks a rule tree over an exemplar's merits as they were on a day. */
final class Walk {
    private final Known known;
    private final LocalDate decidedOn;

    Walk(Merits merits, LocalDate decidedOn) {
        this.known = new Known(merits, decidedOn);
        this.decidedOn = decidedOn;
    }

    /** A row of years. */
    record Window(int from, int to) {
        boolean holds(int year) {
            return from <= year && year <= to;
        }

        int length() {
            return to - from + 1;
        }
    }

    /**
     * What the node above says of the years that count.
     *
     * @param window the row of years that the node tries, or null
     * @param spent years that another award has used up
     */
    record Scope(@Nullable Window window, Set<Integer> spent) {
        Scope {
            spent = Set.copyOf(spent);
        }

        boolean holds(Counted leaf, int year) {
            return !spent.contains(year) && (window == null || !within(leaf, window) || window.holds(year));
        }

        // the leaf that opened the window, or its alternative of the same length, is held to it as well
        private static boolean within(Counted leaf, Window window) {
            return leaf.sameWindow() || (leaf.consecutive() && leaf.count() == window.length());
        }
    }

    Route of(Rule rule) {
        return of(rule, new Scope(null, Set.of()));
    }

    private Route of(Rule rule, Scope scope) {
        return switch (rule) {
            case All all -> all(all, scope);
            case Any any -> Route.any(each(any.routes(), scope));
            case Ref ref -> standard(ref.code(), scope);
            case MeetsStandardOf m -> standardOf(m, scope);
            case ByFacts facts -> leaf(facts, scope);
            case ByPerson person -> Route.judged(person);
        };
    }

    private List<Route> each(List<Rule> rules, Scope scope) {
        return rules.stream().map(r -> of(r, scope)).toList();
    }

    private Route all(All all, Scope scope) {
        var spent = new HashSet<>(scope.spent());
        for (var rule : all.rules()) {
            if (rule instanceof NoYearReuse reuse) {
                spent.addAll(known.yearsCountedFor(reuse.code(), all.window().orElse(1)));
            }
        }
        if (scope.window() != null || !all.windowed()) {
            return Route.all(each(all.rules(), new Scope(scope.window(), spent)));
        }
        var length = all.window().orElseThrow();
        // the latest window first, so that it is taken among equals; none need begin before anything is known
        var earliest = Math.min(known.firstYear() + length - 1, known.lastYear());
        return IntStream.iterate(known.lastYear(), end -> end >= earliest, end -> end - 1)
                .mapToObj(end -> new Scope(new Window(end - length + 1, end), spent))
                .map(s -> Route.all(each(all.rules(), s)))
                .min(Route.NEAREST)
                .orElseThrow();
    }

    private Route standard(String code, Scope scope) {
        return Honour.of(code)
                .flatMap(h -> h.inForceOn(decidedOn))
                .map(v -> of(Prerequisites.rule(v, known.subject()), scope))
                .orElseThrow(() -> new IllegalStateException("no " + code + " under the law of " + decidedOn));
    }

    private Route standardOf(MeetsStandardOf m, Scope scope) {
        var routes = new ArrayList<Route>();
        m.codes().forEach(code -> routes.add(standard(code, scope)));
        m.codes().forEach(code -> routes.add(of(new AwardHeld(code, 1, false, null, false), scope)));
        return Route.any(routes);
    }

    private Route leaf(ByFacts leaf, Scope scope) {
        return switch (leaf) {
            case AwardHeld a -> known.awards(a, scope);
            case Graded g -> known.graded(g, scope);
            case Initiatives i -> known.initiatives(i);
            case YearsSinceAward y -> known.yearsSince(y);
            case NoYearReuse n -> known.noYearReuse(n);
        };
    }

    /** The last years of the latest row that is long enough; else the longest row, the latest among equals. Years come in order. */
    static List<Integer> row(List<Integer> years, int length, int step) {
        var rows = new ArrayList<List<Integer>>();
        for (var year : years) {
            if (rows.isEmpty() || year - rows.getLast().getLast() > step) {
                rows.add(new ArrayList<>());
            }
            rows.getLast().add(year);
        }
        return Stream.concat(
                        rows.reversed().stream().filter(r -> r.size() >= length),
                        rows.reversed().stream().sorted(Comparator.comparingInt(r -> -r.size())))
                .findFirst()
                .map(r -> List.copyOf(r.subList(Math.max(0, r.size() - length), r.size())))
                .orElse(List.of());
    }
}

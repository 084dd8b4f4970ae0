package neuguong.catalogue;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import neuguong.events.Grade;
import neuguong.events.InitiativeScope;
import org.jspecify.annotations.Nullable;

/** A condition of an honour, as a tree: nodes, leaves that the register's facts decide, and leaves that a person decides. */
sealed interface Rule permits Rule.All, Rule.Any, Rule.Ref, Rule.MeetsStandardOf, Rule.ByFacts, ByPerson {

    /** Every one of the rules. */
    record All(List<Rule> rules) implements Rule {
        public All {
            rules = List.copyOf(rules);
        }

        /** Whether a leaf below counts only within the window of years that another opens. */
        boolean windowed() {
            return counted().anyMatch(Counted::sameWindow);
        }

        /** How many years that window has: as many as the first leaf below asks for in a row. */
        OptionalInt window() {
            return counted()
                    .filter(c -> c.consecutive() && c.count() > 1)
                    .mapToInt(Counted::count)
                    .findFirst();
        }

        private Stream<Counted> counted() {
            return tree().filter(Counted.class::isInstance).map(Counted.class::cast);
        }
    }

    /** One of the rules: the routes. */
    record Any(List<Rule> routes) implements Rule {
        public Any {
            routes = List.copyOf(routes);
        }
    }

    /** The rule of another honour under the same law. */
    record Ref(String code) implements Rule {}

    /** One of the honours is held, or the standard of one of them is met. */
    record MeetsStandardOf(List<String> codes) implements Rule {
        public MeetsStandardOf {
            codes = List.copyOf(codes);
        }
    }

    /** A leaf that the facts of the register decide. */
    sealed interface ByFacts extends Rule {}

    /** A leaf that counts years, so that one of them may be the window of the others. */
    sealed interface Counted extends ByFacts {
        int count();

        boolean consecutive();

        boolean sameWindow();

        /** The honour after whose award the years begin to count, or null. */
        @Nullable
        String afterAward();
    }

    /**
     * Awards of an honour.
     *
     * @param sameWindow whether only those within the window of years of the same node count
     */
    record AwardHeld(
            String code,
            int count,
            boolean consecutive,
            @Nullable String afterAward,
            boolean sameWindow) implements Counted {}

    /** Years with at least a grade. */
    record Graded(
            Grade grade,
            int years,
            boolean consecutive,
            @Nullable String afterAward,
            boolean sameWindow) implements Counted {
        @Override
        public int count() {
            return years;
        }
    }

    /** Initiatives recognised at least at a scope. */
    record Initiatives(InitiativeScope scope, int count) implements ByFacts {}

    /** Years that have passed since one of the honours was awarded. */
    record YearsSinceAward(List<String> codes, int years) implements ByFacts {
        public YearsSinceAward {
            codes = List.copyOf(codes);
        }
    }

    /** Years counted for an earlier award of the honour do not count again for the rules beside this one. */
    record NoYearReuse(String code) implements ByFacts {}

    /** The rule and all rules below it. */
    default Stream<Rule> tree() {
        return switch (this) {
            case All all -> Stream.concat(Stream.of(this), all.rules().stream().flatMap(Rule::tree));
            case Any any -> Stream.concat(Stream.of(this), any.routes().stream().flatMap(Rule::tree));
            case Ref _, MeetsStandardOf _, ByFacts _, ByPerson _ -> Stream.of(this);
        };
    }

    /** The honours that must come first: held, or with their standards met. */
    default Stream<String> prerequisites() {
        return switch (this) {
            case All all -> all.rules().stream().flatMap(Rule::prerequisites);
            case Any any -> any.routes().stream().flatMap(Rule::prerequisites);
            case Ref r -> Stream.of(r.code());
            case MeetsStandardOf m -> m.codes().stream();
            case AwardHeld a -> Stream.concat(Stream.of(a.code()), Stream.ofNullable(a.afterAward()));
            case Graded g -> Stream.ofNullable(g.afterAward());
            case YearsSinceAward y -> y.codes().stream();
            case Initiatives _, NoYearReuse _, ByPerson _ -> Stream.of();
        };
    }

    /** The honours whose rules this one borrows. */
    default Stream<String> borrowed() {
        return switch (this) {
            case Ref r -> Stream.of(r.code());
            case MeetsStandardOf m -> m.codes().stream();
            case All _, Any _, ByFacts _, ByPerson _ -> Stream.of();
        };
    }

    /** Every honour that the rule names, for whatever purpose. */
    default Stream<String> named() {
        return tree().flatMap(r -> switch (r) {
            case NoYearReuse n -> Stream.of(n.code());
            case ByPerson p -> p.honours().stream();
            case All _, Any _ -> Stream.of();
            case Ref _, MeetsStandardOf _, ByFacts _ -> r.prerequisites();
        });
    }
}

package neuguong.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import neuguong.catalogue.Honour;
import neuguong.events.HonourKind;
import neuguong.events.SubjectKind;
import org.jspecify.annotations.Nullable;

/** The awards of one exemplar. What the law forbids whatever the merits is not given here; what merits it is {@link Chains}'. */
final class Awards {
    private final SubjectKind subject;
    private final List<Award> given = new ArrayList<>();

    /** An award with those that it stands on. */
    record Award(int number, String honour, LocalDate from, LocalDate to, Decision decision, List<Award> basis) {
        /** The last year of the achievement. */
        int year() {
            return to.getYear();
        }
    }

    Awards(SubjectKind subject) {
        this.subject = subject;
    }

    /** In the order of their decisions. */
    List<Award> all() {
        return given.stream()
                .sorted(Comparator.comparing((Award a) -> a.decision().on()).thenComparingInt(Award::number))
                .toList();
    }

    /** Gives an honour for the whole of these years, or returns null where the law forbids it. */
    @Nullable
    Award years(String honour, int first, int last, Decision decision, List<Award> basis) {
        return give(honour, LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), decision, basis);
    }

    @Nullable
    Award give(String honour, LocalDate from, LocalDate to, Decision decision, List<Award> basis) {
        var entry = Honour.of(honour).orElseThrow();
        var award = new Award(given.size(), honour, from, to, decision, List.copyOf(basis));
        if (entry.inForceOn(decision.on()).isEmpty()
                || !entry.subjects().contains(subject)
                || to.isAfter(decision.on())
                || given.stream().anyMatch(before -> excludes(before, award))) {
            return null;
        }
        given.add(award);
        return award;
    }

    /** One form for one achievement; one State-level honour for a person and year. */
    private boolean excludes(Award before, Award now) {
        var a = Honour.of(before.honour()).orElseThrow();
        var b = Honour.of(now.honour()).orElseThrow();
        var samePeriod = before.from().equals(now.from()) && before.to().equals(now.to());
        var forms = a.kind() == HonourKind.COMMENDATION && b.kind() == HonourKind.COMMENDATION;
        var sameYear = before.decision().on().getYear() == now.decision().on().getYear();
        return (samePeriod && (forms || a.equals(b)))
                || (subject == SubjectKind.INDIVIDUAL && a.stateLevel() && b.stateLevel() && sameYear);
    }

    /** The award of this honour whose achievement ended in this year. */
    @Nullable
    Award of(String honour, int year) {
        return given.stream()
                .filter(a -> a.honour().equals(honour) && a.year() == year)
                .findFirst()
                .orElse(null);
    }

    /** Those of this honour whose achievements ended in these years, both included. */
    List<Award> between(String honour, int first, int last) {
        return given.stream()
                .filter(a -> a.honour().equals(honour) && a.year() >= first && a.year() <= last)
                .toList();
    }

    /** One of this honour in each of these years, or none where one is missing. */
    List<Award> unbroken(String honour, int first, int last) {
        var found = IntStream.rangeClosed(first, last)
                .mapToObj(year -> between(honour, year, year))
                .filter(year -> !year.isEmpty())
                .map(List::getFirst)
                .toList();
        return found.size() == last - first + 1 ? found : List.of();
    }

    boolean countedByAnother(Award award) {
        return given.stream().anyMatch(a -> a.basis().contains(award));
    }
}

package neuguong.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import neuguong.catalogue.Merits.Award;
import neuguong.catalogue.Merits.Initiative;
import neuguong.catalogue.Merits.YearGrade;
import neuguong.events.FindingOutcome;
import neuguong.events.Grade;
import neuguong.events.InitiativeScope;

/**
 * The earliest year in which each honour can be met by its chain if every coming year succeeds: the best grade, an initiative recognised in the
 * whole country, every honour of a chain awarded at the end of the first year that allows it, and again after the years that its own chain takes;
 * people's judgements are assumed to be favourable, the alternatives outside the chain are not used. Years gone by stay as they are.
 */
public final class EarliestYears {
    /** How far into the future it looks, in years. */
    public static final int HORIZON = 25;

    private static final Set<String> NAMED = Honour.all().stream()
            .flatMap(h -> h.versions().stream())
            .flatMap(v -> v.rules().values().stream())
            .flatMap(Rule::prerequisites)
            .collect(Collectors.toUnmodifiableSet());

    private final Merits merits;
    private final List<Honour> open;
    private final List<YearGrade> grades;
    private final List<Award> awards;
    private final List<Initiative> initiatives;
    private final Map<String, Integer> earliest = new HashMap<>();

    private EarliestYears(Merits merits, LocalDate on) {
        this.merits = merits;
        open = Honour.all().stream()
                .filter(h -> h.subjects().contains(merits.subject()))
                .toList();
        grades = new ArrayList<>(
                merits.grades().stream().filter(g -> g.year() <= on.getYear()).toList());
        awards = new ArrayList<>(
                merits.awards().stream().filter(a -> !a.decidedOn().isAfter(on)).toList());
        initiatives = new ArrayList<>(merits.initiatives().stream()
                .filter(i -> !i.recognisedOn().isAfter(on))
                .toList());
    }

    /**
     * By the honours' codes, as seen on a day; an honour that its chain does not reach within the horizon, or that will not be in force by then,
     * is not in the answer.
     */
    public static Map<String, Integer> of(Merits merits, LocalDate on) {
        var simulation = new EarliestYears(merits, on);
        simulation.reached(on);
        for (var year = on.getYear(); year <= on.getYear() + HORIZON; year++) {
            simulation.succeed(year);
        }
        return Map.copyOf(simulation.earliest);
    }

    private void reached(LocalDate day) {
        var walk = walk(day);
        for (var honour : open) {
            if (!earliest.containsKey(honour.code()) && met(honour, walk, day)) {
                earliest.put(honour.code(), day.getYear());
            }
        }
    }

    private void succeed(int year) {
        var end = LocalDate.of(year, 12, 31);
        if (grades.stream().noneMatch(g -> g.year() == year)) {
            grades.add(new YearGrade(year, Grade.HTXS));
        }
        initiatives.add(new Initiative("assumed-" + year, InitiativeScope.NATIONAL, end));
        // an award of this year may be what another one waits for; within a chain the lower honour comes first
        while (awardWhatIsDue(year, end)) {}
        reached(end);
    }

    private boolean awardWhatIsDue(int year, LocalDate end) {
        var before = awards.size();
        var walk = walk(end);
        for (var honour : open) {
            if (NAMED.contains(honour.code()) && due(honour, year) && met(honour, walk, end)) {
                var id = "assumed-%s-%d".formatted(honour.code(), year);
                awards.add(new Award(id, honour.code(), LocalDate.of(year, 1, 1), end, end));
                walk = walk(end);
            }
        }
        return awards.size() > before;
    }

    private boolean due(Honour honour, int year) {
        return awards.stream()
                .filter(a -> a.honour().equals(honour.code()))
                .allMatch(a -> a.year() + honour.cycleYears() <= year);
    }

    private Walk walk(LocalDate day) {
        return new Walk(new Merits(merits.subject(), grades, awards, initiatives), day);
    }

    private boolean met(Honour honour, Walk walk, LocalDate day) {
        return honour.inForceOn(day)
                .map(v -> walk.of(Prerequisites.whole(honour, v, merits.subject()))
                        .outcome())
                .filter(outcome -> outcome != FindingOutcome.NOT_MET)
                .isPresent();
    }
}

package neuguong.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import neuguong.demo.Command.ChangeUnit;
import neuguong.demo.Command.ChooseSuccessor;
import neuguong.demo.Command.RegisterUnit;
import org.jspecify.annotations.Nullable;

/**
 * The demonstration province as commands: the same seed and size give the same ones, in the same order. It is told in phases: what a
 * phase begins with concerns units, their criteria and movements, and must be done before its exemplars' commands, which depend on each
 * other only within one exemplar.
 */
final class Province {
    static final long SEED = 20_210_611L;

    private final long seed;
    private final Places places = new Places();
    private final Units units;
    private final Texts texts = new Texts();
    private final Movements movements = new Movements();
    private final Measures measures = new Measures();
    private final Cast cast;
    private final List<Phase> phases;

    /**
     * @param from the first day on which its commands were entered
     * @param until the first day that belongs to the next phase
     * @param units what happens to units, places, criteria sets and movements on its first day, in this order
     */
    record Phase(LocalDate from, LocalDate until, List<Command> units) {
        boolean includes(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(until);
        }
    }

    /** @param exemplars 1 or more; the units grow slowly with them */
    Province(long seed, int exemplars) {
        this.seed = seed;
        this.units = new Units(places, Math.max(0, exemplars - 600) / 200);
        this.cast = new Cast(seed, exemplars, places, units, movements, texts);
        this.phases = tellPhases();
    }

    private List<Phase> tellPhases() {
        var begins = new TreeMap<LocalDate, List<Command>>();
        for (var unit : units.all()) {
            begins.computeIfAbsent(unit.from(), d -> new ArrayList<>()).add(new RegisterUnit(unit));
        }
        for (var change : units.changes()) {
            begins.computeIfAbsent(change.on(), d -> new ArrayList<>()).add(new ChangeUnit(change));
        }
        for (var choice : Places.choices()) {
            begins.computeIfAbsent(choice.on(), d -> new ArrayList<>()).add(new ChooseSuccessor(choice));
        }
        var days = new TreeSet<>(begins.keySet());
        for (var year = 2021; year <= 2026; year++) {
            // so that the log runs roughly by date
            days.add(LocalDate.of(year, 1, 1));
        }
        // in the phase of their first day, before whoever is nominated in them or measured by them
        Stream.concat(measures.publications().stream(), movements.launches().stream())
                .forEach(step -> begin(begins, days.floor(step.when()), step));
        // as soon as the next phase begins, so that their days make no further ones
        movements.years().forEach(step -> begin(begins, days.ceiling(step.when()), step));
        var result = new ArrayList<Phase>();
        for (var day : days) {
            var next = days.higher(day);
            result.add(new Phase(
                    day, next == null ? LocalDate.MAX : next, List.copyOf(begins.getOrDefault(day, List.of()))));
        }
        return List.copyOf(result);
    }

    private static void begin(Map<LocalDate, List<Command>> begins, @Nullable LocalDate day, Step step) {
        begins.computeIfAbsent(Objects.requireNonNull(day), d -> new ArrayList<>())
                .add(step.command());
    }

    Places places() {
        return places;
    }

    Units units() {
        return units;
    }

    List<Phase> phases() {
        return phases;
    }

    int exemplars() {
        return cast.size();
    }

    Profile profile(int exemplar) {
        return cast.of(exemplar);
    }

    Story story(int exemplar) {
        return new Story(profile(exemplar), units, places, measures, Dice.of(seed, exemplar, -1));
    }

    /** All that is asked of one exemplar, in order. */
    List<Step> career(int exemplar) {
        var story = story(exemplar);
        return Career.of(story.profile, story, texts, Dice.of(seed, exemplar, -2));
    }
}

package neuguong.demo;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import neuguong.demo.Units.Authority;
import neuguong.demo.Units.Unit;
import neuguong.events.Grade;
import neuguong.events.UnitType;
import org.jspecify.annotations.Nullable;

/** One exemplar's years: what it merits, and who owns it and decides for it at a time. */
final class Story {
    static final int LAST_YEAR = 2025;
    private static final int FIRST_YEAR = 2018;

    final Profile profile;
    final Units units;
    final Places places;
    final Measures measures;
    final int start;
    /** The grade that is in force of each year that was graded; years before the nomination were graded by its own unit. */
    private final Map<Integer, Grade> grades = new TreeMap<>();

    Story(Profile profile, Units units, Places places, Measures measures, Dice dice) {
        this.profile = profile;
        this.units = units;
        this.places = places;
        this.measures = measures;
        var nominated = nominatedOn().getYear();
        var known = nominatedOn().isBefore(Places.REFORM) ? dice.between(0, 2) : 0;
        this.start = Math.max(FIRST_YEAR, nominated - known);
        var merit = Math.clamp(dice.near(0.66, 0.13), 0.3, 0.95);
        var growth = dice.near(0.012, 0.02);
        for (var year = start; year <= LAST_YEAR; year++) {
            var grade = grade(merit + growth * (year - start) + dice.near(0, 0.09));
            // some reviews are never held: they stay overdue
            if (!(year >= nominated && dice.chance(year == LAST_YEAR ? 0.05 : 0.02))) {
                grades.put(year, grade);
            }
        }
    }

    private static Grade grade(double result) {
        return result > 0.67 ? Grade.HTXS : result > 0.42 ? Grade.HTT : result > 0.22 ? Grade.HT : Grade.KHT;
    }

    LocalDate nominatedOn() {
        return profile.nomination().nominatedOn();
    }

    @Nullable
    Grade grade(int year) {
        return grades.get(year);
    }

    /** Whether each of these years was graded at least so. */
    boolean graded(Grade least, int first, int last) {
        return IntStream.rangeClosed(first, last).allMatch(year -> {
            var grade = grade(year);
            return grade != null && grade.compareTo(least) <= 0;
        });
    }

    Unit owner(LocalDate date) {
        var move = profile.move();
        var moved = move != null && !date.isBefore(move.on()) ? move.toUnit() : null;
        return units.of(units.current(moved == null ? profile.nomination().unitId() : moved, date));
    }

    Place place(LocalDate date) {
        var move = profile.move();
        var moved = move != null && !date.isBefore(move.on()) ? move.toPlace() : null;
        return places.asOf(places.of(moved == null ? profile.nomination().localityId() : moved), date);
    }

    boolean armed(LocalDate date) {
        return owner(date).type() == UnitType.ARMED_FORCES;
    }

    Authority grassroots(LocalDate date) {
        return units.grassroots(owner(date).code(), date);
    }

    /** The chair of the commune where the exemplar is. */
    Authority commune(LocalDate date) {
        return new Authority("Chủ tịch Ủy ban nhân dân " + place(date).inSentence(), "UBND");
    }

    /** The chair of the district where the exemplar is, or since the reform of the commune. */
    Authority district(LocalDate date) {
        return date.isBefore(Places.REFORM)
                ? new Authority(
                        "Chủ tịch Ủy ban nhân dân " + places.above(place(date)).inSentence(), "UBND")
                : commune(date);
    }
}

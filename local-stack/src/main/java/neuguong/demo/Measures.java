package neuguong.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import neuguong.demo.Command.PublishCriteriaSet;
import neuguong.demo.Units.Unit;
import neuguong.events.Breadth;
import neuguong.events.CriteriaSetEvent.Criterion;
import neuguong.events.SubjectKind;
import org.jspecify.annotations.Nullable;

/** The criteria sets of the province and of those agencies that have their own. */
final class Measures {
    private final List<Version> versions =
            Tables.rows("criteria.txt").stream().map(Measures::version).toList();

    /**
     * A version of a unit's measure of one kind of subject.
     *
     * @param unit the unit's code
     */
    record Version(
            String unit, SubjectKind subject, LocalDate from, String name, String document, List<Criterion> criteria) {}

    private static Version version(List<String> c) {
        var criteria = Arrays.stream(c.get(5).split("; ", -1))
                .map(criterion -> {
                    var parts = criterion.split(" = ", -1);
                    return new Criterion(parts[0], parts[1], new BigDecimal(parts[2]), null);
                })
                .toList();
        return new Version(
                c.get(0), SubjectKind.valueOf(c.get(1)), LocalDate.parse(c.get(2)), c.get(3), c.get(4), criteria);
    }

    /** What is published, by first days: each version for both breadths. */
    List<Step> publications() {
        return versions.stream()
                .flatMap(v -> Stream.of(Breadth.values())
                        .map(breadth -> new Step(v.from(), new PublishCriteriaSet(v, breadth))))
                .toList();
    }

    /** The criteria of a unit's people in a year: its own, or those of the nearest unit above on the day of the assessment, as they are on the year's last day. */
    List<Criterion> of(Unit unit, SubjectKind subject, int year, LocalDate assessedOn, Units units) {
        var end = LocalDate.of(year, 12, 31);
        for (@Nullable String at = unit.code(); at != null; at = units.parentOn(at, assessedOn)) {
            var code = at;
            var inForce = versions.stream()
                    .filter(v -> v.unit().equals(code)
                            && v.subject() == subject
                            && !v.from().isAfter(end))
                    .max(Comparator.comparing(Version::from));
            if (inForce.isPresent()) {
                return inForce.get().criteria();
            }
        }
        return List.of();
    }
}

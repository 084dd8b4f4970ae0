package neuguong.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import neuguong.catalogue.Merits.Award;
import neuguong.catalogue.Merits.Initiative;
import neuguong.catalogue.Merits.YearGrade;
import neuguong.events.Grade;
import neuguong.events.InitiativeScope;
import neuguong.events.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * Merits written on a line: {@code HTXS 2019-2021,2023}, {@code CSTDCS 2019-2021} for an award each year, {@code BK_TTG 2016..2020} for one award
 * of a period, {@code PROVINCIAL 2021} for an initiative. An award of a year is decided on its last day and has the id {@code CSTDCS/2021}.
 */
final class Chronicle {
    private Chronicle() {}

    static Merits of(SubjectKind subject, @Nullable String line) {
        var grades = new ArrayList<YearGrade>();
        var awards = new ArrayList<Award>();
        var initiatives = new ArrayList<Initiative>();
        var words = line == null || line.isBlank()
                ? List.<String>of()
                : List.of(line.trim().split("[ ;]+", -1));
        for (var i = 0; i < words.size(); i += 2) {
            var word = words.get(i);
            for (var period : periods(words.get(i + 1))) {
                var to = period[1];
                if (Stream.of(Grade.values()).anyMatch(g -> g.name().equals(word))) {
                    grades.add(new YearGrade(to, Grade.valueOf(word)));
                } else if (Stream.of(InitiativeScope.values())
                        .anyMatch(s -> s.name().equals(word))) {
                    initiatives.add(
                            new Initiative(word + "/" + to, InitiativeScope.valueOf(word), LocalDate.of(to, 6, 1)));
                } else {
                    var end = LocalDate.of(to, 12, 31);
                    awards.add(new Award(word + "/" + to, word, LocalDate.of(period[0], 1, 1), end, end));
                }
            }
        }
        return new Merits(subject, grades, awards, initiatives);
    }

    private static List<int[]> periods(String years) {
        return Stream.of(years.split(",", -1))
                .flatMap(part -> {
                    if (part.contains("..")) {
                        var ends = part.split("\\.\\.", -1);
                        return Stream.of(new int[] {Integer.parseInt(ends[0]), Integer.parseInt(ends[1])});
                    }
                    var ends = part.split("-", -1);
                    return IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]))
                            .mapToObj(y -> new int[] {y, y});
                })
                .toList();
    }
}

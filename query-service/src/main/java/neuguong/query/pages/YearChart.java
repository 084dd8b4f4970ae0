package neuguong.query.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import neuguong.events.Grade;
import neuguong.query.exemplar.Development;
import neuguong.query.exemplar.Development.Year;
import org.jspecify.annotations.Nullable;

/**
 * An exemplar's years as a drawing: the grade of each year as a step, the honours decided in it as marks above. In units of its own, which a
 * browser scales; y grows downwards.
 *
 * @param rows the grades, best on top
 * @param columns the years
 * @param lines the grades of years that follow one another as one line with steps; a year without a grade breaks it
 * @param scores of the years that have one, over their step
 * @param marks of honours
 */
record YearChart(List<Row> rows, List<Column> columns, List<String> lines, List<Score> scores, List<Mark> marks) {
    static final int WIDTH = 400;
    static final int HEIGHT = 236;
    /** Where the names of the grades end and the years begin. */
    static final int LEFT = 92;

    // best on top
    private static final List<Grade> GRADES = List.of(Grade.values());
    private static final int RIGHT = 392;
    private static final int TOP = 76;
    private static final int ROW = 36;
    private static final int FIRST_MARK = 44;
    private static final int MARKS_IN_A_ROW = 3;
    private static final int BETWEEN_MARKS = 17;
    private static final int ABOVE_STEP = 7;

    /** A grade, and the height of its step. */
    record Row(Grade grade, int y) {}

    /** A year: where it begins, and its middle. */
    record Column(int year, int from, int x) {}

    /** The score of a year. */
    record Score(BigDecimal score, int x, int y) {}

    /**
     * An honour, or how many more there are than can be drawn.
     *
     * @param name of the honour, or null
     * @param more 0 for an honour
     */
    record Mark(@Nullable String name, int year, int more, int x, int y) {
        /** The corners of its star. */
        public String corners() {
            return star(x, y);
        }
    }

    static YearChart of(Development development) {
        var years = development.years();
        var width = (RIGHT - LEFT) / Math.max(1, years.size());
        var columns = IntStream.range(0, years.size())
                .mapToObj(i -> new Column(years.get(i).year(), LEFT + i * width, LEFT + i * width + width / 2))
                .toList();
        var rows = GRADES.stream().map(grade -> new Row(grade, height(grade))).toList();
        var scores = new ArrayList<Score>();
        var marks = new ArrayList<Mark>();
        for (var i = 0; i < years.size(); i++) {
            var year = years.get(i);
            var grade = year.grade();
            var score = year.score();
            if (grade != null && score != null) {
                scores.add(new Score(score, columns.get(i).x(), height(grade) - ABOVE_STEP));
            }
            marks.addAll(marks(year, columns.get(i).x()));
        }
        return new YearChart(rows, columns, lines(years, columns, width), List.copyOf(scores), List.copyOf(marks));
    }

    private static List<String> lines(List<Year> years, List<Column> columns, int width) {
        var result = new ArrayList<String>();
        var line = new StringBuilder();
        for (var i = 0; i < years.size(); i++) {
            var grade = years.get(i).grade();
            if (grade == null) {
                if (!line.isEmpty()) {
                    result.add(line.toString());
                    line.setLength(0);
                }
                continue;
            }
            var from = columns.get(i).from();
            line.append(line.isEmpty() ? "M" + from + " " + height(grade) : "V" + height(grade))
                    .append("H")
                    .append(from + width);
        }
        if (!line.isEmpty()) {
            result.add(line.toString());
        }
        return List.copyOf(result);
    }

    private static List<Mark> marks(Year year, int x) {
        var honours = year.honours();
        var drawn = honours.size() <= MARKS_IN_A_ROW ? honours.size() : MARKS_IN_A_ROW - 1;
        var more = honours.size() - drawn;
        var places = drawn + (more > 0 ? 1 : 0);
        var first = x - BETWEEN_MARKS * (places - 1) / 2;
        var result = new ArrayList<Mark>();
        for (var i = 0; i < drawn; i++) {
            result.add(new Mark(honours.get(i).name(), year.year(), 0, first + i * BETWEEN_MARKS, FIRST_MARK));
        }
        if (more > 0) {
            result.add(new Mark(null, year.year(), more, first + drawn * BETWEEN_MARKS, FIRST_MARK));
        }
        return result;
    }

    private static int height(Grade grade) {
        return TOP + GRADES.indexOf(grade) * ROW;
    }

    /** A five-pointed star around a point, as the list of its corners. */
    static String star(int x, int y) {
        var corners = new StringBuilder();
        for (var i = 0; i < 10; i++) {
            var radius = i % 2 == 0 ? 8 : 3.4;
            var angle = Math.PI * (i / 5.0 - 0.5);
            corners.append(String.format(
                    Locale.ROOT,
                    "%s%.1f,%.1f",
                    i == 0 ? "" : " ",
                    x + radius * Math.cos(angle),
                    y + radius * Math.sin(angle)));
        }
        return corners.toString();
    }
}

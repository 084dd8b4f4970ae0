package neuguong.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import neuguong.events.Grade;
import neuguong.query.exemplar.Development;
import neuguong.query.exemplar.Development.Year;
import neuguong.query.pages.YearChart.Column;
import neuguong.query.pages.YearChart.Mark;
import neuguong.query.platform.Coded;
import neuguong.query.platform.Complete;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class YearChartTest {
    @Test
    void years_that_follow_one_another_are_one_line_with_steps() {
        var chart = YearChart.of(graded(Grade.HTT, Grade.HTXS, Grade.HTXS, Grade.HT, Grade.KHT));
        assertThat(chart.lines()).containsExactly("M92 112H152V76H212V76H272V148H332V184H392");
    }

    @Test
    void a_year_without_a_grade_breaks_the_line() {
        var chart = YearChart.of(graded(Grade.HTT, null, Grade.HT, Grade.HT, null));
        assertThat(chart.lines()).containsExactly("M92 112H152", "M212 148H272V148H332");
    }

    @Test
    void a_better_grade_is_higher() {
        var heights =
                YearChart.of(graded()).rows().stream().map(YearChart.Row::y).toList();
        assertThat(heights).hasSize(Grade.values().length).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void an_exemplar_without_a_record_has_its_years_and_nothing_drawn() {
        var chart = YearChart.of(graded());
        assertThat(chart.columns()).extracting(Column::year).containsExactly(2021, 2022, 2023, 2024, 2025);
        assertThat(chart.lines()).isEmpty();
        assertThat(chart.marks()).isEmpty();
        assertThat(chart.scores()).isEmpty();
    }

    @Test
    void a_score_stands_above_its_step() {
        var chart = YearChart.of(of(year(2021, Grade.HTT, new BigDecimal("91.5"), 0)));
        assertThat(chart.scores()).singleElement().satisfies(s -> {
            assertThat(s.score()).isEqualByComparingTo("91.5");
            assertThat(s.y()).isLessThan(112);
        });
    }

    @Test
    void honours_are_marks_in_the_middle_of_their_year() {
        var chart = YearChart.of(of(year(2021, null, null, 0), year(2022, null, null, 1), year(2023, null, null, 3)));
        assertThat(chart.marks()).extracting(Mark::year).containsExactly(2022, 2023, 2023, 2023);
        assertThat(chart.marks().getFirst().x())
                .isEqualTo(chart.columns().get(1).x());
        assertThat(chart.marks().get(2).x()).isEqualTo(chart.columns().get(2).x());
    }

    @Test
    void honours_that_do_not_fit_are_counted() {
        var marks = YearChart.of(of(year(2021, null, null, 7))).marks();
        assertThat(marks).extracting(Mark::more).containsExactly(0, 0, 5);
    }

    @Test
    void all_that_is_drawn_lies_in_the_picture() {
        var chart = YearChart.of(of(IntStream.rangeClosed(2021, 2025)
                .mapToObj(y -> year(y, Grade.HTXS, BigDecimal.TEN, 9))
                .toArray(Year[]::new)));
        assertThat(chart.marks()).allSatisfy(m -> {
            assertThat(m.x()).isBetween(YearChart.LEFT, YearChart.WIDTH);
            assertThat(m.y()).isBetween(0, YearChart.HEIGHT);
        });
    }

    @Test
    void a_star_has_ten_corners_around_its_point() {
        assertThat(YearChart.star(100, 44).split(" ")).hasSize(10).startsWith("100.0,36.0");
    }

    private static Development graded(@Nullable Grade... grades) {
        return of(IntStream.range(0, 5)
                .mapToObj(i -> year(2021 + i, i < grades.length ? grades[i] : null, null, 0))
                .toArray(Year[]::new));
    }

    private static Development of(Year... years) {
        return new Development("x", "Nguyễn Văn A", 0, List.of(years), new Complete(null, null, null, 0, List.of()));
    }

    private static Year year(int year, @Nullable Grade grade, @Nullable BigDecimal score, int honours) {
        var awarded = Stream.generate(() -> new Coded("BK_TINH", "Bằng khen"))
                .limit(honours)
                .toList();
        return new Year(year, null, null, null, grade, null, score, awarded, null, null, null, null);
    }
}

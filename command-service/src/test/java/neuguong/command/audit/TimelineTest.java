package neuguong.command.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.LongStream;
import neuguong.command.audit.Timeline.Month;
import neuguong.command.audit.Timeline.Pace;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static final LocalDate JUNE = LocalDate.of(2021, 6, 20);
    private static final LocalDate JULY = LocalDate.of(2021, 7, 1);
    private static final LocalDate NEXT_YEAR = LocalDate.of(2022, 1, 1);

    /** Two events of one day, recorded last, one of the month after and one of the next year, recorded first. */
    private final Timeline timeline = Timeline.of(LongStream.of(
            Timeline.moment(NEXT_YEAR, 1),
            Timeline.moment(JULY, 2),
            Timeline.moment(JUNE, 8),
            Timeline.moment(JUNE, 7)));

    @Test
    void events_are_told_by_their_days_and_those_of_a_day_as_they_were_recorded() {
        assertThat(LongStream.range(0, timeline.size()).map(i -> Timeline.position(timeline.moment((int) i))))
                .containsExactly(7L, 8L, 2L, 1L);
        assertThat(Timeline.day(timeline.moment(2))).isEqualTo(JULY);
    }

    @Test
    void days_before_1970_come_first_too() {
        var old = LocalDate.of(1945, 8, 19);
        assertThat(Timeline.moment(old, 9)).isLessThan(Timeline.moment(JUNE, 1));
        assertThat(Timeline.day(Timeline.moment(old, 9))).isEqualTo(old);
        assertThat(Timeline.position(Timeline.moment(old, 9))).isEqualTo(9);
    }

    @Test
    void one_goes_by_event_by_month_and_by_year() {
        assertThat(timeline.next(0, Pace.event)).isEqualTo(1);
        assertThat(timeline.next(0, Pace.month)).as("the rest of this month").isEqualTo(1);
        assertThat(timeline.next(1, Pace.month)).isEqualTo(2);
        assertThat(timeline.next(1, Pace.year)).as("the rest of this year").isEqualTo(2);
        assertThat(timeline.next(3, Pace.year)).isEqualTo(-1);
        assertThat(timeline.next(-1, Pace.month)).as("before the first").isEqualTo(1);
        assertThat(timeline.previous(3, Pace.year)).isEqualTo(2);
        assertThat(timeline.previous(2, Pace.month)).isEqualTo(1);
        assertThat(timeline.previous(1, Pace.month)).isEqualTo(-1);
        assertThat(timeline.previous(-1, Pace.event)).isEqualTo(-1);
    }

    @Test
    void a_moment_between_events_is_right_after_the_one_before() {
        assertThat(timeline.until(Timeline.endOf(LocalDate.of(2021, 6, 30)))).isEqualTo(1);
        assertThat(timeline.until(Timeline.endOf(LocalDate.of(2021, 6, 19)))).isEqualTo(-1);
        assertThat(timeline.until(Timeline.moment(JUNE, 7))).isZero();
    }

    @Test
    void months_in_which_something_happened_are_counted() {
        assertThat(timeline.months())
                .containsExactly(
                        new Month(YearMonth.of(2021, 6), 2, 8),
                        new Month(YearMonth.of(2021, 7), 1, 2),
                        new Month(YearMonth.of(2022, 1), 1, 1));
    }

    @Test
    void a_life_without_events_has_no_place() {
        var none = Timeline.of(LongStream.empty());
        assertThat(none.size()).isZero();
        assertThat(none.until(Timeline.endOf(JUNE))).isEqualTo(-1);
        assertThat(none.next(-1, Pace.event)).isEqualTo(-1);
        assertThat(none.months()).isEmpty();
    }
}

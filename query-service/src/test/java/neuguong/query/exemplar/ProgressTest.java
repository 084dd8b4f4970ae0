package neuguong.query.exemplar;

import static neuguong.query.Recorded.assessed;
import static neuguong.query.Recorded.awarded;
import static neuguong.query.Recorded.corrected;
import static neuguong.query.Recorded.events;
import static neuguong.query.Recorded.nominated;
import static neuguong.query.Recorded.revised;
import static neuguong.query.Recorded.selected;
import static neuguong.query.Recorded.transferred;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import neuguong.events.DomainEvent;
import neuguong.events.ExemplarEvent.DifficultyReported;
import neuguong.events.ExemplarEvent.DifficultyResolved;
import neuguong.events.Grade;
import neuguong.query.Recorded;
import org.junit.jupiter.api.Test;

/** When an exemplar last took a step forward, and whether it fell behind. */
class ProgressTest {
    private static final LocalDate SELECTED = LocalDate.of(2021, 7, 1);

    private static ExemplarDocument after(DomainEvent... events) {
        ExemplarDocument document = null;
        for (var event : events(Recorded.EXEMPLAR, events)) {
            document = ExemplarDocument.apply(document, event);
        }
        if (document == null) {
            throw new IllegalArgumentException("no event");
        }
        return document;
    }

    @Test
    void the_nomination_and_the_selection_are_steps_forward() {
        assertThat(after(nominated()).progressedOn()).isEqualTo(LocalDate.of(2021, 6, 20));
        assertThat(after(nominated(), selected()).progressedOn()).isEqualTo(SELECTED);
    }

    @Test
    void the_latest_business_day_counts_whatever_was_recorded_last() {
        assertThat(after(nominated(), selected(), awarded(2024), assessed(2022, Grade.HTT, "80"))
                        .progressedOn())
                .isEqualTo(LocalDate.of(2024, 3, 1));
    }

    @Test
    void a_revision_a_move_and_a_difficulty_that_is_reported_are_none_and_its_resolution_is_one() {
        var reported = new DifficultyReported(1, "Thiếu đất", LocalDate.of(2022, 5, 1));
        assertThat(after(
                                nominated(),
                                revised("Đặng Thị Thuỳ", LocalDate.of(2021, 6, 20)),
                                selected(),
                                transferred(LocalDate.of(2025, 7, 1)),
                                reported)
                        .progressedOn())
                .isEqualTo(SELECTED);
        assertThat(after(
                                nominated(),
                                selected(),
                                reported,
                                new DifficultyResolved(1, "Thuê thêm đất", LocalDate.of(2022, 9, 1)))
                        .progressedOn())
                .isEqualTo(LocalDate.of(2022, 9, 1));
    }

    @Test
    void a_worse_grade_than_the_year_before_or_fewer_points_under_the_same_is_a_fall() {
        assertThat(falls(assessed(2022, Grade.HTXS, "90"), assessed(2023, Grade.HTT, "95")))
                .isTrue();
        assertThat(falls(assessed(2022, Grade.HTT, "80"), assessed(2023, Grade.HTT, "79.5")))
                .isTrue();
        assertThat(falls(assessed(2022, Grade.HTT, "80"), assessed(2023, Grade.HTT, "80")))
                .isFalse();
        assertThat(falls(assessed(2022, Grade.HTT, "80"), assessed(2023, Grade.HTXS, "75")))
                .as("a better grade with fewer points")
                .isFalse();
    }

    @Test
    void of_a_first_year_and_of_one_behind_a_gap_nothing_is_said() {
        assertThat(falls(assessed(2022, Grade.KHT, "10"))).isFalse();
        assertThat(falls(assessed(2021, Grade.HTXS, "90"), assessed(2023, Grade.HT, "50")))
                .isFalse();
    }

    @Test
    void only_the_latest_year_counts_as_it_was_corrected() {
        assertThat(falls(
                        assessed(2021, Grade.HTXS, "90"),
                        assessed(2022, Grade.HT, "50"),
                        assessed(2023, Grade.HTT, "80")))
                .isFalse();
        assertThat(falls(
                        assessed(2022, Grade.HTT, "80"),
                        assessed(2023, Grade.HT, "60"),
                        corrected(2023, Grade.HTT, "81")))
                .isFalse();
    }

    private static boolean falls(DomainEvent... reviews) {
        var events = new DomainEvent[reviews.length + 2];
        events[0] = nominated();
        events[1] = selected();
        System.arraycopy(reviews, 0, events, 2, reviews.length);
        return after(events).falling();
    }
}

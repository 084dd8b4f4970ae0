package neuguong.query.locality;

import static neuguong.query.Recorded.COMMUNE;
import static neuguong.query.Recorded.events;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import neuguong.events.DomainEvent;
import neuguong.events.LocalityEvent.LocalityEstablished;
import neuguong.events.LocalityEvent.LocalityPositioned;
import neuguong.events.LocalityEvent.LocalityRenamed;
import neuguong.events.LocalityEvent.LocalitySucceeded;
import neuguong.events.LocalityEvent.LocalitySuccessorChosen;
import neuguong.events.LocalityLevel;
import neuguong.events.SuccessionExtent;
import neuguong.query.Recorded;
import org.junit.jupiter.api.Test;

class LocalityDocumentTest {
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static final LocalityEstablished ESTABLISHED = new LocalityEstablished(
            COMMUNE, "99004", "Xã Hồng Thái", LocalityLevel.COMMUNE, null, LocalDate.of(2021, 1, 1));

    @Test
    void a_place_exists_until_something_succeeds_it() {
        assertThat(after(ESTABLISHED).validTo()).isNull();
        assertThat(after(ESTABLISHED).successor()).isNull();
    }

    @Test
    void a_place_taken_over_whole_has_one_successor_from_its_last_day_on() {
        var place = after(ESTABLISHED, succeeded(Recorded.OTHER_COMMUNE, SuccessionExtent.WHOLE));

        assertThat(place.validTo()).isEqualTo("2025-06-30");
        assertThat(place.successor()).isEqualTo(Recorded.OTHER_COMMUNE);
    }

    @Test
    void a_place_that_was_split_has_no_determined_successor() {
        var place = after(
                ESTABLISHED,
                succeeded(Recorded.OTHER_COMMUNE, SuccessionExtent.PART),
                succeeded(Recorded.AWARD, SuccessionExtent.PART));

        assertThat(place.successors()).hasSize(2);
        assertThat(place.successor()).isNull();
        assertThat(place.undetermined()).isTrue();
    }

    @Test
    void a_split_place_has_become_the_part_that_was_chosen_last() {
        var place = after(
                ESTABLISHED,
                succeeded(Recorded.OTHER_COMMUNE, SuccessionExtent.PART),
                succeeded(Recorded.AWARD, SuccessionExtent.PART),
                new LocalitySuccessorChosen(Recorded.AWARD, "Nhầm", REFORM, null),
                new LocalitySuccessorChosen(Recorded.OTHER_COMMUNE, "Phần lớn dân cư", REFORM, null));

        assertThat(place.successor()).isEqualTo(Recorded.OTHER_COMMUNE);
        assertThat(place.undetermined()).isFalse();
    }

    @Test
    void a_renamed_place_has_its_new_name_and_keeps_the_old_one_with_its_dates() {
        var day = LocalDate.of(2023, 2, 1);
        var place = after(ESTABLISHED, new LocalityRenamed("Xã Hồng Thái Đông", day, null));

        assertThat(place.name()).isEqualTo("Xã Hồng Thái Đông");
        assertThat(place.nameOn(day.minusDays(1))).isEqualTo("Xã Hồng Thái");
        assertThat(place.nameOn(day)).isEqualTo("Xã Hồng Thái Đông");
    }

    @Test
    void a_place_has_the_point_that_was_given_last_and_keeps_it_through_what_happens_later() {
        var place = after(
                ESTABLISHED,
                new LocalityPositioned(new BigDecimal("105.8"), new BigDecimal("21"), "Bản đồ cũ", REFORM),
                new LocalityPositioned(new BigDecimal("105.8452"), new BigDecimal("21.0567"), "Bản đồ", REFORM),
                new LocalityRenamed("Xã Hồng Thái Đông", REFORM, null),
                succeeded(Recorded.OTHER_COMMUNE, SuccessionExtent.WHOLE));

        assertThat(place.point()).isEqualTo(new LocalityDocument.Point(105.8452, 21.0567, "Bản đồ", REFORM));
        assertThat(after(ESTABLISHED).point()).isNull();
    }

    private static LocalitySucceeded succeeded(String by, SuccessionExtent extent) {
        return new LocalitySucceeded(by, extent, REFORM, "1665/NQ-UBTVQH15");
    }

    private static LocalityDocument after(DomainEvent... events) {
        LocalityDocument document = null;
        for (var event : events(COMMUNE, events)) {
            document = LocalityDocument.apply(document, event);
        }
        return Objects.requireNonNull(document);
    }
}

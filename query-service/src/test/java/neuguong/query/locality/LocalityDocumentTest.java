package neuguong.query.locality;

import static neuguong.query.Recorded.COMMUNE;
import static neuguong.query.Recorded.events;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import neuguong.events.DomainEvent;
import neuguong.events.LocalityEvent.LocalityEstablished;
import neuguong.events.LocalityEvent.LocalitySucceeded;
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

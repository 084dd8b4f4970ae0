package neuguong.query.unit;

import static neuguong.query.Recorded.UNIT;
import static neuguong.query.Recorded.events;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import neuguong.events.DomainEvent;
import neuguong.events.UnitEvent.UnitDissolved;
import neuguong.events.UnitEvent.UnitMergedInto;
import neuguong.events.UnitEvent.UnitRegistered;
import neuguong.events.UnitEvent.UnitRelocated;
import neuguong.events.UnitEvent.UnitRenamed;
import neuguong.events.UnitEvent.UnitReparented;
import neuguong.events.UnitType;
import neuguong.query.Recorded;
import org.junit.jupiter.api.Test;

class UnitDocumentTest {
    private static final UnitRegistered REGISTERED = new UnitRegistered(
            UNIT, "H01", "Huyện Sông Thao", UnitType.LOCALITY, null, Recorded.COMMUNE, LocalDate.of(2021, 1, 1));

    @Test
    void a_renamed_unit_has_its_new_name_and_keeps_the_old_one_with_its_dates() {
        var unit = after(REGISTERED, new UnitRenamed("Thị xã Sông Thao", LocalDate.of(2023, 2, 1), "735/NQ"));

        assertThat(unit.name()).isEqualTo("Thị xã Sông Thao");
        assertThat(unit.nameFolded()).isEqualTo("thi xa song thao");
        assertThat(unit.nameOn(LocalDate.of(2023, 1, 31))).isEqualTo("Huyện Sông Thao");
        assertThat(unit.nameOn(LocalDate.of(2023, 2, 1))).isEqualTo("Thị xã Sông Thao");
    }

    @Test
    void before_its_first_day_a_unit_is_called_by_its_first_name() {
        assertThat(after(REGISTERED).nameOn(LocalDate.of(2020, 1, 1))).isEqualTo("Huyện Sông Thao");
    }

    @Test
    void a_unit_keeps_what_it_was_under_and_where_it_was_from_day_to_day() {
        var day = LocalDate.of(2024, 4, 1);
        var unit = after(
                REGISTERED,
                new UnitReparented(Recorded.OTHER_UNIT, day, "88/QĐ"),
                new UnitRelocated(Recorded.OTHER_COMMUNE, day, "91/QĐ"),
                new UnitReparented(null, day.plusYears(1), null));

        assertThat(unit.parentOn(day.minusDays(1))).isEmpty();
        assertThat(unit.parentOn(day)).contains(Recorded.OTHER_UNIT);
        assertThat(unit.parentOn(day.plusYears(1))).isEmpty();
        assertThat(unit.localityOn(day.minusDays(1))).isEqualTo(Recorded.COMMUNE);
        assertThat(unit.localityOn(day)).isEqualTo(Recorded.OTHER_COMMUNE);
        assertThat(unit.localityId()).isEqualTo(Recorded.OTHER_COMMUNE);
        assertThat(unit.parentId()).isNull();
    }

    @Test
    void of_two_names_of_one_day_the_later_one_holds() {
        var day = LocalDate.of(2023, 2, 1);
        var unit = after(REGISTERED, new UnitRenamed("A", day, null), new UnitRenamed("B", day, null));

        assertThat(unit.nameOn(day)).isEqualTo("B");
    }

    @Test
    void a_merged_unit_ends_on_the_day_before_and_names_its_successor() {
        var unit = after(REGISTERED, new UnitMergedInto(Recorded.OTHER_UNIT, LocalDate.of(2025, 7, 1), null));

        assertThat(unit.validTo()).isEqualTo("2025-06-30");
        assertThat(Objects.requireNonNull(unit.ending()).successorId()).isEqualTo(Recorded.OTHER_UNIT);
    }

    @Test
    void a_dissolved_unit_may_have_no_successor() {
        var unit = after(REGISTERED, new UnitDissolved(null, LocalDate.of(2025, 7, 1), "Kết thúc", null));

        assertThat(unit.ending())
                .isEqualTo(new UnitDocument.UnitEnding(false, null, LocalDate.of(2025, 7, 1), "Kết thúc", null));
    }

    private static UnitDocument after(DomainEvent... events) {
        UnitDocument document = null;
        for (var event : events(UNIT, events)) {
            document = UnitDocument.apply(document, event);
        }
        return Objects.requireNonNull(document);
    }
}

package neuguong.query.movement;

import static neuguong.query.Recorded.UNIT;
import static neuguong.query.Recorded.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import neuguong.events.DomainEvent;
import neuguong.events.MovementEvent.Figure;
import neuguong.events.MovementEvent.MovementClosed;
import neuguong.events.MovementEvent.MovementLaunched;
import neuguong.events.MovementEvent.MovementSummarised;
import org.junit.jupiter.api.Test;

class MovementDocumentTest {
    private static final String ID = "01890a5d-ac96-774b-bcce-b302099a8063";
    private static final MovementLaunched LAUNCHED = new MovementLaunched(
            ID, "PT01", "Nông thôn mới", UNIT, LocalDate.of(2021, 3, 1), null, "Mục tiêu", List.of("0007"));
    private static final MovementSummarised SUMMARISED = new MovementSummarised(
            LocalDate.of(2023, 6, 30), "Kết quả", List.of(new Figure("Vốn", new BigDecimal("12.5"), "tỷ đồng")));

    @Test
    void a_launched_movement_runs_and_is_found_by_its_name() {
        var movement = after(LAUNCHED);

        assertThat(movement.validFrom()).isEqualTo(LocalDate.of(2021, 3, 1));
        assertThat(movement.validTo()).isNull();
        assertThat(movement.nameFolded()).isEqualTo("nong thon moi");
    }

    @Test
    void summaries_stay_in_order_and_the_last_day_is_that_of_the_closing() {
        var movement = after(LAUNCHED, SUMMARISED, new MovementClosed(LocalDate.of(2025, 11, 30), null, "410/QĐ"));

        assertThat(movement.summaries())
                .singleElement()
                .satisfies(s -> assertThat(s.results()).isEqualTo("Kết quả"));
        assertThat(movement.validTo()).isEqualTo(LocalDate.of(2025, 11, 30));
        assertThat(movement.sequence()).isEqualTo(2);
    }

    @Test
    void nothing_happens_to_a_movement_before_its_launch() {
        assertThatThrownBy(() -> after(SUMMARISED)).isInstanceOf(IllegalStateException.class);
    }

    private static MovementDocument after(DomainEvent... events) {
        MovementDocument document = null;
        for (var event : events(ID, events)) {
            document = MovementDocument.apply(document, event);
        }
        return Objects.requireNonNull(document);
    }
}

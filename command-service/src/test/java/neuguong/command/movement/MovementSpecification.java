package neuguong.command.movement;

import static neuguong.command.decide.Reason.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import neuguong.command.decide.Plan;
import neuguong.command.decide.Specification;
import neuguong.command.decide.Validity;
import neuguong.command.movement.MovementCommand.CloseMovement;
import neuguong.command.movement.MovementCommand.LaunchMovement;
import neuguong.command.movement.MovementCommand.SummariseMovement;
import neuguong.events.MovementEvent;
import neuguong.events.MovementEvent.Figure;
import neuguong.events.MovementEvent.MovementClosed;
import neuguong.events.MovementEvent.MovementLaunched;
import neuguong.events.MovementEvent.MovementSummarised;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MovementSpecification {
    private static final Plan PLAN =
            new Plan(LocalDate.of(2021, 1, 1), LocalDate.of(2025, 12, 31), LocalDate.of(2026, 3, 1));
    private static final Validity ALWAYS = new Validity(LocalDate.of(2000, 1, 1), null);
    private static final LocalDate FROM = LocalDate.of(2021, 3, 1);
    private static final LocalDate HALF = LocalDate.of(2023, 6, 30);
    private static final LocalDate END = LocalDate.of(2025, 11, 30);
    private static final LocalDate TOMORROW = LocalDate.of(2026, 3, 2);
    private static final List<Figure> FIGURES = List.of(new Figure("Vốn", new BigDecimal("12.5"), "tỷ đồng"));
    private static final MovementLaunched LAUNCHED =
            new MovementLaunched("m1", "PT01", "Nông thôn mới", "u1", FROM, END, "Mục tiêu", List.of("0007"));
    private static final MovementSummarised SUMMARISED = new MovementSummarised(HALF, "Kết quả", FIGURES);
    private static final MovementClosed CLOSED = new MovementClosed(END, null, "410/QĐ");

    private static Specification<MovementCommand, MovementState, MovementEvent> movement() {
        return Specification.of(new MovementDecider());
    }

    private static LaunchMovement launch(@Nullable Validity unit, LocalDate from, boolean taken, String... sectors) {
        return new LaunchMovement(
                "m1", "PT01", taken, "Nông thôn mới", "u1", unit, from, END, "Mục tiêu", List.of(sectors), PLAN);
    }

    private static SummariseMovement summarise(LocalDate on) {
        return new SummariseMovement("m1", on, "Kết quả", FIGURES, PLAN);
    }

    private static CloseMovement close(LocalDate on) {
        return new CloseMovement("m1", on, null, "410/QĐ", PLAN);
    }

    @Test
    void a_unit_launches_a_movement() {
        movement().when(launch(ALWAYS, FROM, false, "0007")).then(LAUNCHED);
    }

    @Test
    void the_unit_exists_on_the_first_day() {
        movement().when(launch(null, FROM, false)).thenRejected(UNIT_NOT_FOUND);
        movement().when(launch(new Validity(HALF, null), FROM, false)).thenRejected(UNIT_NOT_ACTIVE);
    }

    @Test
    void a_movement_has_a_code_of_its_own() {
        movement().when(launch(ALWAYS, FROM, true)).thenRejected(MOVEMENT_CODE_TAKEN);
        movement().given(LAUNCHED).when(launch(ALWAYS, HALF, false, "0007")).thenRejected(MOVEMENT_CODE_TAKEN);
    }

    @Test
    void a_movement_of_tomorrow_is_not_launched() {
        movement().when(launch(ALWAYS, TOMORROW, false)).thenRejected(IN_THE_FUTURE);
    }

    @Test
    void a_movement_does_not_plan_to_end_before_it_begins() {
        movement().when(launch(ALWAYS, END.plusDays(1), false)).thenRejected(MOVEMENT_PERIOD_REVERSED);
    }

    @Test
    void a_movement_is_for_known_sectors_each_named_once() {
        movement().when(launch(ALWAYS, FROM, false, "9999")).thenRejected(UNKNOWN_SECTOR);
        movement().when(launch(ALWAYS, FROM, false, "0007", "0007")).thenRejected(SECTOR_REPEATED);
    }

    @Test
    void a_movement_is_summarised_half_way_and_at_its_end() {
        movement().given(LAUNCHED).when(summarise(HALF)).then(SUMMARISED);
        var last = new MovementSummarised(END, "Kết quả", FIGURES);
        movement().given(LAUNCHED, SUMMARISED).when(summarise(END)).then(last);
    }

    @Test
    void changes_follow_one_another_in_time() {
        movement().given(LAUNCHED).when(summarise(FROM.minusDays(1))).thenRejected(BEFORE_MOVEMENT_CHANGED);
        movement().given(LAUNCHED, SUMMARISED).when(close(HALF.minusDays(1))).thenRejected(BEFORE_MOVEMENT_CHANGED);
        movement().given(LAUNCHED).when(summarise(TOMORROW)).thenRejected(IN_THE_FUTURE);
        movement().given(LAUNCHED).when(close(TOMORROW)).thenRejected(IN_THE_FUTURE);
    }

    @Test
    void a_movement_is_closed_once_and_takes_no_summary_after() {
        movement().given(LAUNCHED, SUMMARISED).when(close(END)).then(CLOSED);
        movement().given(LAUNCHED, CLOSED).when(summarise(HALF)).thenRejected(MOVEMENT_CLOSED);
        movement().given(LAUNCHED, CLOSED).when(close(HALF)).thenRejected(MOVEMENT_CLOSED);
    }

    @Test
    void the_same_again_records_nothing() {
        movement().given(LAUNCHED).when(launch(ALWAYS, FROM, false, "0007")).thenNothing();
        movement()
                .given(LAUNCHED, CLOSED)
                .when(launch(ALWAYS, FROM, false, "0007"))
                .thenNothing();
        movement().given(LAUNCHED, SUMMARISED).when(summarise(HALF)).thenNothing();
        movement().given(LAUNCHED, SUMMARISED, CLOSED).when(summarise(HALF)).thenNothing();
        movement().given(LAUNCHED, CLOSED).when(close(END)).thenNothing();
    }

    @Test
    void nothing_is_asked_of_a_movement_before_its_launch() {
        movement().when(summarise(HALF)).thenRejected(UNKNOWN_MOVEMENT);
        movement().when(close(END)).thenRejected(UNKNOWN_MOVEMENT);
    }
}

package neuguong.command.movement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import neuguong.command.decide.Chance;
import neuguong.command.decide.Plan;
import neuguong.command.decide.Properties;
import neuguong.command.decide.Validity;
import neuguong.command.movement.MovementCommand.CloseMovement;
import neuguong.command.movement.MovementCommand.LaunchMovement;
import neuguong.command.movement.MovementCommand.SummariseMovement;
import neuguong.events.MovementEvent;
import neuguong.events.MovementEvent.Figure;
import org.junit.jupiter.api.Test;

class MovementPropertyTest {
    private static final Plan PLAN =
            new Plan(LocalDate.of(2021, 1, 1), LocalDate.of(2025, 12, 31), LocalDate.of(2026, 3, 1));

    @Test
    void properties_hold_for_any_sequence_of_commands() {
        Properties.of(new MovementDecider(), MovementEvent.class, MovementPropertyTest::command)
                .hold();
    }

    private static MovementCommand command(Chance chance, MovementState state) {
        var roll = state instanceof MovementState.NotLaunched && !chance.oneIn(4) ? 0 : chance.below(20);
        var on = chance.day(LocalDate.of(2020, 6, 1), LocalDate.of(2026, 6, 1));
        return switch (roll) {
            case 0, 1 -> launch(chance);
            case 2, 3 ->
                new CloseMovement("m1", on, chance.unless(2, "Hết thời gian"), chance.of("410/QĐ", "411/QĐ"), PLAN);
            default ->
                new SummariseMovement(
                        "m1",
                        on,
                        chance.of("Kết quả", "Kết quả bước đầu"),
                        chance.oneIn(2)
                                ? List.of()
                                : List.of(new Figure("Vốn", new BigDecimal("12.5"), chance.unless(2, "tỷ đồng"))),
                        PLAN);
        };
    }

    private static LaunchMovement launch(Chance chance) {
        var valid = new Validity(LocalDate.of(2000, 1, 1), chance.oneIn(6) ? LocalDate.of(2022, 1, 1) : null);
        var from = chance.day(LocalDate.of(2021, 1, 1), LocalDate.of(2023, 1, 1));
        return new LaunchMovement(
                "m1",
                chance.unless(3, "PT01"),
                chance.oneIn(6),
                chance.of("Nông thôn mới", "Đền ơn đáp nghĩa"),
                "u1",
                chance.unless(9, valid),
                from,
                chance.unless(3, from.plusDays(chance.between(-30, 900))),
                "Mục tiêu",
                chance.oneIn(2) ? List.of() : List.of("0007", chance.of("0001", "0007", "9999")),
                PLAN);
    }
}

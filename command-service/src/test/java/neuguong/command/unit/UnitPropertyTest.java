package neuguong.command.unit;

import java.time.LocalDate;
import java.util.List;
import neuguong.command.decide.Chance;
import neuguong.command.decide.Plan;
import neuguong.command.decide.Properties;
import neuguong.command.decide.Validity;
import neuguong.command.unit.UnitCommand.DissolveUnit;
import neuguong.command.unit.UnitCommand.MergeUnit;
import neuguong.command.unit.UnitCommand.RegisterUnit;
import neuguong.command.unit.UnitCommand.RelocateUnit;
import neuguong.command.unit.UnitCommand.RenameUnit;
import neuguong.command.unit.UnitCommand.ReparentUnit;
import neuguong.events.UnitEvent;
import neuguong.events.UnitType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnitPropertyTest {
    private static final Plan PLAN =
            new Plan(LocalDate.of(2021, 1, 1), LocalDate.of(2025, 12, 31), LocalDate.of(2026, 3, 1));

    @Test
    void properties_hold_for_any_sequence_of_commands() {
        Properties.of(new UnitDecider(), UnitEvent.class, UnitPropertyTest::command)
                .hold();
    }

    private static UnitCommand command(Chance chance, UnitState state) {
        var roll = state instanceof UnitState.NotRegistered && !chance.oneIn(4) ? 0 : chance.below(40);
        var on = day(chance, state);
        var other = "u" + chance.below(5);
        var document = chance.unless(3, "88/QĐ-UBND");
        return switch (roll) {
            case 0, 1 -> register(chance);
            case 2 -> new MergeUnit("u1", other, valid(chance), on, document, PLAN);
            case 3 ->
                new DissolveUnit(
                        "u1", chance.unless(3, other), valid(chance), chance.oneIn(2), on, "Sắp xếp", document, PLAN);
            case 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15 ->
                new RenameUnit("u1", chance.of("Huyện A", "Thị xã A", "Thành phố A"), on, document, PLAN);
            case 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27 ->
                new ReparentUnit(
                        "u1",
                        chance.unless(4, other),
                        valid(chance),
                        chance.oneIn(6) ? List.of("u0", "u1") : List.of("u0"),
                        on,
                        document,
                        PLAN);
            default -> new RelocateUnit("u1", "l" + chance.below(4), valid(chance), on, document, PLAN);
        };
    }

    private static RegisterUnit register(Chance chance) {
        return new RegisterUnit(
                "u1",
                "H01",
                chance.of("Huyện A", "Thị xã A"),
                chance.of(UnitType.values()),
                chance.unless(2, "u0"),
                valid(chance),
                "l" + chance.below(4),
                valid(chance),
                chance.day(LocalDate.of(2019, 1, 1), LocalDate.of(2023, 1, 1)),
                chance.oneIn(9),
                PLAN);
    }

    /** Mostly a while after the last change, so that many changes follow one another. */
    private static LocalDate day(Chance chance, UnitState state) {
        return state instanceof UnitState.Active unit && !chance.oneIn(5)
                ? unit.since().plusDays(chance.below(60))
                : chance.day(LocalDate.of(2018, 1, 1), LocalDate.of(2026, 6, 1));
    }

    private static @Nullable Validity valid(Chance chance) {
        return chance.oneIn(9)
                ? null
                : new Validity(LocalDate.of(2000, 1, 1), chance.oneIn(6) ? LocalDate.of(2022, 1, 1) : null);
    }
}

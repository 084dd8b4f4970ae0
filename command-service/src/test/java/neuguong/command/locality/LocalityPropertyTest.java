package neuguong.command.locality;

import java.math.BigDecimal;
import java.time.LocalDate;
import neuguong.command.decide.Chance;
import neuguong.command.decide.Plan;
import neuguong.command.decide.Properties;
import neuguong.command.decide.Validity;
import neuguong.command.locality.LocalityCommand.ChooseSuccessor;
import neuguong.command.locality.LocalityCommand.EstablishLocality;
import neuguong.command.locality.LocalityCommand.Parent;
import neuguong.command.locality.LocalityCommand.Position;
import neuguong.command.locality.LocalityCommand.PositionLocality;
import neuguong.command.locality.LocalityCommand.RenameLocality;
import neuguong.command.locality.LocalityCommand.SucceedLocality;
import neuguong.command.locality.LocalityDecider.State;
import neuguong.events.LocalityEvent;
import neuguong.events.LocalityLevel;
import neuguong.events.SuccessionExtent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LocalityPropertyTest {
    private static final Plan PLAN =
            new Plan(LocalDate.of(2021, 1, 1), LocalDate.of(2025, 12, 31), LocalDate.of(2026, 3, 1));

    @Test
    void properties_hold_for_any_sequence_of_commands() {
        Properties.of(new LocalityDecider(), LocalityEvent.class, LocalityPropertyTest::command)
                .hold();
    }

    private static LocalityCommand command(Chance chance, State state) {
        var roll = state instanceof State.Unknown && !chance.oneIn(4) ? 0 : chance.below(20);
        var on = day(chance, state);
        var other = "l" + chance.below(6);
        var document = chance.unless(3, "1656/NQ-UBTVQH15");
        return switch (roll) {
            case 0 -> establish(chance);
            case 1, 2, 3, 4 ->
                new SucceedLocality(
                        "l1",
                        other,
                        valid(chance),
                        chance.oneIn(3) ? chance.of(SuccessionExtent.values()) : SuccessionExtent.PART,
                        on,
                        document);
            case 5, 6, 7, 8, 9, 10 -> new ChooseSuccessor("l1", other, "Phần lớn dân cư", on, document, PLAN);
            case 11, 12, 13 -> new PositionLocality("l1", point(chance), on, PLAN);
            default -> new RenameLocality("l1", chance.of("Xã A", "Xã B", "Phường Hoà Lạc"), on, document, PLAN);
        };
    }

    private static EstablishLocality establish(Chance chance) {
        var level = chance.of(LocalityLevel.values());
        return new EstablishLocality(
                "l1",
                chance.oneIn(8) ? chance.of("1", "00004") : code(level),
                chance.of("Xã A", "Xã B"),
                level,
                chance.unless(8, "l0"),
                parent(chance),
                chance.day(LocalDate.of(2021, 1, 1), LocalDate.of(2023, 1, 1)),
                chance.oneIn(2) ? null : point(chance));
    }

    private static Position point(Chance chance) {
        return new Position(
                BigDecimal.valueOf(100L + chance.below(20)), BigDecimal.valueOf(5L + chance.below(21)), "Bản đồ tỉnh");
    }

    private static String code(LocalityLevel level) {
        return switch (level) {
            case PROVINCE -> "24";
            case DISTRICT -> "212";
            case COMMUNE -> "00004";
            case HAMLET -> "00004-T1";
        };
    }

    private static @Nullable Parent parent(Chance chance) {
        var level = chance.of(LocalityLevel.values());
        var valid = valid(chance);
        return valid == null ? null : new Parent(level, code(level), valid);
    }

    /** Mostly a while after the last change, so that many changes follow one another. */
    private static LocalDate day(Chance chance, State state) {
        return state instanceof State.Known place && !chance.oneIn(5)
                ? place.since().plusDays(chance.below(60))
                : chance.day(LocalDate.of(2020, 1, 1), LocalDate.of(2026, 6, 1));
    }

    private static @Nullable Validity valid(Chance chance) {
        return chance.oneIn(9)
                ? null
                : new Validity(LocalDate.of(2000, 1, 1), chance.oneIn(6) ? LocalDate.of(2022, 1, 1) : null);
    }
}

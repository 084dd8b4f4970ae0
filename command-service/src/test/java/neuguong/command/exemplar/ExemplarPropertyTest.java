package neuguong.command.exemplar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import neuguong.command.decide.Chance;
import neuguong.command.decide.Properties;
import neuguong.command.exemplar.ExemplarState.Ended;
import neuguong.command.exemplar.ExemplarState.NotNominated;
import neuguong.command.exemplar.ExemplarState.Open;
import neuguong.command.platform.Histories;
import neuguong.events.ExemplarEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExemplarPropertyTest {

    @Test
    void properties_hold_for_any_sequence_of_commands() {
        Properties.of(new ExemplarDecider(), ExemplarEvent.class, ExemplarPropertyTest::command)
                .and(ExemplarPropertyTest::requireMoments)
                .hold();
    }

    /** Whatever has been recorded in whichever order, it can be looked at as it was known and as it held at any moment. */
    private static void requireMoments(Chance chance, List<ExemplarEvent> history) {
        if (history.isEmpty()) {
            return;
        }
        var known = history.subList(0, chance.between(1, history.size()));
        assertThat(ExemplarAsOf.of(known, null).view())
                .isEqualTo(ExemplarView.of(new Histories.History(List.copyOf(known), known.size() - 1L)));
        for (var event : known) {
            var day = event.validOn().minusDays(chance.between(0, 1));
            var asOf = ExemplarAsOf.of(known, day);
            var last = new AtomicReference<@Nullable ExemplarView>();
            asOf.replay((_, view) -> last.set(view));
            assertThat(last.get()).isEqualTo(asOf.view());
        }
    }

    private static ExemplarCommand command(Chance chance, ExemplarState state) {
        return switch (state) {
            case NotNominated _ -> chance.oneIn(6) ? any(new Drawn(chance, null)) : new Drawn(chance, null).nominate();
            case Open open -> any(new Drawn(chance, open));
            case Ended ended -> {
                var drawn = new Drawn(chance, ended.last());
                yield chance.oneIn(4) ? any(drawn) : new DrawnHonours(drawn).command();
            }
        };
    }

    private static ExemplarCommand any(Drawn drawn) {
        return switch (drawn.chance().below(32)) {
            case 0, 1, 2 -> drawn.discovery();
            case 3, 4, 5, 6, 7 -> drawn.fostering();
            case 8, 9, 10, 11 -> drawn.review();
            case 12, 13, 14, 15, 16, 17, 18 -> new DrawnHonours(drawn).command();
            case 19, 20, 21 -> drawn.replication();
            case 22, 23 -> new DrawnLifecycle(drawn).command();
            case 24 -> drawn.erasure();
            default -> drawn.onward();
        };
    }
}

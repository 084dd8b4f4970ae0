package neuguong.command.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import neuguong.command.personal.Vault;
import neuguong.contract.EventJson;
import neuguong.events.DomainEvent;
import neuguong.events.EventType;

/**
 * What holds for any sequence of commands: a decider throws nothing but {@link Rejected} and says the same when asked twice, an accepted
 * command repeated at once yields nothing or a rejection, evolve takes whatever decide produced, every event is read back as it was stored,
 * and a history folded from its stored bytes, in one go or with a stop between, gives the state that was reached by deciding.
 *
 * <p>A run is repeated by the seed that its failure names: {@code -Dneuguong.seed=<seed>}. To add an aggregate, draw its commands in a test
 * of its own: {@code Properties.of(new UnitDecider(), UnitEvent.class, UnitPropertyTest::command).hold()}.
 */
public final class Properties<C, S, E extends DomainEvent> {
    private static final int SEQUENCES = 2_000;
    private static final int LONGEST = 60;
    // the date of Plan 90/KH-UBND: the same code is tested with the same sequences
    private static final long SEED = Long.getLong("neuguong.seed", 20_210_611L);

    private final Decider<C, S, E> decider;
    private final Class<E> events;
    private final BiFunction<Chance, S, C> commands;
    private final Set<Class<?>> happened = new HashSet<>();
    private BiConsumer<Chance, List<E>> more = (_, _) -> {};

    private Properties(Decider<C, S, E> decider, Class<E> events, BiFunction<Chance, S, C> commands) {
        this.decider = decider;
        this.events = events;
        this.commands = commands;
    }

    /** The properties of a decider, with a generator that draws a command for the state that has been reached. */
    public static <C, S, E extends DomainEvent> Properties<C, S, E> of(
            Decider<C, S, E> decider, Class<E> events, BiFunction<Chance, S, C> commands) {
        return new Properties<>(decider, events, commands);
    }

    /** The same, and one more property, of any history that comes about. */
    public Properties<C, S, E> and(BiConsumer<Chance, List<E>> property) {
        more = property;
        return this;
    }

    /** Requires the properties of as many sequences as make a run, and that every event of the aggregate came about in them. */
    public void hold() {
        for (var number = 0; number < SEQUENCES; number++) {
            new Sequence(number).run();
        }
        var never = EventType.all().stream()
                .filter(type -> events.isAssignableFrom(type.payload()) && !happened.contains(type.payload()))
                .map(EventType::name)
                .toList();
        assertThat(never)
                .as("events that no sequence with seed %d reached: the properties say nothing of them", SEED)
                .isEmpty();
    }

    /** One sequence of commands and what came of it. */
    private final class Sequence {
        private final int number;
        private final Chance chance;
        private final List<C> asked = new ArrayList<>();
        private final List<E> history = new ArrayList<>();
        private S state = decider.initial();

        private Sequence(int number) {
            this.number = number;
            this.chance = new Chance(SEED * 1_000_003 + number);
        }

        private void run() {
            try {
                var length = chance.oneIn(2) ? LONGEST : chance.between(1, LONGEST);
                for (var i = 0; i < length; i++) {
                    // now and then something is asked again that was asked before
                    var command =
                            asked.isEmpty() || !chance.oneIn(12) ? commands.apply(chance, state) : chance.of(asked);
                    asked.add(command);
                    ask(command);
                }
                requireFolds();
                more.accept(chance, List.copyOf(history));
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError(
                        "with -Dneuguong.seed=%d, sequence %d, after %d commands, the last: %s%nhistory: %s"
                                .formatted(
                                        SEED, number, asked.size(), asked.isEmpty() ? "-" : asked.getLast(), history),
                        e);
            }
        }

        private void ask(C command) {
            List<E> decided;
            try {
                decided = decider.decide(command, state);
            } catch (Rejected rejected) {
                requireLegible(rejected);
                return;
            }
            assertThat(decider.decide(command, state)).as("asked twice").isEqualTo(decided);
            for (var event : decided) {
                assertThat(stored(event)).as("as stored").isEqualTo(event);
                happened.add(event.getClass());
                history.add(event);
                state = decider.evolve(state, event);
            }
            try {
                assertThat(decider.decide(command, state)).as("repeated").isEmpty();
            } catch (Rejected rejected) {
                requireLegible(rejected);
            }
        }

        private void requireLegible(Rejected rejected) {
            assertThat(List.of(rejected.vi(), rejected.en()))
                    .allSatisfy(text ->
                            assertThat(text).isNotBlank().doesNotContain("%").doesNotContain("null"));
        }

        private void requireFolds() {
            assertThat(fold(decider.initial(), history)).as("folded in one go").isEqualTo(state);
            var read = history.stream().map(this::stored).toList();
            var stop = chance.between(0, read.size());
            var half = fold(decider.initial(), read.subList(0, stop));
            assertThat(fold(half, read.subList(stop, read.size())))
                    .as("folded in two, as stored")
                    .isEqualTo(state);
        }

        private S fold(S from, List<E> more) {
            var folded = from;
            for (var event : more) {
                folded = decider.evolve(folded, event);
            }
            return folded;
        }

        /** What the vault seals has no other stored form; how it is sealed and opened is tested there. */
        private E stored(E event) {
            if (Vault.concerns(event)) {
                return event;
            }
            var type = EventType.of(event.getClass());
            return events.cast(EventJson.decode(type.name(), type.revision(), EventJson.encode(event)));
        }
    }
}

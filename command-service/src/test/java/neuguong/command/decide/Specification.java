package neuguong.command.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Arrays;
import java.util.List;

/** Given what happened, when this is asked, then that happens or is rejected: the form in which every rule is tested. */
public final class Specification<C, S, E> {
    private final Decider<C, S, E> decider;
    private S state;

    private Specification(Decider<C, S, E> decider) {
        this.decider = decider;
        this.state = decider.initial();
    }

    public static <C, S, E> Specification<C, S, E> of(Decider<C, S, E> decider) {
        return new Specification<>(decider);
    }

    @SafeVarargs
    public final Specification<C, S, E> given(E... events) {
        for (var event : events) {
            state = decider.evolve(state, event);
        }
        return this;
    }

    public When when(C command) {
        return new When(command);
    }

    public final class When {
        private final C command;

        private When(C command) {
            this.command = command;
        }

        @SafeVarargs
        @SuppressWarnings("varargs") // only read
        public final void then(E... events) {
            var happened = decider.decide(command, state);
            assertThat(happened).isEqualTo(Arrays.asList(events));
            // the law of idempotence: asked again, nothing happens or it is rejected
            var after = state;
            for (var event : happened) {
                after = decider.evolve(after, event);
            }
            var settled = after;
            var again = catchThrowable(
                    () -> assertThat(decider.decide(command, settled)).isEmpty());
            assertThat(again == null || again instanceof Rejected)
                    .as("asked again: %s", again)
                    .isTrue();
        }

        public void thenNothing() {
            assertThat(decider.decide(command, state)).isEmpty();
        }

        public void thenRejected(Reason reason) {
            var thrown = catchThrowable(() -> decider.decide(command, state));
            assertThat(thrown).isInstanceOf(Rejected.class);
            var rejected = (Rejected) thrown;
            assertThat(rejected.reason()).isEqualTo(reason);
            assertThat(List.of(rejected.vi(), rejected.en()))
                    .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("%"));
        }
    }
}

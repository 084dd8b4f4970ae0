package neuguong.query.platform;

import static neuguong.query.Recorded.EXEMPLAR;
import static neuguong.query.Recorded.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import neuguong.contract.RecordedEvent;
import neuguong.events.DomainEvent;
import neuguong.query.Recorded;
import neuguong.query.platform.BatchProjector.Early;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BatchProjectorTest {
    private static final List<RecordedEvent> LOG =
            events(EXEMPLAR, Recorded.nominated(), Recorded.selected(), Recorded.awarded(2024), Recorded.revoked());

    @Test
    void events_are_applied_in_their_order() {
        assertThat(applied(null, LOG)).containsExactly(0L, 1L, 2L, 3L);
    }

    @Test
    void events_that_come_again_change_nothing() {
        assertThat(applied(new Seen(EXEMPLAR, 3), LOG)).isEmpty();
        assertThat(applied(new Seen(EXEMPLAR, 1), LOG)).containsExactly(2L, 3L);
    }

    @Test
    void events_that_come_twice_in_one_batch_are_applied_once() {
        assertThat(applied(null, List.of(LOG.get(0), LOG.get(1), LOG.get(0), LOG.get(1), LOG.get(2))))
                .containsExactly(0L, 1L, 2L);
    }

    @Test
    void a_gap_is_never_passed_over() {
        assertThatThrownBy(() -> applied(new Seen(EXEMPLAR, 0), LOG.subList(2, 4)))
                .isInstanceOf(UnfitException.class)
                .hasMessageContaining("came before event 1");
        assertThatThrownBy(() -> applied(null, LOG.subList(1, 2))).isInstanceOf(UnfitException.class);
    }

    @Test
    void an_event_that_will_come_again_is_passed_over_until_it_comes_behind_what_it_follows() {
        var early = List.of(LOG.get(2), LOG.get(0), LOG.get(3), LOG.get(1));
        assertThat(applied(null, early, Early.PASSED_OVER)).containsExactly(0L, 1L);
        assertThat(applied(new Seen(EXEMPLAR, 1), LOG, Early.PASSED_OVER)).containsExactly(2L, 3L);
        assertThat(applied(null, LOG.subList(1, 4), Early.PASSED_OVER)).isEmpty();
    }

    @Test
    void an_event_on_which_the_fold_fails_is_named() {
        assertThatThrownBy(() -> BatchProjector.fold(new Failing(), null, LOG, Early.REFUSED))
                .isInstanceOfSatisfying(
                        UnfitException.class, e -> assertThat(e.reason()).isEqualTo(ParkedReason.UNAPPLICABLE))
                .hasMessageContaining("event 1 of " + EXEMPLAR);
    }

    private static List<Long> applied(@Nullable Seen before, List<RecordedEvent> events) {
        return applied(before, events, Early.REFUSED);
    }

    private static List<Long> applied(@Nullable Seen before, List<RecordedEvent> events, Early early) {
        return BatchProjector.fold(new Counting(), before, events, early).stream()
                .map(step -> step.event().sequence())
                .toList();
    }

    record Seen(String id, long sequence) implements Versioned {}

    /** Takes nothing but first events. */
    private static final class Failing extends Counting {
        @Override
        public Seen apply(@Nullable Seen before, RecordedEvent event) {
            if (before != null) {
                throw new IllegalArgumentException("not this one");
            }
            return super.apply(before, event);
        }
    }

    private static class Counting implements Projection<Seen> {
        @Override
        public Index<Seen> index() {
            return new Index<>("seen", Seen.class);
        }

        @Override
        public boolean covers(DomainEvent event) {
            return true;
        }

        @Override
        public Seen apply(@Nullable Seen before, RecordedEvent event) {
            return new Seen(event.aggregateId(), event.sequence());
        }
    }
}

package neuguong.query.platform;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import neuguong.contract.RelayHeartbeat;
import neuguong.query.platform.GroupOffsets.KafkaUnavailableException;
import neuguong.query.platform.RebuildProgress.State;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Fills another generation beside the one that the readers see, compares it with the event store, and lets the readers see it. What is wanted is
 * kept with the indices; this only does it, so that a rebuild goes on wherever and whenever an instance runs.
 */
final class Rebuild extends BackgroundTask {
    private static final Logger log = LoggerFactory.getLogger(Rebuild.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration IDLE = Duration.ofSeconds(2);
    /** So few events are done while the line that was live is held. */
    private static final long NEAR = 500;

    private static final Duration LONGEST_HAND_OVER = Duration.ofSeconds(10);

    private final Lines lines;
    private final Live live;
    private final Editions editions;
    private final GroupOffsets offsets;
    private final Completeness completeness;
    private final Comparison comparison;
    private final Rate rate = new Rate(System::nanoTime);

    private volatile RebuildProgress progress = RebuildProgress.NONE;

    Rebuild(
            Lines lines,
            Live live,
            Editions editions,
            GroupOffsets offsets,
            Completeness completeness,
            Comparison comparison) {
        super("rebuild");
        this.lines = lines;
        this.live = live;
        this.editions = editions;
        this.offsets = offsets;
        this.completeness = completeness;
        this.comparison = comparison;
    }

    RebuildProgress progress() {
        return progress;
    }

    @Override
    void run() {
        while (!stopping()) {
            try {
                var wanted = editions.rebuilt();
                if (wanted.isPresent()) {
                    fill(wanted.get());
                }
                progress = RebuildProgress.NONE;
                pause(IDLE);
            } catch (IOException | ElasticsearchException | KafkaUnavailableException e) {
                progress = progress.troubled(String.valueOf(e.getMessage()));
                log.debug("the rebuild waits", e);
            } catch (RuntimeException e) {
                progress = progress.troubled("an unexpected fault; the log has it");
                log.error("the rebuild begins anew", e);
            }
            pause(PAUSE);
        }
    }

    private void fill(Generation generation) throws IOException, KafkaUnavailableException {
        var plan = editions.plan(generation);
        var line = plan.skipped() == null ? lines.of(generation) : lines.ofSentAgain(generation);
        if (plan.wish() == RebuildPlan.Wish.DROP) {
            line.indices().remove();
            return;
        }
        if (generation.equals(editions.live())) {
            // the aliases were moved, and then this process ended
            editions.plan(generation, RebuildPlan.OVER);
            return;
        }
        log.info(
                "filling generation {} beside {}",
                generation.id(),
                live.line().generation().id());
        line.parked().load();
        line.indices().refreshOften(false);
        new Filling(line).run(plan);
    }

    /** One line being filled by this instance. */
    private final class Filling {
        private final Line line;
        private final Pace pace = new Pace();
        private final ProjectionStatus status = new ProjectionStatus();
        private final MessageListenerContainer container;
        /** Where the topic was complete a moment ago: what is before it is awaited, and then compared. */
        private @Nullable RelayHeartbeat mark;
        /** What was otherwise than in the event store at every look; null before the first. */
        private @Nullable Findings differing;

        Filling(Line line) {
            this.line = line;
            this.container = lines.filling(line, status, pace);
        }

        void run(RebuildPlan wanted) throws IOException, KafkaUnavailableException {
            var plan = wanted;
            heed(plan);
            container.start();
            try {
                while (!stopping() && plan.going() && !step(plan)) {
                    pause(PAUSE);
                    plan = editions.plan(line.generation());
                    heed(plan);
                }
            } finally {
                pace.atMost(0);
                container.stop();
            }
        }

        private void heed(RebuildPlan plan) {
            pace.atMost(plan.eventsPerSecond());
            if (plan.wish() == RebuildPlan.Wish.PAUSE && !container.isPauseRequested()) {
                container.pause();
            } else if (plan.wish() == RebuildPlan.Wish.GO && container.isPauseRequested()) {
                container.resume();
            }
        }

        /** Returns whether the readers see the line now. */
        private boolean step(RebuildPlan plan) throws IOException, KafkaUnavailableException {
            var committed = offsets.committed(line.generation().consumerGroup());
            var behind = GroupOffsets.behind(committed, offsets.ends());
            var skipped = plan.skipped() == null ? 0 : plan.skipped();
            var done = committed.values().stream().mapToLong(Long::longValue).sum() - skipped;
            rate.reached(done);
            var paused = plan.wish() == RebuildPlan.Wish.PAUSE;
            var near = behind <= NEAR;
            progress = new RebuildProgress(
                    paused ? State.PAUSED : near ? State.VERIFYING : State.FILLING,
                    line.generation().id(),
                    done + behind,
                    done,
                    rate.perSecond(),
                    rate.secondsFor(behind),
                    plan.eventsPerSecond(),
                    differing == null ? 0 : differing.number(),
                    status.problems().values().stream()
                            .map(ProjectionStatus.Problem::message)
                            .findFirst()
                            .orElse(null));
            return near && !paused && alike(plan, committed) && handedOver();
        }

        /** Whether everything was once as in the event store, at a place of the log that lies before what is written now. */
        private boolean alike(RebuildPlan plan, Map<Integer, Long> committed) throws IOException {
            if (!plan.verified()) {
                return true;
            }
            if (mark == null) {
                mark = completeness.heard();
            }
            if (mark == null || !GroupOffsets.reach(committed, mark.offsets())) {
                return false;
            }
            line.indices().refreshWritten();
            var found = comparison.of(line, mark.position());
            mark = null;
            differing = differing == null ? found : differing.still(found);
            progress = progress.differing(differing.number());
            return !differing.any();
        }

        /** The line that was live is held until this one has all that it has, so that no reader sees less than before. */
        private boolean handedOver() throws IOException, KafkaUnavailableException {
            var before = live.line();
            pace.atMost(0);
            live.hold(true);
            try {
                var end = System.nanoTime() + LONGEST_HAND_OVER.toNanos();
                while (!live.held() || !reaches(before)) {
                    if (System.nanoTime() > end || stopping()) {
                        return false;
                    }
                    pause(PAUSE);
                }
                line.indices().refreshWritten();
                if (editions.plan(line.generation()).wish() != RebuildPlan.Wish.GO) {
                    return false;
                }
                line.indices().serve();
                editions.plan(line.generation(), RebuildPlan.OVER);
                line.indices().removeOlderThan(before.generation());
                return true;
            } finally {
                live.hold(false);
            }
        }

        private boolean reaches(Line before) throws KafkaUnavailableException {
            return GroupOffsets.reach(
                    offsets.committed(line.generation().consumerGroup()),
                    offsets.committed(before.generation().consumerGroup()));
        }
    }
}

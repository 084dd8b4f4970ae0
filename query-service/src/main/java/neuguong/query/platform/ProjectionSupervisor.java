package neuguong.query.platform;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import neuguong.query.platform.GroupOffsets.KafkaUnavailableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Gets the projection going and keeps it going: makes the indices of this generation where they are not there, lets the listener run, moves the
 * aliases when a new generation has caught up, and begins anew when somebody removes the indices. Waits for Elasticsearch and
 * Kafka where they are not up yet.
 */
final class ProjectionSupervisor extends BackgroundTask {
    private static final Logger log = LoggerFactory.getLogger(ProjectionSupervisor.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** Events from which on there is something to catch up with, a second's work, and below which it is over. */
    private static final long MANY = 5_000;

    private static final long CAUGHT_UP = 1_000;

    private final Lines lines;
    private final Editions editions;
    private final Live live;
    private final GroupOffsets offsets;
    private final ProjectionStatus status;

    ProjectionSupervisor(Lines lines, Editions editions, Live live, GroupOffsets offsets, ProjectionStatus status) {
        super("projection");
        this.lines = lines;
        this.editions = editions;
        this.live = live;
        this.offsets = offsets;
        this.status = status;
    }

    /** Sets how often is refreshed by how much there is to catch up with. */
    private final class Refreshing {
        private final Line line;
        private @Nullable Boolean often;

        Refreshing(Line line) {
            this.line = line;
        }

        void adapt() throws IOException, KafkaUnavailableException {
            var behind = GroupOffsets.behind(offsets.committed(line.generation().consumerGroup()), offsets.ends());
            var wanted = behind < (Boolean.FALSE.equals(often) ? CAUGHT_UP : MANY);
            if (!Boolean.valueOf(wanted).equals(often)) {
                line.indices().refreshOften(wanted);
                often = wanted;
            }
        }
    }

    @Override
    void run() {
        while (!stopping()) {
            MessageListenerContainer container = null;
            try {
                var line = prepare();
                var refreshing = new Refreshing(line);
                refreshing.adapt();
                container = lines.live(line, status);
                live.readBy(container);
                container.start();
                status.started();
                log.info("projecting generation {}", line.generation().id());
                watch(line, container, refreshing);
            } catch (IOException | ElasticsearchException | KafkaUnavailableException e) {
                status.waiting(String.valueOf(e.getMessage()));
                log.warn("the projection waits: {}", e.getMessage());
            } catch (RuntimeException e) {
                status.waiting("an unexpected fault; the log has it");
                log.error("the projection begins anew", e);
            } finally {
                live.readBy(null);
                if (container != null) {
                    container.stop();
                }
            }
            pause(PAUSE);
        }
    }

    /** The line of the generation that readers see, or are to see: another one than before where somebody has let them see that. */
    private Line chosen() throws IOException {
        var wanted = editions.live();
        var line = live.line();
        return wanted.equals(line.generation()) ? line : lines.of(wanted);
    }

    private Line prepare() throws IOException, KafkaUnavailableException {
        status.forgetProblems();
        var line = chosen();
        var indices = line.indices();
        var generation = line.generation();
        if (!indices.complete()) {
            // first of all, so that a crash after it finds the indices missing still, and comes here again
            offsets.forget(generation.consumerGroup());
            indices.create();
        }
        var serving = indices.serving();
        if (serving == null) {
            indices.serve();
            serving = generation;
        } else if (!serving.equals(generation)) {
            indices.serveNew();
        }
        status.serving(serving);
        line.parked().load();
        live.is(line);
        return line;
    }

    /** Returns when the indices are gone, when readers see another edition, or when it is to stop. */
    private void watch(Line line, MessageListenerContainer container, Refreshing refreshing) {
        var indices = line.indices();
        var generation = line.generation();
        var goal = new Goal(generation);
        while (!stopping()) {
            pause(PAUSE);
            // a consumer ends by itself on an error of the machine, or when it may not read
            if (!container.isRunning() || !container.isInExpectedState()) {
                throw new IllegalStateException("the listener stopped by itself");
            }
            try {
                if (status.indexGone() || !indices.complete()) {
                    log.error("indices of generation {} were removed: they are made anew", generation.id());
                    status.waiting("the indices were removed and are made anew from the first event");
                    return;
                }
                if (!editions.live().equals(generation)) {
                    return;
                }
                refreshing.adapt();
                line.intake().goOn();
                if (!generation.equals(status.serving()) && goal.reached()) {
                    var before = status.serving();
                    indices.serve();
                    status.serving(generation);
                    indices.removeOlderThan(before);
                }
            } catch (IOException | ElasticsearchException | KafkaUnavailableException | ProjectionException e) {
                // the listener waits by itself for whichever of the two is away
                log.warn("the projection's state is not known: {}", e.getMessage());
            }
        }
    }

    /** The ends of the log as first seen: when a new generation is there, it is as good as the one before it was. */
    private final class Goal {
        private final Generation generation;
        private @Nullable Map<Integer, Long> ends;

        Goal(Generation generation) {
            this.generation = generation;
        }

        boolean reached() throws KafkaUnavailableException {
            var goal = ends == null ? offsets.ends() : ends;
            ends = goal;
            return GroupOffsets.reach(offsets.committed(generation.consumerGroup()), goal);
        }
    }
}

package neuguong.query.platform;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries parked events again when somebody has mended what was wrong. It may be broken off at any point and begun again. */
public final class ParkedRetry {
    private static final Logger log = LoggerFactory.getLogger(ParkedRetry.class);
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Phrase NOT_NOW = new Phrase(
            "Chỉ mục tạm thời không trả lời, các sự kiện vẫn được giữ nguyên.",
            "The index does not answer for now; the events are kept as they were.");

    private final Live live;
    private final AtomicReference<Progress> progress = new AtomicReference<>(new Progress(false, 0, 0));

    ParkedRetry(Live live) {
        this.live = live;
    }

    /**
     * How far the retry of everything is, the last one where none is going on.
     *
     * @param aggregates to be tried
     * @param tried of them
     */
    public record Progress(boolean running, int aggregates, int tried) {}

    public Progress progress() {
        return progress.get();
    }

    /**
     * Tries again what is parked of one aggregate, in its order.
     *
     * @throws ProblemException NOT_FOUND where nothing of it is, UNAVAILABLE where the index does not answer
     */
    public void one(String aggregateId) {
        if (!live.parked().holds(aggregateId)) {
            throw ProblemException.unknown(
                    new Phrase("Không có sự kiện nào của %s đang được giữ lại.", "No events of %s are held back.")
                            .with(aggregateId));
        }
        try {
            live.line().intake().retry(aggregateId);
        } catch (ProjectionException e) {
            log.warn("what is parked of {} was not retried: {}", aggregateId, e.getMessage());
            throw ProblemException.later(ProblemCode.UNAVAILABLE, NOT_NOW, SOON);
        }
    }

    /** Begins to try all again, the longest held first, where that is not going on already. */
    public Progress all() {
        var before = progress.get();
        var held = live.parked().all();
        var begun = new Progress(!held.isEmpty(), held.size(), 0);
        if (before.running() || !progress.compareAndSet(before, begun)) {
            return progress.get();
        }
        if (begun.running()) {
            Thread.ofVirtual().name("retry").start(() -> {
                try {
                    held.forEach(one -> {
                        live.line().intake().retry(one.aggregateId());
                        progress.updateAndGet(p -> new Progress(true, p.aggregates(), p.tried() + 1));
                    });
                } catch (RuntimeException e) {
                    log.warn("the retry of what is parked was broken off", e);
                } finally {
                    progress.updateAndGet(p -> new Progress(false, p.aggregates(), p.tried()));
                }
            });
        }
        return begun;
    }
}

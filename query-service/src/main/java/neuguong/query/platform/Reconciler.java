package neuguong.query.platform;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares what readers see with the event store, again and again, aggregate by aggregate, and reads the documents through, some at a time. What
 * differs once may be on its way; what differs several times, and has not moved meanwhile, is told.
 */
final class Reconciler extends BackgroundTask {
    private static final Logger log = LoggerFactory.getLogger(Reconciler.class);
    private static final int LOOKS = 4;
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final Completeness completeness;
    private final Live live;
    private final Comparison comparison;
    private final DocumentCheck documents;
    private final Duration every;
    private final InstantSource clock;

    private volatile Found found = new Found(null, new Findings(-1, 0, Set.of(), Set.of()));

    Reconciler(
            Completeness completeness,
            Live live,
            Comparison comparison,
            DocumentCheck documents,
            Duration every,
            InstantSource clock) {
        super("reconciler");
        this.completeness = completeness;
        this.live = live;
        this.comparison = comparison;
        this.documents = documents;
        this.every = every;
        this.clock = clock;
    }

    /**
     * What was found when all was looked through last.
     *
     * @param at when; null where that has not been yet
     */
    record Found(@Nullable Instant at, Findings findings) {}

    Found found() {
        return found;
    }

    /** Looks through all aggregates now, and through the next documents. */
    synchronized Found look() throws IOException {
        var findings = once();
        for (var look = 1; look < LOOKS && findings.any(); look++) {
            pause(BETWEEN_LOOKS);
            findings = findings.still(once());
        }
        findings = findings.and(documents.next(live.line()));
        found = new Found(clock.instant(), findings);
        if (findings.any()) {
            log.error(
                    "the indices differ from the event store: {} buckets, {} aggregates",
                    findings.buckets().size(),
                    findings.differences().size());
        }
        return found;
    }

    private Findings once() throws IOException {
        var position = completeness.now().position();
        if (position == null) {
            throw new IOException("it is not known up to where they are complete");
        }
        return comparison.of(live.line(), position);
    }

    @Override
    void run() {
        while (!stopping()) {
            pause(every);
            try {
                if (!stopping()) {
                    look();
                }
            } catch (IOException | ElasticsearchException e) {
                log.info("the indices were not compared with the event store: {}", e.getMessage());
            } catch (RuntimeException e) {
                log.error("the indices were not compared with the event store", e);
            }
        }
    }
}

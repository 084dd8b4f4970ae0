package neuguong.query.platform;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import neuguong.query.platform.Difference.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares what readers see with the event store, again and again, aggregate by aggregate. What differs once may be on its way; what differs several
 * times, and has not moved meanwhile, is told.
 */
final class Reconciler extends BackgroundTask {
    private static final Logger log = LoggerFactory.getLogger(Reconciler.class);
    private static final int LOOKS = 4;
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final ElasticsearchClient client;
    private final Live live;
    private final IndexedVersions indexed;
    private final EventStoreVersions store;
    private final Optional<Index<?>> history;
    private final Duration every;
    private final InstantSource clock;

    private volatile Findings findings = Findings.NONE;

    Reconciler(
            ElasticsearchClient client,
            Live live,
            IndexedVersions indexed,
            EventStoreVersions store,
            Optional<Index<?>> history,
            Duration every,
            InstantSource clock) {
        super("reconciler");
        this.client = client;
        this.live = live;
        this.indexed = indexed;
        this.store = store;
        this.history = history;
        this.every = every;
        this.clock = clock;
    }

    /** What was found when all was looked through last. */
    Findings findings() {
        return findings;
    }

    /** Looks through everything now. */
    synchronized Findings look() throws IOException {
        var line = live.line();
        var found = once(line);
        for (var look = 1; look < LOOKS && found.any(); look++) {
            pause(BETWEEN_LOOKS);
            found = found.still(once(line));
        }
        findings = new Findings(clock.instant(), found.aggregates(), found.buckets(), found.differences());
        if (findings.any()) {
            log.error(
                    "the indices differ from the event store: {} buckets, {} aggregates",
                    found.buckets().size(),
                    found.differences().size());
        }
        return findings;
    }

    private Findings once(Line line) throws IOException {
        var differences = new HashSet<Difference>();
        var counts = history.map(h -> new EventCounts(client, line.generation().writeAlias(h)));
        var count = new long[1];
        try {
            var buckets = indexed.digest(line, state -> {
                count[0]++;
                if (state.edited()) {
                    differences.add(new Difference(state.id(), Kind.EDITED, null, state.sequence()));
                }
                if (counts.isPresent() && counts.get().of(state.id()) != state.sequence() + 1) {
                    differences.add(new Difference(state.id(), Kind.HISTORY, null, state.sequence()));
                }
            });
            return new Findings(
                    clock.instant(), count[0], Set.copyOf(store.buckets().differing(buckets)), differences);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
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

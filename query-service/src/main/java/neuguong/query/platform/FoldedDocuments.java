package neuguong.query.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * The state documents of aggregates as this process last wrote them, so that the next batch need not read them again. What is
 * remembered is always what an aggregate's first events make of it; that it is also what the index holds is only so as long as nobody else
 * writes and the index is the same. So everything is forgotten when partitions come or go, when a batch fails or finds something
 * newer, and after a pause in which another process might have taken over unnoticed.
 */
final class FoldedDocuments {
    // well below the 15 s after which the broker gives this process's partitions to another
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    // a document grows with its events, by some 500 bytes of memory each
    private static final long MOST_EVENTS = 80_000;
    private static final int OF_ITSELF = 5;

    private record Key(Index<?> index, String id) {}

    /** Where what is not remembered is read. */
    interface Source {
        <D> Map<String, D> get(Index<D> index, List<String> ids);
    }

    private final Source source;
    private final LongSupplier nanoTime;
    private final Cache<Key, Versioned> documents = Caffeine.newBuilder()
            .maximumWeight(MOST_EVENTS)
            .weigher((Key _, Versioned d) -> (int) Math.min(MOST_EVENTS, d.sequence() + OF_ITSELF))
            .executor(Runnable::run)
            .build();
    private volatile long usedAt;

    FoldedDocuments(Source source, LongSupplier nanoTime) {
        this.source = source;
        this.nanoTime = nanoTime;
        this.usedAt = nanoTime.getAsLong();
    }

    /** The documents of these aggregates as they are in the index; those that do not exist are left out. */
    <D extends Versioned> Map<String, D> get(Index<D> index, Collection<String> ids) {
        var now = nanoTime.getAsLong();
        if (now - usedAt > LONGEST_PAUSE.toNanos()) {
            forget();
        }
        usedAt = now;
        var result = new HashMap<String, D>();
        for (var id : ids) {
            var known = documents.getIfPresent(new Key(index, id));
            if (known != null) {
                result.put(id, index.document().cast(known));
            }
        }
        var unknown = ids.stream().filter(id -> !result.containsKey(id)).toList();
        if (!unknown.isEmpty()) {
            result.putAll(source.get(index, unknown));
        }
        return result;
    }

    /** These are in the index now. */
    void remember(Index<?> index, Collection<Write> written) {
        for (var write : written) {
            if (write.document() instanceof Versioned document) {
                documents.put(new Key(index, write.id()), document);
            }
        }
        usedAt = nanoTime.getAsLong();
    }

    void forget() {
        documents.invalidateAll();
    }
}

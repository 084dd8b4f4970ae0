package neuguong.query.platform;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Values as they were a moment ago, at most {@link #OLDEST}. What is asked for again and again is read again meanwhile, so that nobody who asks
 * waits for what somebody else has just been told.
 */
final class Recent<K, V> {
    private static final Logger log = LoggerFactory.getLogger(Recent.class);

    static final Duration OLDEST = Duration.ofSeconds(10);
    /** From here on a value is read again, and given meanwhile. */
    static final Duration FRESH = Duration.ofSeconds(3);

    /** Where values are read. */
    interface Source<K, V> {
        /** The values of these keys; those that have none are left out. */
        Map<K, V> read(List<K> keys) throws IOException;
    }

    private record Read<V>(V value, long at) {}

    private final Source<K, V> source;
    private final Executor meanwhile;
    private final Ticker ticker;
    private final Cache<K, Read<V>> values;
    private final AtomicBoolean readingAgain = new AtomicBoolean();

    Recent(Source<K, V> source, int most) {
        this(source, most, Thread::startVirtualThread, Ticker.systemTicker());
    }

    Recent(Source<K, V> source, int most, Executor meanwhile, Ticker ticker) {
        this.source = source;
        this.meanwhile = meanwhile;
        this.ticker = ticker;
        this.values = Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterWrite(OLDEST)
                .ticker(ticker)
                .build();
    }

    /** The values of these keys; those that have none are left out. */
    Map<K, V> get(Collection<K> keys) throws IOException {
        var result = HashMap.<K, V>newHashMap(keys.size());
        var missing = new ArrayList<K>();
        var old = new ArrayList<K>();
        var now = ticker.read();
        for (var key : keys) {
            var known = values.getIfPresent(key);
            if (known == null) {
                missing.add(key);
            } else {
                result.put(key, known.value());
                if (now - known.at() > FRESH.toNanos()) {
                    old.add(key);
                }
            }
        }
        if (!missing.isEmpty()) {
            result.putAll(read(missing.stream().distinct().toList()));
        }
        if (!old.isEmpty() && readingAgain.compareAndSet(false, true)) {
            meanwhile.execute(() -> readAgain(old.stream().distinct().toList()));
        }
        return result;
    }

    private Map<K, V> read(List<K> keys) throws IOException {
        var at = ticker.read(); // before they are read: they are at least so old
        var read = source.read(keys);
        read.forEach((key, value) -> values.put(key, new Read<>(value, at)));
        return read;
    }

    private void readAgain(List<K> keys) {
        try {
            var read = read(keys);
            keys.stream().filter(key -> !read.containsKey(key)).forEach(values::invalidate);
        } catch (IOException | ElasticsearchException e) {
            // whoever asks once they are too old will be told
            log.debug("not read again", e);
        } finally {
            readingAgain.set(false);
        }
    }
}

package neuguong.command.imports;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What was looked up last, so that a file that names one place ten thousand times asks for it once. For one thread. */
final class Recent<K, V> {
    private final Map<K, V> kept;

    Recent(int size) {
        kept = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > size;
            }
        };
    }

    /** The value kept for a key, or the one found now; a lookup that fails is not kept. */
    V get(K key, Supplier<V> lookup) {
        var known = kept.get(key);
        if (known != null) {
            return known;
        }
        var found = lookup.get();
        kept.put(key, found);
        return found;
    }
}

package neuguong.command.platform;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * What the commands of one transaction are about to ask of the store one by one, asked at once. It is forgotten with the transaction;
 * what nobody read ahead is asked as it comes.
 *
 * @param <K> what is asked for
 * @param <V> the answer, where there is one
 */
public final class ReadAhead<K, V> {
    private final String name;

    /** @param name tells one kind of question from another */
    public ReadAhead(String name) {
        this.name = ReadAhead.class.getName() + " " + name;
    }

    /**
     * Asks for several keys, within a transaction.
     *
     * @param ask gives the answers by key; a key may be without one
     */
    public void read(Collection<K> keys, Function<List<K>, Map<K, V>> ask) {
        var wanted = List.copyOf(Set.copyOf(keys));
        if (!wanted.isEmpty()) {
            var answers = ask.apply(wanted);
            var known = known();
            wanted.forEach(key -> known.put(key, Optional.ofNullable(answers.get(key))));
        }
    }

    /** The answer for a key, as it was read ahead or as it is asked now. */
    public Optional<V> get(K key, Supplier<Optional<V>> ask) {
        var known = CurrentUnitOfWork.isStarted() ? known().get(key) : null;
        return known == null ? ask.get() : known;
    }

    /** Whether a key was read ahead, so that {@link #put} is to follow what this transaction does about it. */
    public boolean has(K key) {
        return CurrentUnitOfWork.isStarted() && known().containsKey(key);
    }

    /** Keeps what this transaction has made the answer for a key. */
    public void put(K key, V value) {
        known().put(key, Optional.of(value));
    }

    /** Asks again for everything: this transaction has changed it. */
    public void forget() {
        if (CurrentUnitOfWork.isStarted()) {
            known().clear();
        }
    }

    private Map<K, Optional<V>> known() {
        return CurrentUnitOfWork.get().root().getOrComputeResource(name, _ -> new HashMap<K, Optional<V>>());
    }
}

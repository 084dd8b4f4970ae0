package neuguong.query.platform;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import neuguong.contract.VersionDigest;
import neuguong.contract.VersionDigest.Buckets;
import neuguong.query.platform.EventCounts.Counts;
import org.jspecify.annotations.Nullable;

/**
 * How far every aggregate is in the indices of a generation, read through in the order of the ids, without keeping them. Always as of a position
 * of the log up to which they are complete, so that it can be compared with what the event store had there, however much is written meanwhile.
 */
final class IndexedVersions {
    private static final int PAGE = 5_000;

    private final ElasticsearchClient client;
    private final List<Index<?>> states;
    private final Index<?> history;

    /**
     * In these indices.
     *
     * @param states one document for each aggregate
     * @param history one for each event
     */
    IndexedVersions(ElasticsearchClient client, List<Index<?>> states, Index<?> history) {
        this.client = client;
        this.states = List.copyOf(states);
        this.history = history;
    }

    /**
     * An aggregate's documents.
     *
     * @param sequence of the last event in its state, -1 where it does not say
     * @param version as Elasticsearch counts them: the projection writes sequence + 1, and whoever else writes, something else
     * @param told events in its history, and of them those behind the position
     */
    record Indexed(String id, long sequence, long version, Counts told) {
        boolean edited() {
            return version != sequence + 1;
        }

        boolean whole() {
            return told.all() == sequence + 1;
        }

        /** The sequence of the last event up to the position that the state has, below 0 where there is none. */
        long then() {
            // what the history shows beyond the state was written after it was looked at, and lies behind the position
            var beyond = Math.max(0, told.all() - (sequence + 1));
            return sequence - Math.max(0, told.later() - beyond);
        }
    }

    /** What is read of a state document; it may be missing in one that was tampered with. */
    private record State(@Nullable Long sequence) {}

    /** The digests as of a position, with what is parked as if it were there; hands on each aggregate that has documents. */
    Buckets digest(Line line, long position, Consumer<Indexed> sink) throws IOException {
        var digest = new VersionDigest();
        var parked = new HashMap<>(line.parked().last(position));
        each(line, position, indexed -> {
            var then = further(parked.remove(indexed.id()), indexed.then());
            if (then >= 0) {
                digest.add(indexed.id(), then);
            }
            sink.accept(indexed);
        });
        parked.forEach(digest::add);
        return digest.buckets();
    }

    /** The aggregates of a bucket as of a position, and the sequence of each one's last event, parked ones included. */
    Map<String, Long> of(Line line, int bucket, long position) throws IOException {
        var result = new HashMap<>(line.parked().last(position));
        each(line, position, indexed -> {
            if (indexed.then() >= 0) {
                result.merge(indexed.id(), indexed.then(), Math::max);
            }
        });
        result.keySet().removeIf(id -> VersionDigest.bucketOf(id) != bucket);
        return result;
    }

    private static long further(@Nullable Long parked, long sequence) {
        return parked == null ? sequence : Math.max(parked, sequence);
    }

    private void each(Line line, long position, Consumer<Indexed> sink) throws IOException {
        var aliases = states.stream().map(line.generation()::writeAlias).toList();
        try (var aggregates = new View(client, aliases);
                var events = viewOfHistory(line)) {
            var counts = new EventCounts(client, events, position);
            List<FieldValue> after = List.of();
            List<Hit<State>> hits;
            do {
                hits = page(aggregates, after);
                hits.forEach(hit -> sink.accept(indexed(hit, counts)));
                after = hits.isEmpty() ? after : hits.getLast().sort();
            } while (hits.size() == PAGE);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The history with all that a state shows which could be found before: an event is written to it first. */
    private View viewOfHistory(Line line) throws IOException {
        var alias = line.generation().writeAlias(history);
        client.indices().refresh(r -> r.index(alias));
        return new View(client, List.of(alias));
    }

    private List<Hit<State>> page(View aggregates, List<FieldValue> after) throws IOException {
        return client.search(
                        r -> {
                            aggregates
                                    .asked(r)
                                    .size(PAGE)
                                    .version(true)
                                    .source(s -> s.filter(f -> f.includes("sequence")))
                                    .sort(Queries.ascending("id"));
                            return after.isEmpty() ? r : r.searchAfter(after);
                        },
                        State.class)
                .hits()
                .hits();
    }

    private static Indexed indexed(Hit<State> hit, EventCounts counts) {
        // under the id by which it is found, whatever it says of itself
        var id = String.valueOf(hit.id());
        var state = hit.source();
        var sequence = state == null || state.sequence() == null ? -1 : state.sequence();
        return new Indexed(id, sequence, hit.version() == null ? -1 : hit.version(), counts.of(id));
    }
}

package neuguong.query.platform;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import neuguong.contract.VersionDigest;
import neuguong.contract.VersionDigest.Buckets;
import org.jspecify.annotations.Nullable;

/** How far every aggregate is in the indices of a generation, read through in the order of the ids, without keeping them. */
final class IndexedVersions {
    private static final int PAGE = 5_000;

    private final ElasticsearchClient client;
    private final List<Index<?>> states;

    IndexedVersions(ElasticsearchClient client, List<Index<?>> states) {
        this.client = client;
        this.states = List.copyOf(states);
    }

    /**
     * An aggregate's state document.
     *
     * @param sequence of the last event in it, -1 where it does not say
     * @param version as Elasticsearch counts them: the projection writes sequence + 1, and whoever else writes, something else
     */
    record Indexed(String id, long sequence, long version) {
        boolean edited() {
            return version != sequence + 1;
        }
    }

    /** What is read of a state document; it may be missing in one that was tampered with. */
    private record State(@Nullable Long sequence) {}

    /** The digests of what can be found now, with what is parked as if it were there. */
    Buckets digest(Line line) throws IOException {
        return digest(line, _ -> {});
    }

    /** The same, handing on each state document meanwhile. */
    Buckets digest(Line line, Consumer<Indexed> sink) throws IOException {
        var digest = new VersionDigest();
        var parked = new HashMap<>(line.parked().last());
        each(line, state -> {
            digest.add(state.id(), further(parked.remove(state.id()), state.sequence()));
            sink.accept(state);
        });
        parked.forEach(digest::add);
        return digest.buckets();
    }

    /** The aggregates of a bucket, and the sequence of each one's last event, parked ones included. */
    Map<String, Long> of(Line line, int bucket) throws IOException {
        var result = new HashMap<String, Long>();
        var parked = new HashMap<>(line.parked().last());
        each(line, state -> {
            var sequence = further(parked.remove(state.id()), state.sequence());
            if (VersionDigest.bucketOf(state.id()) == bucket) {
                result.put(state.id(), sequence);
            }
        });
        parked.keySet().removeIf(id -> VersionDigest.bucketOf(id) != bucket);
        result.putAll(parked);
        return result;
    }

    private static long further(@Nullable Long parked, long sequence) {
        return parked == null ? sequence : Math.max(parked, sequence);
    }

    private void each(Line line, Consumer<Indexed> sink) throws IOException {
        var aliases = states.stream().map(line.generation()::writeAlias).toList();
        List<FieldValue> after = List.of();
        List<Hit<State>> hits;
        do {
            var from = after;
            hits = client.search(
                            r -> {
                                r.index(aliases)
                                        .size(PAGE)
                                        .version(true)
                                        .source(s -> s.filter(f -> f.includes("sequence")))
                                        .sort(Queries.ascending("id"));
                                return from.isEmpty() ? r : r.searchAfter(from);
                            },
                            State.class)
                    .hits()
                    .hits();
            for (var hit : hits) {
                sink.accept(indexed(hit));
            }
            after = hits.isEmpty() ? after : hits.getLast().sort();
        } while (hits.size() == PAGE);
    }

    private static Indexed indexed(Hit<State> hit) {
        var state = hit.source();
        var sequence = state == null || state.sequence() == null ? -1 : state.sequence();
        // under the id by which it is found, whatever it says of itself
        return new Indexed(String.valueOf(hit.id()), sequence, hit.version() == null ? -1 : hit.version());
    }
}

package neuguong.query.platform;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjLongConsumer;
import neuguong.contract.VersionDigest;
import neuguong.contract.VersionDigest.Buckets;
import org.jspecify.annotations.Nullable;

/** How far every aggregate is in the indices of a generation, what is parked of it included. */
final class IndexedVersions {
    private static final int PAGE = 5_000;

    private final ElasticsearchClient client;
    private final List<Index<?>> states;

    IndexedVersions(ElasticsearchClient client, List<Index<?>> states) {
        this.client = client;
        this.states = List.copyOf(states);
    }

    /** What is read of a state document; either may be missing in one that was tampered with. */
    private record State(@Nullable String id, @Nullable Long sequence) {}

    /** The digests of what can be found now. */
    Buckets digest(Line line) throws IOException {
        var digest = new VersionDigest();
        each(line, digest::add);
        return digest.buckets();
    }

    /** The aggregates of a bucket, and the sequence of each one's last event. */
    Map<String, Long> of(Line line, int bucket) throws IOException {
        var result = new HashMap<String, Long>();
        each(line, (id, sequence) -> {
            if (VersionDigest.bucketOf(id) == bucket) {
                result.put(id, sequence);
            }
        });
        return result;
    }

    private void each(Line line, ObjLongConsumer<String> sink) throws IOException {
        var parked = new HashMap<>(line.parked().last());
        for (var index : states) {
            each(line.generation().writeAlias(index), (id, sequence) -> {
                var waiting = parked.remove(id);
                sink.accept(id, waiting == null ? sequence : Math.max(waiting, sequence));
            });
        }
        parked.forEach(sink::accept);
    }

    private void each(String alias, ObjLongConsumer<String> sink) throws IOException {
        List<FieldValue> after = List.of();
        int found;
        do {
            var from = after;
            var answer = client.search(
                    r -> {
                        r.index(alias)
                                .size(PAGE)
                                .source(s -> s.filter(f -> f.includes("id", "sequence")))
                                .sort(Queries.ascending("id"));
                        return from.isEmpty() ? r : r.searchAfter(from);
                    },
                    State.class);
            var hits = answer.hits().hits();
            found = hits.size();
            for (var hit : hits) {
                var state = hit.source();
                if (hit.id() != null) {
                    // under the id by which it is found, whatever it says of itself
                    sink.accept(hit.id(), state == null || state.sequence() == null ? -1 : state.sequence());
                }
            }
            if (found > 0) {
                after = hits.getLast().sort();
            }
        } while (found == PAGE);
    }
}

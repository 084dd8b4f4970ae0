package neuguong.query.platform;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Documents of one index by their ids, remembered for some seconds; for names that are joined to answers. */
public final class DocumentLookup<D> {
    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int MOST = 5_000;
    private static final int PAGE = 5_000;

    private final ElasticsearchClient client;
    private final Index<D> index;
    private final Cache<String, D> documents =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

    public DocumentLookup(ElasticsearchClient client, Index<D> index) {
        this.client = client;
        this.index = index;
    }

    /** The documents with these ids; those that do not exist are left out. */
    public Map<String, D> get(Collection<String> ids) throws IOException {
        var result = new HashMap<>(documents.getAllPresent(Set.copyOf(ids)));
        var missing =
                ids.stream().distinct().filter(id -> !result.containsKey(id)).toList();
        if (!missing.isEmpty()) {
            var answer = client.mget(r -> r.index(index.name()).ids(missing), index.document());
            for (var item : answer.docs()) {
                var document = item.isResult() ? item.result().source() : null;
                if (document != null) {
                    documents.put(item.result().id(), document);
                    result.put(item.result().id(), document);
                }
            }
        }
        return result;
    }

    /** The given ids and those of everything below them, by the field that names a document's parent. */
    public Set<String> tree(Collection<String> roots, String parentField) throws IOException {
        var result = new LinkedHashSet<>(roots);
        var level = List.copyOf(result);
        while (!level.isEmpty()) {
            var above = level;
            level = ids(Queries.anyOf(parentField, above)).stream()
                    .filter(result::add)
                    .toList();
        }
        return result;
    }

    /** The ids of all documents that match. */
    public List<String> ids(Query query) throws IOException {
        var result = new ArrayList<String>();
        List<FieldValue> after = List.of();
        while (true) {
            var from = after;
            var answer = client.search(
                    r -> {
                        r.index(index.name())
                                .query(query)
                                .size(PAGE)
                                .source(s -> s.fetch(false))
                                .sort(Queries.ascending("id"));
                        return from.isEmpty() ? r : r.searchAfter(from);
                    },
                    Void.class);
            var hits = answer.hits().hits();
            hits.forEach(hit -> {
                if (hit.id() != null) {
                    result.add(hit.id());
                }
            });
            if (hits.size() < PAGE) {
                return result;
            }
            after = hits.getLast().sort();
        }
    }
}

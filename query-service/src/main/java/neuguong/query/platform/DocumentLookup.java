package neuguong.query.platform;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Documents of one index by their ids, remembered for some seconds; for names that are joined to answers. */
public final class DocumentLookup<D> {
    private static final int MOST = 5_000;
    private static final int MOST_LISTS = 1_000;
    private static final int PAGE = 5_000;

    private final ElasticsearchClient client;
    private final Index<D> index;
    private final Recent<String, D> documents;
    private final Recent<Having, List<String>> lists;

    /** Documents whose field has any of these values, or for no values, none. */
    private record Having(String field, Set<String> values) {}

    public DocumentLookup(ElasticsearchClient client, Index<D> index) {
        this.client = client;
        this.index = index;
        this.documents = new Recent<>(this::read, MOST);
        this.lists = new Recent<>(this::readAll, MOST_LISTS);
    }

    /** The documents with these ids; those that do not exist are left out. Some seconds old at most. */
    public Map<String, D> get(Collection<String> ids) throws IOException {
        return documents.get(ids);
    }

    private Map<String, D> read(List<String> ids) throws IOException {
        var result = HashMap.<String, D>newHashMap(ids.size());
        var answer = client.mget(r -> r.index(index.name()).ids(ids), index.document());
        for (var item : answer.docs()) {
            var document = item.isResult() ? item.result().source() : null;
            if (document != null) {
                result.put(item.result().id(), document);
            }
        }
        return result;
    }

    /** The given ids and those of everything below them, by the field that names a document's parent. Some seconds old at most. */
    public Set<String> tree(Collection<String> roots, String parentField) throws IOException {
        var result = new LinkedHashSet<>(roots);
        var level = List.copyOf(result);
        while (!level.isEmpty()) {
            level = having(parentField, level).stream().filter(result::add).toList();
        }
        return result;
    }

    /** The ids of all documents whose field has any of these values; none for no values. Some seconds old at most. */
    public List<String> having(String field, Collection<String> values) throws IOException {
        var key = new Having(field, Set.copyOf(values));
        return values.isEmpty() ? List.of() : lists.get(List.of(key)).getOrDefault(key, List.of());
    }

    /** The ids of all documents whose field has no value. Some seconds old at most. */
    public List<String> without(String field) throws IOException {
        var key = new Having(field, Set.of());
        return lists.get(List.of(key)).getOrDefault(key, List.of());
    }

    private Map<Having, List<String>> readAll(List<Having> keys) throws IOException {
        var result = new HashMap<Having, List<String>>();
        for (var key : keys) {
            result.put(
                    key,
                    ids(
                            key.values().isEmpty()
                                    ? Queries.without(key.field())
                                    : Queries.anyOf(key.field(), key.values())));
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

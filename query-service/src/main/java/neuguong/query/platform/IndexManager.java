package neuguong.query.platform;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.indices.IndexState;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes and removes the indices of generations, and says which generation the readers see. */
final class IndexManager {
    private static final Logger log = LoggerFactory.getLogger(IndexManager.class);

    private static final String SELDOM = "10s";

    private final ElasticsearchClient client;
    private final List<Index<?>> indices;
    private final Generation generation;
    private final QueryProperties properties;

    IndexManager(
            ElasticsearchClient client, List<Index<?>> indices, Generation generation, QueryProperties properties) {
        this.client = client;
        this.indices = List.copyOf(indices);
        this.generation = generation;
        this.properties = properties;
    }

    /** Whether every index of the generation is there and can be written to. */
    boolean complete() throws IOException {
        return client.indices()
                .existsAlias(
                        r -> r.name(indices.stream().map(generation::writeAlias).toList()))
                .value();
    }

    /** Makes findable whatever has been written. */
    void refresh() throws IOException {
        client.indices().refresh(r -> r.index(indices.stream().map(Index::name).toList()));
    }

    /** The same for what is written to this generation, whether readers see it or not. */
    void refreshWritten() throws IOException {
        client.indices()
                .refresh(r ->
                        r.index(indices.stream().map(generation::writeAlias).toList()));
    }

    /** Makes new documents findable as often as is configured, or while there are many to come, seldom: each time costs a segment. */
    void refreshOften(boolean often) throws IOException {
        var interval = often ? properties.refreshInterval() : SELDOM;
        client.indices()
                .putSettings(r -> r.index(
                                indices.stream().map(generation::writeAlias).toList())
                        .settings(s -> s.refreshInterval(t -> t.time(interval))));
    }

    /** Makes all indices of the generation, empty; what there was of them is removed. */
    void create() throws IOException {
        var leftovers = indices.stream()
                .flatMap(i -> Stream.of(generation.concrete(i), generation.writeAlias(i)))
                .toList();
        for (var name : leftovers) {
            // an alias of this name is no index and is left alone, it goes with its index
            if (states(name).containsKey(name)) {
                client.indices().delete(r -> r.index(name));
            }
        }
        for (var index : indices) {
            client.indices()
                    .create(r -> r.index(generation.concrete(index))
                            .mappings(m -> m.withJson(new StringReader(index.mapping()))
                                    .properties(DocumentDigest.FIELD, p -> p.text(t -> t.index(false))))
                            .aliases(generation.writeAlias(index), a -> a.isHidden(true))
                            .settings(s -> s.numberOfShards(String.valueOf(properties.shards()))
                                    .numberOfReplicas(String.valueOf(properties.replicas()))
                                    .refreshInterval(t -> t.time(properties.refreshInterval()))));
        }
        log.info("created the indices of generation {}", generation.id());
    }

    /**
     * The generation that the readers see: an older one as long as any alias points to it, or null where no alias points anywhere, or some
     * to this generation and others nowhere.
     */
    @Nullable
    Generation serving() throws IOException {
        var seen = new HashSet<Generation>();
        var aliases = 0;
        for (var index : indices) {
            for (var concrete : states(index.name()).keySet()) {
                var of = Generation.ofIndex(index, concrete);
                if (of != null) {
                    seen.add(of);
                    aliases++;
                }
            }
        }
        var older = seen.stream().filter(g -> !g.equals(generation)).findFirst();
        return older.orElse(aliases == indices.size() ? generation : null);
    }

    /** Lets the readers see the indices of this generation that an older one did not have, while they still see that. */
    void serveNew() throws IOException {
        for (var index : indices) {
            if (states(index.name()).isEmpty()) {
                client.indices()
                        .putAlias(r -> r.index(generation.concrete(index)).name(index.name()));
            }
        }
    }

    /** Lets the readers see this generation: all aliases at once. */
    void serve() throws IOException {
        var actions = new ArrayList<Action>();
        for (var index : indices) {
            for (var old : states(index.name()).keySet()) {
                if (!old.equals(generation.concrete(index))) {
                    actions.add(Action.of(a -> a.remove(r -> r.index(old).alias(index.name()))));
                }
            }
            actions.add(Action.of(
                    a -> a.add(r -> r.index(generation.concrete(index)).alias(index.name()))));
        }
        client.indices().updateAliases(r -> r.actions(actions));
        log.info("readers now see generation {}", generation.id());
    }

    /** Removes this generation. */
    void remove() throws IOException {
        for (var index : indices) {
            client.indices().delete(r -> r.index(generation.concrete(index)).ignoreUnavailable(true));
        }
        log.info("removed the indices of generation {}", generation.id());
    }

    /** Removes what is older than the generation before this one, to which one step back stays possible. */
    void removeOlderThan(@Nullable Generation previous) throws IOException {
        for (var index : indices) {
            for (var concrete : states(index.name() + "-*").keySet()) {
                var of = Generation.ofIndex(index, concrete);
                if (of != null && !of.equals(generation) && !of.equals(previous)) {
                    client.indices().delete(r -> r.index(concrete));
                    log.info("removed index {}", concrete);
                }
            }
        }
    }

    private Map<String, IndexState> states(String name) throws IOException {
        return new LinkedHashMap<>(client.indices()
                .get(r -> r.index(name).ignoreUnavailable(true).allowNoIndices(true))
                .indices());
    }
}

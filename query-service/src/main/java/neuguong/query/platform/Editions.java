package neuguong.query.platform;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.JsonData;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The editions of this version's generation: the first, and those by which it was rebuilt, each with what is wanted of it. */
final class Editions {
    private static final String PLAN = "rebuild";

    private final ElasticsearchClient client;
    private final List<Index<?>> indices;
    private final Generation first;

    Editions(ElasticsearchClient client, List<Index<?>> indices, Generation first) {
        this.client = client;
        this.indices = List.copyOf(indices);
        this.first = first;
    }

    /** The edition that the readers see, or is to become that: the first one where they see another version's or nothing. */
    Generation live() throws IOException {
        var seen = new HashSet<Generation>();
        client.indices()
                // one small answer, since this is asked every second
                .getAlias(r ->
                        r.index("*-" + first.id() + "*").ignoreUnavailable(true).allowNoIndices(true))
                .aliases()
                .forEach((concrete, of) -> indices.stream()
                        .filter(index -> of.aliases().containsKey(index.name()))
                        .flatMap(index -> Stream.ofNullable(Generation.ofIndex(index, concrete)))
                        .forEach(seen::add));
        return seen.stream().max(Comparator.comparingInt(Generation::edition)).orElse(first);
    }

    /** Every edition of which there are indices, with what is wanted of it. */
    Map<Generation, RebuildPlan> plans() throws IOException {
        var result = new HashMap<Generation, RebuildPlan>();
        client.indices()
                .getMapping(r -> r.index(first.concrete(ParkedEvents.INDEX) + "*")
                        .ignoreUnavailable(true)
                        .allowNoIndices(true))
                .mappings()
                .forEach((concrete, mapping) -> {
                    var generation = Generation.ofIndex(ParkedEvents.INDEX, concrete);
                    if (generation != null && generation.isEditionOf(first)) {
                        var plan = mapping.mappings().meta().get(PLAN);
                        result.put(generation, plan == null ? RebuildPlan.OVER : plan.to(RebuildPlan.class));
                    }
                });
        return result;
    }

    /** What is wanted of an edition; {@link RebuildPlan#OVER} where it is not there. */
    RebuildPlan plan(Generation generation) throws IOException {
        return plans().getOrDefault(generation, RebuildPlan.OVER);
    }

    void plan(Generation generation, RebuildPlan plan) throws IOException {
        client.indices()
                .putMapping(
                        r -> r.index(generation.concrete(ParkedEvents.INDEX)).meta(PLAN, JsonData.of(plan)));
    }

    /** The edition that is being filled or is to be removed. */
    Optional<Generation> rebuilt() throws IOException {
        return plans().entrySet().stream()
                .filter(e -> e.getValue().wish() != RebuildPlan.Wish.OVER)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The edition that the readers saw before, to which one can step back. */
    Optional<Generation> other() throws IOException {
        var live = live();
        return plans().entrySet().stream()
                .filter(e -> !e.getKey().equals(live) && e.getValue().wish() == RebuildPlan.Wish.OVER)
                .map(Map.Entry::getKey)
                .max(Comparator.comparingInt(Generation::edition));
    }

    /** The edition after all that there are. */
    Generation next() throws IOException {
        var last = Stream.concat(Stream.of(live()), plans().keySet().stream())
                .mapToInt(Generation::edition)
                .max()
                .orElse(0);
        return first.edition(last + 1);
    }
}

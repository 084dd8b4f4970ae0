package neuguong.query.unit;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import neuguong.query.platform.DocumentLookup;
import org.springframework.stereotype.Component;

/** Finds units. */
@Component
public final class UnitSearch {
    private final DocumentLookup<UnitDocument> lookup;

    UnitSearch(ElasticsearchClient client) {
        this.lookup = new DocumentLookup<>(client, UnitProjection.INDEX);
    }

    /** The units with these ids; those that are not known are left out. Up to some seconds old. */
    public Map<String, UnitDocument> byIds(Collection<String> ids) throws IOException {
        return lookup.get(ids);
    }

    /** The ids of these units and of all below them. */
    public Set<String> tree(Collection<String> ids) throws IOException {
        return lookup.tree(ids, "parentId");
    }

    /** A unit of {@link #byIds} by its present name. */
    public static UnitRef ref(String id, Map<String, UnitDocument> units) {
        var unit = units.get(id);
        return new UnitRef(id, unit == null ? null : unit.name());
    }
}

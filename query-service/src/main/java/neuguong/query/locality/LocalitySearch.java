package neuguong.query.locality;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import neuguong.query.platform.DocumentLookup;
import org.springframework.stereotype.Component;

/** Finds places. */
@Component
public final class LocalitySearch {
    // province, district, commune, hamlet
    private static final int LEVELS = 4;

    private final DocumentLookup<LocalityDocument> lookup;

    LocalitySearch(ElasticsearchClient client) {
        this.lookup = new DocumentLookup<>(client, LocalityProjection.INDEX);
    }

    /** The places with these ids by name and path; those that are not known have neither. Up to some seconds old. */
    public Map<String, LocalityRef> refs(Collection<String> ids) throws IOException {
        var known = withAncestors(ids);
        var result = new LinkedHashMap<String, LocalityRef>();
        for (var id : ids) {
            var place = known.get(id);
            result.put(
                    id,
                    place == null
                            ? new LocalityRef(id, null, null)
                            : new LocalityRef(id, place.name(), path(place, known)));
        }
        return result;
    }

    /** The places with these ids and all that they lie in. */
    public Map<String, LocalityDocument> withAncestors(Collection<String> ids) throws IOException {
        var result = new HashMap<String, LocalityDocument>();
        Collection<String> level = ids;
        for (var i = 0; i < LEVELS && !level.isEmpty(); i++) {
            var found = lookup.get(level);
            result.putAll(found);
            level = found.values().stream()
                    .map(LocalityDocument::parentId)
                    .filter(Objects::nonNull)
                    .filter(parent -> !result.containsKey(parent))
                    .distinct()
                    .toList();
        }
        return result;
    }

    /** The ids of these places and of all below them. */
    public Set<String> tree(Collection<String> ids) throws IOException {
        return lookup.tree(ids, "parentId");
    }

    private static String path(LocalityDocument place, Map<String, LocalityDocument> known) {
        var names = new ArrayList<String>(List.of(place.name()));
        var parent = place.parentId() == null ? null : known.get(place.parentId());
        while (parent != null && names.size() < LEVELS) {
            names.add(parent.name());
            parent = parent.parentId() == null ? null : known.get(parent.parentId());
        }
        return String.join(", ", names);
    }
}

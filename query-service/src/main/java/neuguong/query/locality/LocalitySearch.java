package neuguong.query.locality;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import neuguong.query.platform.DocumentLookup;
import neuguong.query.platform.Phrase;
import neuguong.query.platform.ProblemCode;
import neuguong.query.platform.ProblemException;
import neuguong.query.platform.Queries;
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

    /**
     * The ids of all places, of whatever time, that lie in these places as they are now: themselves and what is below them, and whatever they
     * have taken over whole. A place of which they took over a part is not among them, for nobody has determined where it is now.
     *
     * @throws ProblemException where a place has ended and its successor is not determined
     */
    public Set<String> nowIn(Collection<String> ids) throws IOException {
        var result = new LinkedHashSet<String>();
        Collection<String> fresh = lookup.tree(present(ids), "parentId");
        while (!fresh.isEmpty()) {
            result.addAll(fresh);
            var before = lookup.ids(Queries.anyOf("wholeSuccessors", fresh));
            fresh = lookup.tree(before, "parentId").stream()
                    .filter(id -> !result.contains(id))
                    .toList();
        }
        return result;
    }

    /** What these places are now: themselves, or what took them over whole. */
    private Set<String> present(Collection<String> ids) throws IOException {
        var result = new LinkedHashSet<String>();
        var seen = new HashSet<String>();
        Collection<String> open = ids;
        while (!open.isEmpty()) {
            var next = new ArrayList<String>();
            for (var place : lookup.get(open).values()) {
                var successor = place.successor();
                if (place.successors().isEmpty()) {
                    result.add(place.id());
                } else if (successor == null) {
                    throw undetermined(place);
                } else if (seen.add(successor)) {
                    next.add(successor);
                }
            }
            open = next;
        }
        return result;
    }

    private static ProblemException undetermined(LocalityDocument place) {
        return ProblemException.parameter(
                ProblemCode.INVALID_PARAMETER,
                "locality",
                "SUCCESSOR_NOT_DETERMINED",
                new Phrase(
                                "%s đã chia tách, chưa xác định nơi kế thừa",
                                "%s was split, its successor is not determined")
                        .with(place.name()));
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

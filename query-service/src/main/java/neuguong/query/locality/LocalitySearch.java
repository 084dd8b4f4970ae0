package neuguong.query.locality;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import neuguong.query.locality.LocalityDetail.Succession;
import neuguong.query.locality.LocalityDocument.Successor;
import neuguong.query.platform.DocumentLookup;
import neuguong.query.platform.Listing;
import neuguong.query.platform.PagedSearch;
import neuguong.query.platform.Phrase;
import neuguong.query.platform.ProblemCode;
import neuguong.query.platform.ProblemException;
import neuguong.query.platform.Queries;
import neuguong.query.platform.Slice;
import neuguong.query.text.Highlighter;
import org.springframework.stereotype.Component;

/** Finds places. */
@Component
public final class LocalitySearch {
    // province, district, commune, hamlet
    private static final int LEVELS = 4;
    private static final List<SortOptions> BY_NAME =
            List.of(Queries.ascending("nameSort"), Queries.ascending("validFrom"), Queries.ascending("id"));
    private static final List<SortOptions> BY_RELEVANCE =
            List.of(Queries.relevance(), Queries.ascending("nameSort"), Queries.ascending("id"));

    private final PagedSearch search;
    private final DocumentLookup<LocalityDocument> lookup;

    LocalitySearch(PagedSearch search, ElasticsearchClient client) {
        this.search = search;
        this.lookup = new DocumentLookup<>(client, LocalityProjection.INDEX);
    }

    /** A page of the places that meet the criteria, by name, or with words the most relevant first. */
    public Listing<LocalityItem> find(LocalityCriteria criteria, Slice slice, Locale locale) throws IOException {
        var words = criteria.q();
        var found = search.search(
                        LocalityProjection.INDEX,
                        criteria,
                        slice,
                        words == null ? BY_NAME : BY_RELEVANCE,
                        request -> request.query(query(criteria)))
                .page();
        var places = refs(found.items().stream().map(LocalityDocument::id).toList());
        return found.map(d -> new LocalityItem(
                d.id(),
                d.code(),
                d.name(),
                d.level(),
                d.level().in(locale),
                d.parentId(),
                Objects.requireNonNullElse(ref(d.id(), places).path(), d.name()),
                d.validFrom(),
                d.validTo(),
                d.successor(),
                d.undetermined(),
                words == null ? List.of() : Highlighter.ofPrefixes(words).whole(d.name())));
    }

    private static Query query(LocalityCriteria criteria) {
        var filters = new ArrayList<Query>();
        if (!criteria.code().isEmpty()) {
            filters.add(Queries.anyOf("code", criteria.code()));
        }
        if (!criteria.level().isEmpty()) {
            filters.add(Queries.anyOf("level", criteria.level()));
        }
        if (!criteria.parent().isEmpty()) {
            filters.add(Queries.anyOf("parentId", criteria.parent()));
        }
        var day = criteria.validOn();
        if (day != null) {
            filters.add(Queries.validOn(day));
        }
        return Queries.namedOrCoded(criteria.q(), filters);
    }

    /**
     * The place as it is now, in full.
     *
     * @throws ProblemException where there is none
     */
    public LocalityDetail detail(String id, Locale locale) throws IOException {
        var complete = search.complete();
        var place = search.get(LocalityProjection.INDEX, id)
                .orElseThrow(() -> ProblemException.unknown(
                        new Phrase("Không có địa phương %s.", "There is no locality %s.").with(id)));
        var before = lookup.get(lookup.ids(Queries.is("successors.id", id))).values();
        var named = refs(Stream.of(
                        place.successors().stream().map(Successor::id),
                        before.stream().map(LocalityDocument::id))
                .flatMap(Function.identity())
                .distinct()
                .toList());
        var ancestors = withAncestors(List.of(id));
        var successor = place.successor();
        return new LocalityDetail(
                id,
                place.sequence(),
                place.position(),
                place.recordedAt(),
                place.code(),
                place.name(),
                place.names(),
                place.level(),
                place.level().in(locale),
                above(place, ancestors),
                place.validFrom(),
                place.validTo(),
                place.successors().stream()
                        .map(s -> succession(s, s.id(), named, locale))
                        .toList(),
                successor == null ? null : ref(successor, named),
                place.undetermined(),
                place.chosen(),
                before.stream()
                        .sorted(Comparator.comparing(LocalityDocument::nameSort).thenComparing(LocalityDocument::id))
                        .flatMap(d -> d.successors().stream()
                                .filter(s -> s.id().equals(id))
                                .map(s -> succession(s, d.id(), named, locale)))
                        .toList(),
                complete);
    }

    private static Succession succession(Successor s, String other, Map<String, LocalityRef> named, Locale locale) {
        return new Succession(ref(other, named), s.extent(), s.extent().in(locale), s.on(), s.document());
    }

    private static List<LocalityRef> above(LocalityDocument place, Map<String, LocalityDocument> known) {
        var result = new ArrayList<LocalityRef>();
        var parent = place.parentId() == null ? null : known.get(place.parentId());
        while (parent != null && result.size() < LEVELS) {
            result.add(new LocalityRef(parent.id(), parent.name(), path(parent, known)));
            parent = parent.parentId() == null ? null : known.get(parent.parentId());
        }
        return result;
    }

    /** A place of {@link #refs}. */
    public static LocalityRef ref(String id, Map<String, LocalityRef> places) {
        return places.getOrDefault(id, new LocalityRef(id, null, null));
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
     * have taken over whole or by a person's choice. A place of which they took over a part is not among them as long as nobody has determined
     * where it is now.
     *
     * @throws ProblemException where a place has ended and its successor is not determined
     */
    public Set<String> nowIn(Collection<String> ids) throws IOException {
        var result = new LinkedHashSet<String>();
        Collection<String> fresh = lookup.tree(present(ids), "parentId");
        while (!fresh.isEmpty()) {
            result.addAll(fresh);
            var before = lookup.ids(Queries.anyOf("becomes", fresh));
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

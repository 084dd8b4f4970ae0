package neuguong.query.locality;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import neuguong.query.locality.LocalityDetail.Succession;
import neuguong.query.locality.LocalityDocument.Successor;
import neuguong.query.platform.Basis;
import neuguong.query.platform.DocumentLookup;
import neuguong.query.platform.Listing;
import neuguong.query.platform.PagedSearch;
import neuguong.query.platform.Phrase;
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
    private static final Phrase UNDETERMINED = new Phrase("Chưa xác định", "Not determined");
    private static final Phrase NO_SUCH_LEVEL = new Phrase("Không có cấp này", "None of this level");
    private static final List<SortOptions> BY_NAME =
            List.of(Queries.ascending("nameSort"), Queries.ascending("validFrom"), Queries.ascending("id"));
    private static final List<SortOptions> BY_RELEVANCE =
            List.of(Queries.relevance(), Queries.ascending("nameSort"), Queries.ascending("id"));

    private final PagedSearch search;
    private final DocumentLookup<LocalityDocument> lookup;
    private final LocalityTreeSearch tree;

    LocalitySearch(PagedSearch search, ElasticsearchClient client) {
        this.search = search;
        this.lookup = new DocumentLookup<>(client, LocalityProjection.INDEX);
        this.tree = new LocalityTreeSearch(lookup);
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
        var complete = search.complete(id);
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
                place.point(),
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

    /**
     * The ids of all places meant by these ids or codes: the places and all that lay in them, as they were, or as they are now with all that
     * has become part of them.
     *
     * @throws ProblemException where a code alone is that of several places or of none, or a place's successor is not determined
     */
    public Collection<String> within(Collection<String> values, Basis basis) throws IOException {
        var ids = tree.resolve(values);
        return switch (basis) {
            case THEN -> tree.then(ids);
            case NOW -> tree.now(ids);
        };
    }

    /** The ids of the places that a question names; problems as those of {@link #within}. */
    public List<String> resolve(Collection<String> values) throws IOException {
        return tree.resolve(values);
    }

    /** What is needed to gather counts of these places by levels. */
    public LocalityLevels levels(Collection<String> ids) throws IOException {
        return new LocalityLevels(tree.around(ids));
    }

    /** What a bucket of {@link LocalityLevels} is called, with the places of {@link #refs}. */
    public static String bucket(String id, Map<String, LocalityRef> places, Locale locale) {
        return switch (id) {
            case LocalityLevels.NOT_DETERMINED -> UNDETERMINED.in(locale);
            case LocalityLevels.NONE -> NO_SUCH_LEVEL.in(locale);
            default -> Objects.requireNonNullElse(ref(id, places).path(), id);
        };
    }

    /** A place of {@link #withAncestors} by the names of a day. */
    public static LocalityRef refOn(String id, Map<String, LocalityDocument> known, LocalDate day) {
        var place = known.get(id);
        return place == null
                ? new LocalityRef(id, null, null)
                : new LocalityRef(id, place.nameOn(day), path(place, known, p -> p.nameOn(day)));
    }

    private static String path(LocalityDocument place, Map<String, LocalityDocument> known) {
        return path(place, known, LocalityDocument::name);
    }

    private static String path(
            LocalityDocument place, Map<String, LocalityDocument> known, Function<LocalityDocument, String> name) {
        var names = new ArrayList<String>(List.of(name.apply(place)));
        var parent = place.parentId() == null ? null : known.get(place.parentId());
        while (parent != null && names.size() < LEVELS) {
            names.add(name.apply(parent));
            parent = parent.parentId() == null ? null : known.get(parent.parentId());
        }
        return String.join(", ", names);
    }
}

package neuguong.query.unit;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import neuguong.query.locality.LocalitySearch;
import neuguong.query.platform.Basis;
import neuguong.query.platform.DocumentLookup;
import neuguong.query.platform.Listing;
import neuguong.query.platform.PagedSearch;
import neuguong.query.platform.Phrase;
import neuguong.query.platform.ProblemException;
import neuguong.query.platform.Queries;
import neuguong.query.platform.Slice;
import neuguong.query.platform.Span;
import neuguong.query.text.Highlighter;
import neuguong.query.unit.UnitDocument.UnitParent;
import neuguong.query.unit.UnitDocument.UnitSeat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds units. */
@Component
public final class UnitSearch {
    private static final int CHILDREN = 1_000;

    private final PagedSearch search;
    private final LocalitySearch localities;
    private final DocumentLookup<UnitDocument> lookup;
    private final UnitTreeSearch tree;

    UnitSearch(PagedSearch search, LocalitySearch localities, ElasticsearchClient client) {
        this.search = search;
        this.localities = localities;
        this.lookup = new DocumentLookup<>(client, UnitProjection.INDEX);
        this.tree = new UnitTreeSearch(lookup);
    }

    /** A page of the units that meet the criteria, by name, or with words the most relevant first. */
    public Listing<UnitItem> find(UnitCriteria criteria, Slice slice, Locale locale) throws IOException {
        var words = criteria.q();
        var query = query(criteria);
        var day = criteria.validOn();
        var found = search.search(UnitProjection.INDEX, criteria, slice, sort(words), request -> request.query(query))
                .page();
        var parents = byIds(found.items().stream()
                .flatMap(u -> Stream.ofNullable(parent(u, day)))
                .distinct()
                .toList());
        var places = localities.refs(
                found.items().stream().map(u -> seat(u, day)).distinct().toList());
        return found.map(d -> new UnitItem(
                d.id(),
                d.sequence(),
                d.code(),
                day == null ? d.name() : d.nameOn(day),
                d.type(),
                d.type().in(locale),
                refOrNull(parent(d, day), parents),
                LocalitySearch.ref(seat(d, day), places),
                d.validFrom(),
                d.validTo(),
                words == null ? List.of() : Highlighter.ofPrefixes(words).whole(d.name())));
    }

    /**
     * The unit as it is now, in full.
     *
     * @throws ProblemException where there is none
     */
    public UnitDetail detail(String id, Locale locale) throws IOException {
        var complete = search.complete(id);
        var unit = document(id);
        var ending = unit.ending();
        var predecessors = byIds(lookup.ids(Queries.is("ending.successorId", id)));
        var children = byIds(
                lookup.ids(Queries.is("parentId", id)).stream().limit(CHILDREN).toList());
        var others = byIds(Stream.concat(
                        unit.parents().stream().map(UnitParent::parentId),
                        Stream.of(ending == null ? null : ending.successorId()))
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList());
        var places = localities.refs(
                unit.localities().stream().map(UnitSeat::localityId).distinct().toList());
        return new UnitDetail(
                unit.id(),
                unit.sequence(),
                unit.position(),
                unit.recordedAt(),
                unit.code(),
                unit.name(),
                unit.names(),
                unit.type(),
                unit.type().in(locale),
                refOrNull(unit.parentId(), others),
                unit.parents().stream()
                        .map(p -> new UnitDetail.Above(refOrNull(p.parentId(), others), p.from(), p.document()))
                        .toList(),
                LocalitySearch.ref(unit.localityId(), places),
                unit.localities().stream()
                        .map(s ->
                                new UnitDetail.Seat(LocalitySearch.ref(s.localityId(), places), s.from(), s.document()))
                        .toList(),
                unit.validFrom(),
                unit.validTo(),
                ending == null
                        ? null
                        : new UnitDetail.Ending(
                                ending.merged(),
                                refOrNull(ending.successorId(), others),
                                ending.on(),
                                ending.reason(),
                                ending.document()),
                refs(predecessors.values()),
                refs(children.values()),
                complete);
    }

    /**
     * The unit's document as it is now, searchable or not yet.
     *
     * @throws ProblemException where there is none
     */
    public UnitDocument document(String id) throws IOException {
        return search.get(UnitProjection.INDEX, id)
                .orElseThrow(() ->
                        ProblemException.unknown(new Phrase("Không có đơn vị %s.", "There is no unit %s.").with(id)));
    }

    /** The units with these ids; those that are not known are left out. Up to some seconds old. */
    public Map<String, UnitDocument> byIds(Collection<String> ids) throws IOException {
        return lookup.get(ids);
    }

    /** These units and all that were ever below them, each in the time in which it was. */
    public Collection<Span> treeThen(Collection<String> ids) throws IOException {
        return union(tree.then(ids));
    }

    /**
     * The ids of these units, of all that are below them now, and of all that they have taken over. What has ended and been followed counts
     * where its successor is, and what is below it with it.
     */
    public Set<String> treeNow(Collection<String> ids) throws IOException {
        return union(tree.now(ids));
    }

    /** {@link #treeThen} of each of these units. */
    public Map<String, Set<Span>> treesThen(Collection<String> ids) throws IOException {
        return tree.then(ids);
    }

    /** {@link #treeNow} of each of these units. */
    public Map<String, Set<String>> treesNow(Collection<String> ids) throws IOException {
        return tree.now(ids);
    }

    private static <T> Set<T> union(Map<String, Set<T>> trees) {
        var result = new LinkedHashSet<T>();
        trees.values().forEach(result::addAll);
        return result;
    }

    /**
     * Where one goes on from these units in the tree, as it was at any time or as it is: they themselves, what is directly below them, and what is
     * directly below the same units as they are. From none, the units that are below no other, or where there is only one, what is below that.
     *
     * @param most of them; the rest is left out
     */
    public List<String> branches(Collection<String> ids, Basis basis, int most) throws IOException {
        var parents = basis == Basis.NOW ? "parentId" : "parents.parentId";
        var above = ids.isEmpty() ? top() : ids;
        var result = new LinkedHashSet<>(ids);
        if (ids.isEmpty() && above.size() > 1) {
            result.addAll(above);
        } else {
            result.addAll(lookup.having(parents, above));
        }
        var beside = lookup.get(ids).values().stream()
                .flatMap(unit -> Stream.ofNullable(unit.parentId()))
                .distinct()
                .toList();
        result.addAll(lookup.having(parents, beside));
        return result.stream().limit(most).toList();
    }

    /** The units that are below no other. */
    private List<String> top() throws IOException {
        return lookup.without("parentId");
    }

    /** The ids of the units meant on a day: the given ones, and where the tree is asked for all below them, as then or as now. */
    public Collection<String> meant(Collection<String> ids, boolean withTree, Basis basis, LocalDate day)
            throws IOException {
        if (!withTree) {
            return ids;
        }
        return switch (basis) {
            case NOW -> treeNow(ids);
            case THEN ->
                treeThen(ids).stream()
                        .filter(span -> span.includes(day))
                        .map(Span::id)
                        .distinct()
                        .toList();
        };
    }

    /** These units at any time, and all that they took over, directly or through others, each up to the day of its end. */
    public Collection<Span> withPredecessors(Collection<String> ids) throws IOException {
        return tree.withPredecessors(ids);
    }

    /** What these units are now: themselves, or the last that took over, by the given ids. */
    public Map<String, String> present(Collection<String> ids) throws IOException {
        return tree.present(ids);
    }

    /** A unit of {@link #byIds} by its present name. */
    public static UnitRef ref(String id, Map<String, UnitDocument> units) {
        var unit = units.get(id);
        return new UnitRef(id, unit == null ? null : unit.name());
    }

    private static @Nullable UnitRef refOrNull(@Nullable String id, Map<String, UnitDocument> units) {
        return id == null ? null : ref(id, units);
    }

    private static List<UnitRef> refs(Collection<UnitDocument> units) {
        return units.stream()
                .sorted(Comparator.comparing(UnitDocument::nameSort).thenComparing(UnitDocument::id))
                .map(u -> new UnitRef(u.id(), u.name()))
                .toList();
    }

    private static @Nullable String parent(UnitDocument unit, @Nullable LocalDate day) {
        return day == null ? unit.parentId() : unit.parentOn(day).orElse(null);
    }

    private static String seat(UnitDocument unit, @Nullable LocalDate day) {
        return day == null ? unit.localityId() : unit.localityOn(day);
    }

    private Query query(UnitCriteria criteria) throws IOException {
        var filters = new ArrayList<Query>();
        add(filters, "code", criteria.code());
        add(filters, "type", criteria.type());
        var day = criteria.validOn();
        if (day != null) {
            filters.add(Queries.validOn(day));
        }
        if (!criteria.parent().isEmpty()) {
            filters.add(that("parents.parentId", "parentId", criteria.parent(), day, UnitSearch::parent));
        }
        if (!criteria.locality().isEmpty()) {
            var places = localities.within(criteria.locality(), Basis.THEN);
            filters.add(that("localities.localityId", "localityId", places, day, UnitSearch::seat));
        }
        return Queries.namedOrCoded(criteria.q(), filters);
    }

    /** What a unit has now, or where a day is asked for had on that day, among these values. */
    private Query that(
            String ever,
            String now,
            Collection<String> values,
            @Nullable LocalDate day,
            BiFunction<UnitDocument, @Nullable LocalDate, @Nullable String> had)
            throws IOException {
        if (day == null) {
            return Queries.anyOf(now, values);
        }
        var wanted = Set.copyOf(values);
        return Queries.anyOf(
                "id",
                lookup.get(lookup.ids(Queries.anyOf(ever, wanted))).values().stream()
                        .filter(u -> Stream.ofNullable(had.apply(u, day)).anyMatch(wanted::contains))
                        .map(UnitDocument::id)
                        .toList());
    }

    private static void add(List<Query> filters, String field, Collection<?> values) {
        if (!values.isEmpty()) {
            filters.add(Queries.anyOf(field, values));
        }
    }

    private static List<SortOptions> sort(@Nullable String words) {
        return words == null
                ? List.of(Queries.ascending("nameSort"), Queries.ascending("id"))
                : List.of(Queries.relevance(), Queries.ascending("nameSort"), Queries.ascending("id"));
    }
}

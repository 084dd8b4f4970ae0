package neuguong.query.exemplar;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import neuguong.query.exemplar.ExemplarFilters.Filter;
import neuguong.query.locality.LocalitySearch;
import neuguong.query.platform.Basis;
import neuguong.query.platform.Listing;
import neuguong.query.platform.PagedSearch;
import neuguong.query.platform.Queries;
import neuguong.query.platform.Slice;
import neuguong.query.text.Highlighter;
import neuguong.query.unit.UnitSearch;
import neuguong.text.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds exemplars. */
@Component
public final class ExemplarSearch {
    private final PagedSearch search;
    private final UnitSearch units;
    private final LocalitySearch localities;
    private final InstantSource clock;

    ExemplarSearch(PagedSearch search, UnitSearch units, LocalitySearch localities, InstantSource clock) {
        this.search = search;
        this.units = units;
        this.localities = localities;
        this.clock = clock;
    }

    /**
     * A page of the exemplars that meet the criteria, with facets.
     *
     * @throws neuguong.query.platform.ProblemException where the cursor is not one of this question
     */
    public Listing.Faceted<ExemplarItem> find(ExemplarCriteria criteria, Slice slice, Locale locale)
            throws IOException {
        var filters = new ExemplarFilters(criteria, localities(criteria), units(criteria));
        var lastYear = clock.instant().atZone(ZoneOffset.UTC).getYear();
        var facets = new ExemplarFacets(filters, criteria, lastYear);
        var found = search.search(
                ExemplarHit.READ,
                criteria,
                slice,
                sort(criteria),
                request -> request.query(words(criteria))
                        .postFilter(Queries.all(filters.all()))
                        .aggregations(facets.aggregations()));
        var hits = found.page().items();
        var unitIds =
                ids(hits.stream().map(ExemplarHit::unitId), ExemplarFacets.counted(Filter.UNIT, found.aggregations()));
        var levels = localities.levels(ExemplarFacets.counted(Filter.LOCALITY, found.aggregations()));
        var places = facets.places(found.aggregations(), levels);
        var localityIds = ids(
                hits.stream().map(ExemplarHit::localityId),
                places.values().stream()
                        .flatMap(counts -> counts.keySet().stream())
                        .toList());
        var names = new ExemplarNames(locale, units.byIds(unitIds), localities.refs(localityIds));
        var words = criteria.q() == null ? null : Highlighter.of(criteria.q());
        var items = hits.stream().map(hit -> names.item(hit, words)).toList();
        return new Listing<>(
                        found.page().total(),
                        items,
                        found.page().next(),
                        found.page().complete())
                .with(
                        facets.read(
                                found.aggregations(),
                                locale,
                                places,
                                names::placeName,
                                names::unitName,
                                names::inspected),
                        Basis.Used.of(criteria.localityBasis(), criteria.unitBasis()));
    }

    /** Exemplars whose names have words that begin so, those that have them as they are written first; none for no words. */
    public Listing<Suggestion> suggest(String typed, Slice slice, Locale locale) throws IOException {
        if (Text.fold(typed).isEmpty()) {
            return new Listing<>(0, List.of(), null, search.complete());
        }
        var found = search.search(
                ExemplarHit.Named.READ,
                typed,
                slice,
                List.of(Queries.relevance(), Queries.ascending("nameSort")),
                request -> request.query(Queries.named(typed)));
        var hits = found.page().items();
        var known = units.byIds(hits.stream().map(ExemplarHit.Named::unitId).toList());
        var highlighter = Highlighter.ofPrefixes(typed);
        var items = hits.stream()
                .map(d -> new Suggestion(
                        d.id(),
                        d.name(),
                        d.subject(),
                        d.subject().in(locale),
                        d.title(),
                        UnitSearch.ref(d.unitId(), known),
                        highlighter.whole(d.name())))
                .toList();
        return new Listing<>(found.page().total(), items, null, found.page().complete());
    }

    private Collection<String> localities(ExemplarCriteria criteria) throws IOException {
        if (criteria.locality().isEmpty()) {
            return List.of();
        }
        return localities.within(criteria.locality(), criteria.localitiesAsOf());
    }

    private @Nullable Query units(ExemplarCriteria criteria) throws IOException {
        if (criteria.unit().isEmpty()) {
            return null;
        }
        var basis = criteria.unitsAsOf();
        var field = ExemplarFacets.unitField(basis);
        if (!Boolean.TRUE.equals(criteria.unitTree())) {
            return Queries.anyOf(field, criteria.unit());
        }
        return switch (basis) {
            case NOW -> Queries.anyOf(field, units.treeNow(criteria.unit()));
            case THEN -> Queries.during(field, "nominatedOn", units.treeThen(criteria.unit()));
        };
    }

    private static List<String> ids(Stream<String> some, Collection<String> others) {
        return Stream.concat(some, others.stream()).distinct().toList();
    }

    private static Query words(ExemplarCriteria criteria) {
        var words = criteria.q();
        return words == null ? Queries.all(List.of()) : ExemplarWords.query(words);
    }

    private static List<SortOptions> sort(ExemplarCriteria criteria) {
        var sort = criteria.sort();
        if (sort == null) {
            sort = criteria.q() == null ? ExemplarSort.NOMINATED_DESCENDING : ExemplarSort.RELEVANCE;
        }
        var first = switch (sort) {
            case RELEVANCE -> Queries.relevance();
            case NAME -> Queries.ascending("nameSort");
            case NAME_DESCENDING -> Queries.descending("nameSort");
            case NOMINATED -> Queries.ascending("nominatedOn");
            case NOMINATED_DESCENDING -> Queries.descending("nominatedOn");
            case RECORDED -> Queries.ascending("position");
            case RECORDED_DESCENDING -> Queries.descending("position");
        };
        return List.of(first, Queries.ascending("id"));
    }
}

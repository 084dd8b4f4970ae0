package neuguong.query.exemplar;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import neuguong.query.exemplar.ExemplarFacets.BranchFacets;
import neuguong.query.locality.LocalitySearch;
import neuguong.query.platform.Basis;
import neuguong.query.platform.Facets;
import neuguong.query.platform.Listing;
import neuguong.query.platform.PagedSearch;
import neuguong.query.platform.Queries;
import neuguong.query.platform.Slice;
import neuguong.query.text.Highlighter;
import neuguong.query.text.Synonyms;
import neuguong.query.text.Synonyms.Term;
import neuguong.query.unit.UnitSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds exemplars. */
@Component
public final class ExemplarSearch {
    private static final String ANY = "any";
    private static final int BRANCHES = 200;
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final PagedSearch search;
    private final UnitSearch units;
    private final LocalitySearch localities;
    private final Synonyms synonyms;
    private final InstantSource clock;

    ExemplarSearch(
            PagedSearch search, UnitSearch units, LocalitySearch localities, Synonyms synonyms, InstantSource clock) {
        this.search = search;
        this.units = units;
        this.localities = localities;
        this.synonyms = synonyms;
        this.clock = clock;
    }

    /**
     * A page of the exemplars that meet the criteria, with facets. Where nothing has all the words, whatever the filters, what has most of
     * them or words near them.
     *
     * @throws neuguong.query.platform.ProblemException where the cursor is not one of this question
     */
    public Listing.Faceted<ExemplarItem> find(ExemplarCriteria criteria, Slice slice, Locale locale)
            throws IOException {
        var question = new Question(criteria, terms(criteria.q()), false);
        if (PagedSearch.continues(slice, question.loosened())) {
            return find(question.loosened(), slice, locale).listing();
        }
        var found = find(question, slice, locale);
        return found.any() || question.terms().isEmpty() || !slice.first()
                ? found.listing()
                : find(question.loosened(), slice, locale).listing();
    }

    /** What is asked for, and whether words near those of the question will do; paged by its {@code toString}. */
    private record Question(ExemplarCriteria criteria, List<Term> terms, boolean near) {
        Question loosened() {
            return new Question(criteria, terms, true);
        }

        Query words() {
            if (criteria.q() == null) {
                return Queries.all(List.of());
            }
            return near ? new NearWords(terms).query() : new ExemplarWords(terms).query();
        }

        @Override
        public String toString() {
            return criteria + (near ? " loosened" : "");
        }
    }

    /** @param any whether anything has the words, whatever the filters */
    private record Found(Listing.Faceted<ExemplarItem> listing, boolean any) {}

    private List<Term> terms(@Nullable String words) {
        return words == null ? List.of() : synonyms.terms(words);
    }

    /** What a search by these criteria finds, as one query; ordered by {@link #sort}. */
    Query whole(ExemplarCriteria criteria) throws IOException {
        var asked = new Question(criteria, terms(criteria.q()), false);
        var any = asked.terms().isEmpty()
                || search.count(ExemplarIndices.EXEMPLARS, asked.words(), Map.of())
                                .total()
                        > 0;
        var words = (any ? asked : asked.loosened()).words();
        var filters = new ExemplarFilters(criteria, localities(criteria), units(criteria), today()).all();
        return Query.of(q -> q.bool(b -> b.must(words).filter(filters)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), VIETNAM);
    }

    private Found find(Question question, Slice slice, Locale locale) throws IOException {
        var criteria = question.criteria();
        var filters = new ExemplarFilters(criteria, localities(criteria), units(criteria), today());
        var branches = branches(criteria);
        var facets = new ExemplarFacets(filters, criteria, today(), branches);
        var found = search.search(
                ExemplarHit.READ,
                question,
                slice,
                sort(criteria),
                request -> request.query(question.words())
                        .postFilter(Queries.all(filters.all()))
                        .aggregations(facets.aggregations())
                        .aggregations(ANY, Facets.all()));
        var hits = found.page().items();
        var unitCounts = facets.units(found.aggregations());
        var unitIds = ids(hits.stream().map(ExemplarHit::unitId), unitCounts);
        var levels = localities.levels(ExemplarFacets.places(found.aggregations()));
        var places = facets.places(found.aggregations(), levels);
        var localityIds = ids(hits.stream().map(ExemplarHit::localityId), places);
        var names = new ExemplarNames(locale, units.byIds(unitIds), localities.refs(localityIds));
        var words = criteria.q() == null ? null : Highlighter.of(question.terms(), question.near());
        var listing = found.page()
                .map(hit -> names.item(hit, words))
                .with(
                        facets.read(
                                found.aggregations(),
                                locale,
                                places,
                                unitCounts,
                                names::placeName,
                                names::unitName,
                                names::inspected),
                        Basis.Used.of(criteria.localityBasis(), criteria.unitBasis()));
        return new Found(
                question.near() ? listing.asLoosened() : listing,
                Facets.all(found.aggregations().get(ANY)) > 0);
    }

    /**
     * Exemplars whose names have words that begin so, those that have them as they are written first; where there are none, those whose names
     * have words near them; none for no words.
     */
    public Listing<Suggestion> suggest(String typed, Slice slice, Locale locale) throws IOException {
        var terms = terms(typed);
        if (terms.isEmpty()) {
            return new Listing<>(0, List.of(), null, search.complete());
        }
        var words = new BegunWords(terms);
        var begun = named(typed, words.query(), slice);
        var found = begun.page().total() > 0 ? begun : named(typed, words.near(), slice);
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

    private PagedSearch.Found<ExemplarHit.Named> named(String typed, Query query, Slice slice) throws IOException {
        return search.search(
                ExemplarHit.Named.READ,
                typed,
                slice,
                List.of(Queries.relevance(), Queries.ascending("nameSort")),
                request -> request.query(query));
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

    /** The units to go on from in the tree. */
    private BranchFacets branches(ExemplarCriteria criteria) throws IOException {
        var basis = criteria.unitsAsOf();
        var ids = units.branches(criteria.unit(), basis, BRANCHES);
        return switch (basis) {
            case NOW -> new BranchFacets.Now(units.treesNow(ids));
            case THEN -> {
                var queries = new LinkedHashMap<String, Query>();
                units.treesThen(ids)
                        .forEach((id, tree) ->
                                queries.put(id, Queries.during(ExemplarFacets.unitField(basis), "nominatedOn", tree)));
                yield new BranchFacets.Then(queries);
            }
        };
    }

    private static List<String> ids(Stream<String> some, Map<String, Map<String, Long>> counted) {
        return Stream.concat(some, counted.values().stream().flatMap(counts -> counts.keySet().stream()))
                .distinct()
                .toList();
    }

    static List<SortOptions> sort(ExemplarCriteria criteria) {
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

package neuguong.query.history;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import neuguong.catalogue.Sector;
import neuguong.contract.EventNames;
import neuguong.events.Stage;
import neuguong.narrative.Narrative;
import neuguong.narrative.Narrative.Reference;
import neuguong.query.locality.LocalitySearch;
import neuguong.query.platform.Basis;
import neuguong.query.platform.Facets;
import neuguong.query.platform.Listing;
import neuguong.query.platform.Listing.Facet;
import neuguong.query.platform.PagedSearch;
import neuguong.query.platform.Queries;
import neuguong.query.platform.Slice;
import neuguong.query.platform.Span;
import neuguong.query.text.Highlighter;
import neuguong.query.text.Synonyms;
import neuguong.query.text.Synonyms.Term;
import neuguong.query.unit.UnitSearch;
import org.springframework.stereotype.Component;

/** Finds events. */
@Component
public final class HistorySearch {
    private static final int FACET_VALUES = 50;
    private static final Map<String, String> FACETS = facetFields();

    private final PagedSearch search;
    private final UnitSearch units;
    private final LocalitySearch localities;
    private final Narrator narrator;
    private final Synonyms synonyms;

    HistorySearch(
            PagedSearch search, UnitSearch units, LocalitySearch localities, Narrator narrator, Synonyms synonyms) {
        this.search = search;
        this.units = units;
        this.localities = localities;
        this.narrator = narrator;
        this.synonyms = synonyms;
    }

    private static Map<String, String> facetFields() {
        var result = new LinkedHashMap<String, String>();
        result.put("type", "type");
        result.put("about", "about");
        result.put("sector", "sector");
        result.put("unit", "unitId");
        result.put("locality", "localityId");
        result.put("stage", "stage");
        result.put("actor", "actor");
        return result;
    }

    /**
     * A page of the events that meet the criteria, with facets.
     *
     * @throws neuguong.query.platform.ProblemException where the cursor is not one of this question
     */
    public Listing.Faceted<HistoryItem> find(HistoryCriteria criteria, Slice slice, Locale locale) throws IOException {
        var filters = filters(criteria);
        var terms = criteria.q() == null ? List.<Term>of() : synonyms.terms(criteria.q());
        var found = search.search(
                ExemplarHistory.INDEX,
                criteria,
                slice,
                sort(criteria),
                request -> request.query(base(criteria, terms))
                        .postFilter(Queries.all(filters.values()))
                        .aggregations(aggregations(filters)));
        var names = names(found.page().items(), found.aggregations(), locale);
        var words = criteria.q() == null ? null : Highlighter.of(terms, false);
        return found.page()
                .map(document -> names.item(document, words))
                .with(facets(found.aggregations(), names), Basis.Used.of(Basis.THEN, Basis.THEN));
    }

    private static Query base(HistoryCriteria criteria, List<Term> terms) {
        var parts = new ArrayList<Query>();
        if (criteria.from() != null) {
            parts.add(Queries.from("validOn", criteria.from()));
        }
        if (criteria.to() != null) {
            parts.add(Queries.until("validOn", criteria.to()));
        }
        if (!criteria.exemplar().isEmpty()) {
            parts.add(Queries.anyOf("exemplarId", criteria.exemplar()));
        }
        if (criteria.q() == null) {
            return Queries.all(parts);
        }
        return HistoryWords.query(terms, parts);
    }

    private Map<String, Query> filters(HistoryCriteria criteria) throws IOException {
        var values = new LinkedHashMap<String, Collection<?>>();
        values.put("type", criteria.type());
        values.put("about", criteria.about());
        values.put("sector", criteria.sector());
        values.put("stage", criteria.stage());
        values.put("actor", criteria.actor());
        var result = new LinkedHashMap<String, Query>();
        FACETS.forEach((parameter, field) -> {
            var of = values.getOrDefault(parameter, List.of());
            if (!of.isEmpty()) {
                result.put(parameter, Queries.anyOf(field, of));
            }
        });
        if (!criteria.locality().isEmpty()) {
            result.put("locality", Queries.anyOf("localityId", localities.within(criteria.locality(), Basis.THEN)));
        }
        if (!criteria.unit().isEmpty()) {
            result.put("unit", Queries.during("unitId", "validOn", units(criteria)));
        }
        return result;
    }

    private Collection<Span> units(HistoryCriteria criteria) throws IOException {
        var result = new LinkedHashSet<Span>();
        criteria.unit().forEach(unit -> result.add(Span.ever(unit)));
        if (Boolean.TRUE.equals(criteria.unitTree())) {
            result.addAll(units.treeThen(criteria.unit()));
        }
        if (Boolean.TRUE.equals(criteria.predecessors())) {
            result.addAll(units.withPredecessors(criteria.unit()));
        }
        return result;
    }

    private static Map<String, Aggregation> aggregations(Map<String, Query> filters) {
        var result = new LinkedHashMap<String, Aggregation>();
        FACETS.forEach((parameter, field) -> {
            var others = filters.entrySet().stream()
                    .filter(f -> !f.getKey().equals(parameter))
                    .map(Map.Entry::getValue)
                    .toList();
            result.put(parameter, Facets.under(others, Facets.terms(field, FACET_VALUES)));
        });
        result.put("year", Facets.under(filters.values(), Facets.years("validOn")));
        return result;
    }

    private HistoryNames names(List<HistoryDocument> documents, Map<String, Aggregate> answer, Locale locale)
            throws IOException {
        var references = documents.stream()
                .flatMap(d -> Narrative.references(d.sentenceVi()))
                .distinct()
                .toList();
        return narrator.names(
                locale,
                ids("unit", references, documents.stream().map(HistoryDocument::unitId), answer),
                ids("locality", references, documents.stream().map(HistoryDocument::localityId), answer),
                ids("movement", references, Stream.of(), answer),
                ids("criteria", references, Stream.of(), answer));
    }

    private static List<String> ids(
            String kind, List<Reference> references, Stream<String> own, Map<String, Aggregate> answer) {
        return Stream.of(
                        references.stream().filter(r -> r.kind().equals(kind)).map(Reference::id),
                        own.flatMap(Stream::ofNullable),
                        Facets.counts(answer.get(kind)).keySet().stream())
                .flatMap(Function.identity())
                .distinct()
                .toList();
    }

    private static Map<String, List<Facet>> facets(Map<String, Aggregate> answer, HistoryNames names) {
        var locale = names.locale();
        var result = new LinkedHashMap<String, List<Facet>>();
        result.put("type", open("type", answer, type -> EventNames.in(type, locale)));
        result.put("about", open("about", answer, Function.identity()));
        result.put(
                "sector",
                Facets.vocabulary(
                        Facets.counts(answer.get("sector")), Facets.named(Sector.all(), Sector::code), locale));
        result.put("unit", open("unit", answer, names::unitName));
        result.put("locality", open("locality", answer, names::localityPath));
        result.put(
                "stage", Facets.vocabulary(Facets.counts(answer.get("stage")), Facets.named(Stage.values()), locale));
        result.put("actor", open("actor", answer, Function.identity()));
        result.put("year", open("year", answer, Function.identity()));
        return result;
    }

    private static List<Facet> open(String name, Map<String, Aggregate> answer, Function<String, String> called) {
        return Facets.open(Facets.counts(answer.get(name)), called);
    }

    private static List<SortOptions> sort(HistoryCriteria criteria) {
        var sort = criteria.sort();
        if (sort == null) {
            sort = criteria.q() == null ? HistorySort.RECORDED_DESCENDING : HistorySort.RELEVANCE;
        }
        return switch (sort) {
            case RECORDED -> List.of(Queries.ascending("position"), Queries.ascending("id"));
            case RECORDED_DESCENDING -> List.of(Queries.descending("position"), Queries.ascending("id"));
            case VALID -> List.of(Queries.ascending("validOn"), Queries.ascending("position"), Queries.ascending("id"));
            case VALID_DESCENDING ->
                List.of(Queries.descending("validOn"), Queries.descending("position"), Queries.ascending("id"));
            case RELEVANCE -> List.of(Queries.relevance(), Queries.descending("position"), Queries.ascending("id"));
        };
    }
}

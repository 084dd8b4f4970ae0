package neuguong.query.criteria;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import neuguong.query.platform.DocumentLookup;
import neuguong.query.platform.Listing;
import neuguong.query.platform.PagedSearch;
import neuguong.query.platform.Phrase;
import neuguong.query.platform.ProblemException;
import neuguong.query.platform.Queries;
import neuguong.query.platform.Slice;
import neuguong.query.unit.UnitSearch;
import org.springframework.stereotype.Component;

/** Finds criteria sets. */
@Component
public final class CriteriaSetSearch {
    private static final List<SortOptions> SORT = List.of(Queries.ascending("nameSort"), Queries.ascending("id"));

    private final PagedSearch search;
    private final UnitSearch units;
    private final DocumentLookup<CriteriaSetDocument> lookup;

    CriteriaSetSearch(PagedSearch search, UnitSearch units, ElasticsearchClient client) {
        this.search = search;
        this.units = units;
        this.lookup = new DocumentLookup<>(client, CriteriaSetProjection.INDEX);
    }

    /** A page of the sets that are asked for, by name. */
    Listing<CriteriaSetItem> find(CriteriaSetQuestion question, Slice slice, Locale locale) throws IOException {
        var query = query(question);
        var found = search.search(CriteriaSetProjection.INDEX, question, slice, SORT, request -> request.query(query))
                .page();
        var owners = units.byIds(found.items().stream()
                .map(CriteriaSetDocument::unitId)
                .distinct()
                .toList());
        return found.map(d -> new CriteriaSetItem(
                d.id(),
                d.sequence(),
                d.name(),
                UnitSearch.ref(d.unitId(), owners),
                d.subject(),
                d.subject().in(locale),
                d.breadth(),
                d.breadth().in(locale),
                d.validFrom(),
                d.validTo(),
                Optional.ofNullable(question.validOn())
                        .flatMap(d::on)
                        .orElseGet(() -> d.versions().getLast())));
    }

    /**
     * The set as it is now, in full.
     *
     * @throws ProblemException where there is none
     */
    CriteriaSetDetail detail(String id, Locale locale) throws IOException {
        var complete = search.complete(id);
        var d = search.get(CriteriaSetProjection.INDEX, id)
                .orElseThrow(() -> ProblemException.unknown(
                        new Phrase("Không có bộ tiêu chí %s.", "There is no criteria set %s.").with(id)));
        return new CriteriaSetDetail(
                d.id(),
                d.sequence(),
                d.position(),
                d.recordedAt(),
                d.name(),
                UnitSearch.ref(d.unitId(), units.byIds(List.of(d.unitId()))),
                d.subject(),
                d.subject().in(locale),
                d.breadth(),
                d.breadth().in(locale),
                d.validFrom(),
                d.validTo(),
                d.versions(),
                d.retirement(),
                complete);
    }

    /** The sets with these ids; those that are not known are left out. Up to some seconds old. */
    public Map<String, CriteriaSetDocument> byIds(Collection<String> ids) throws IOException {
        return lookup.get(ids);
    }

    private static Query query(CriteriaSetQuestion question) {
        var filters = new ArrayList<Query>();
        add(filters, "unitId", question.unit());
        add(filters, "subject", question.subject());
        add(filters, "breadth", question.breadth());
        var day = question.validOn();
        if (day != null) {
            filters.add(Queries.validOn(day));
        }
        var words = question.q();
        if (words != null) {
            filters.add(Queries.named(words));
        }
        return Queries.all(filters);
    }

    private static void add(List<Query> filters, String field, Collection<?> values) {
        if (!values.isEmpty()) {
            filters.add(Queries.anyOf(field, values));
        }
    }
}

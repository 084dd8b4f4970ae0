package neuguong.query.dashboard;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import neuguong.query.exemplar.ExemplarIndices;
import neuguong.query.exemplar.ExemplarYearDocument;
import neuguong.query.locality.LocalitySearch;
import neuguong.query.platform.Listing;
import neuguong.query.platform.PagedSearch;
import neuguong.query.platform.Queries;
import neuguong.query.platform.Slice;
import neuguong.query.unit.UnitSearch;
import org.springframework.stereotype.Component;

/** Finds the exemplars behind a figure of a year's end, by the filters by which they were counted. */
@Component
public final class YearEndSearch {
    private final PagedSearch search;
    private final UnitSearch units;
    private final LocalitySearch localities;

    YearEndSearch(PagedSearch search, UnitSearch units, LocalitySearch localities) {
        this.search = search;
        this.units = units;
        this.localities = localities;
    }

    /** A page of them, in the order of their nomination. */
    public Listing<YearEndItem> find(YearEndCriteria criteria, Slice slice, Locale locale) throws IOException {
        var filters = new ArrayList<>(criteria.scope().asOf(criteria.year(), units, localities));
        if (!criteria.stage().isEmpty()) {
            filters.add(Queries.anyOf("stage", criteria.stage()));
        }
        if (criteria.honouredOnly()) {
            filters.add(Queries.with("honours"));
        }
        var query = Queries.all(filters);
        var found = search.search(
                        ExemplarIndices.YEARS,
                        criteria,
                        slice,
                        List.of(Queries.ascending("id")),
                        request -> request.query(query))
                .page();
        var owners = units.byIds(found.items().stream()
                .map(ExemplarYearDocument::unitId)
                .distinct()
                .toList());
        var places = localities.withAncestors(found.items().stream()
                .map(ExemplarYearDocument::localityId)
                .distinct()
                .toList());
        var end = LocalDate.of(criteria.ofYear(), 12, 31);
        return found.map(d -> YearEndItem.of(
                d, UnitSearch.ref(d.unitId(), owners), LocalitySearch.refOn(d.localityId(), places, end), locale));
    }
}

package neuguong.query.exemplar;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import neuguong.query.locality.LocalitySearch;
import neuguong.query.platform.Complete;
import neuguong.query.platform.PagedSearch;
import neuguong.query.unit.UnitSearch;
import org.springframework.stereotype.Component;

/** Finds a whole result, to be handed on one by one. */
@Component
final class ExportSearch {
    private final PagedSearch search;
    private final ExemplarSearch exemplars;
    private final UnitSearch units;
    private final LocalitySearch localities;

    ExportSearch(PagedSearch search, ExemplarSearch exemplars, UnitSearch units, LocalitySearch localities) {
        this.search = search;
        this.exemplars = exemplars;
        this.units = units;
        this.localities = localities;
    }

    /** Up to where an export is complete; to be asked for before it is begun. */
    Complete complete() {
        return search.complete();
    }

    /** Hands on what a search by the same criteria finds, in the same order, to its end. */
    void each(ExemplarCriteria criteria, Locale locale, ExportSink sink) throws IOException {
        search.each(
                ExemplarHit.READ,
                exemplars.whole(criteria),
                ExemplarSearch.sort(criteria),
                hits -> write(hits, locale, sink));
    }

    private void write(List<ExemplarHit> hits, Locale locale, ExportSink sink) throws IOException {
        var names = new ExemplarNames(
                locale,
                units.byIds(hits.stream().map(ExemplarHit::unitId).distinct().toList()),
                localities.refs(
                        hits.stream().map(ExemplarHit::localityId).distinct().toList()));
        for (var hit : hits) {
            sink.row(new ExportRow(hit, names.item(hit, null)));
        }
    }
}

package neuguong.query.movement;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import neuguong.catalogue.Sector;
import neuguong.query.movement.MovementCounts.Counted;
import neuguong.query.platform.Coded;
import neuguong.query.platform.DocumentLookup;
import neuguong.query.platform.Listing;
import neuguong.query.platform.PagedSearch;
import neuguong.query.platform.Phrase;
import neuguong.query.platform.ProblemException;
import neuguong.query.platform.Queries;
import neuguong.query.platform.Slice;
import neuguong.query.text.Highlighter;
import neuguong.query.unit.UnitSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds movements, with the exemplars that arose in them. */
@Component
public final class MovementSearch {
    private final PagedSearch search;
    private final UnitSearch units;
    private final MovementCounts counts;
    private final DocumentLookup<MovementDocument> lookup;

    MovementSearch(PagedSearch search, UnitSearch units, MovementCounts counts, ElasticsearchClient client) {
        this.search = search;
        this.units = units;
        this.counts = counts;
        this.lookup = new DocumentLookup<>(client, MovementProjection.INDEX);
    }

    /** A page of the movements that meet the criteria, the latest launched first, or with words the most relevant first. */
    public Listing<MovementItem> find(MovementCriteria criteria, Slice slice, Locale locale) throws IOException {
        var words = criteria.q();
        var query = query(criteria);
        var found = search.search(
                        MovementProjection.INDEX, criteria, slice, sort(words), request -> request.query(query))
                .page();
        var launched = units.byIds(
                found.items().stream().map(MovementDocument::unitId).distinct().toList());
        var counted = counts.of(found.items().stream().map(MovementDocument::id).toList());
        return found.map(d -> new MovementItem(
                d.id(),
                d.sequence(),
                d.code(),
                d.name(),
                UnitSearch.ref(d.unitId(), launched),
                d.validFrom(),
                d.plannedTo(),
                d.validTo(),
                sectors(d, locale),
                counted.getOrDefault(d.id(), Counted.NONE),
                words == null ? List.of() : Highlighter.ofPrefixes(words).whole(d.name())));
    }

    /**
     * The movement as it is now, in full.
     *
     * @throws ProblemException where there is none
     */
    public MovementDetail detail(String id, Locale locale) throws IOException {
        var complete = search.complete(id);
        var d = search.get(MovementProjection.INDEX, id)
                .orElseThrow(() -> ProblemException.unknown(
                        new Phrase("Không có phong trào %s.", "There is no movement %s.").with(id)));
        return new MovementDetail(
                d.id(),
                d.sequence(),
                d.position(),
                d.recordedAt(),
                d.code(),
                d.name(),
                UnitSearch.ref(d.unitId(), units.byIds(List.of(d.unitId()))),
                d.validFrom(),
                d.plannedTo(),
                d.validTo(),
                d.aim(),
                sectors(d, locale),
                d.summaries(),
                d.closing(),
                counts.of(List.of(id)).getOrDefault(id, Counted.NONE),
                complete);
    }

    /** The movements with these ids; those that are not known are left out. Up to some seconds old. */
    public Map<String, MovementDocument> byIds(Collection<String> ids) throws IOException {
        return lookup.get(ids);
    }

    /** A movement of {@link #byIds} by its name. */
    public static MovementRef ref(String id, Map<String, MovementDocument> movements) {
        var movement = movements.get(id);
        return new MovementRef(id, movement == null ? null : movement.name());
    }

    private static List<Coded> sectors(MovementDocument d, Locale locale) {
        return d.sectors().stream()
                .map(code ->
                        new Coded(code, Sector.of(code).map(s -> s.in(locale)).orElse(code)))
                .toList();
    }

    private static Query query(MovementCriteria criteria) {
        var filters = new ArrayList<Query>();
        if (!criteria.unit().isEmpty()) {
            filters.add(Queries.anyOf("unitId", criteria.unit()));
        }
        if (!criteria.sector().isEmpty()) {
            filters.add(Queries.anyOf("sectors", criteria.sector()));
        }
        var day = criteria.validOn();
        if (day != null) {
            filters.add(Queries.validOn(day));
        }
        return Queries.namedOrCoded(criteria.q(), filters);
    }

    private static List<SortOptions> sort(@Nullable String words) {
        var usual = List.of(Queries.descending("validFrom"), Queries.ascending("nameSort"), Queries.ascending("id"));
        if (words == null) {
            return usual;
        }
        var sort = new ArrayList<SortOptions>();
        sort.add(Queries.relevance());
        sort.addAll(usual);
        return sort;
    }
}

package neuguong.query.exemplar;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import neuguong.events.Stage;
import neuguong.events.Standing;
import neuguong.query.movement.MovementCounts;
import neuguong.query.platform.Facets;
import neuguong.query.platform.PagedSearch;
import neuguong.query.platform.Queries;
import org.springframework.stereotype.Component;

/** Counts the exemplars of movements in the exemplars' own index, so that no event told twice is counted twice. */
@Component
final class MovementCountSearch implements MovementCounts {
    private final PagedSearch search;

    MovementCountSearch(PagedSearch search) {
        this.search = search;
    }

    @Override
    public Map<String, Counted> of(Collection<String> movements) throws IOException {
        var result = new LinkedHashMap<String, Counted>();
        if (movements.isEmpty()) {
            return result;
        }
        var each = Facets.terms("movementId", movements.size());
        var answer = search.count(
                        ExemplarIndices.EXEMPLARS,
                        Queries.all(List.of(Queries.anyOf("movementId", movements), ofItsOwn())),
                        Map.<String, Aggregation>of(
                                "nominated", each,
                                "selected", Facets.under(List.of(selected()), each),
                                "awarded", Facets.under(List.of(awarded()), each)))
                .aggregations();
        var selected = Facets.counts(answer.get("selected"));
        var awarded = Facets.counts(answer.get("awarded"));
        Facets.counts(answer.get("nominated"))
                .forEach((id, nominated) -> result.put(
                        id, new Counted(nominated, selected.getOrDefault(id, 0L), awarded.getOrDefault(id, 0L))));
        return result;
    }

    /** A record that was merged into another is the same exemplar as that one. */
    private static Query ofItsOwn() {
        return Queries.anyOf(
                "standing",
                Arrays.stream(Standing.values())
                        .filter(s -> s != Standing.MERGED)
                        .toList());
    }

    /** No stage leads back to DISCOVERY. */
    private static Query selected() {
        return Queries.anyOf(
                "stage",
                Arrays.stream(Stage.values()).filter(s -> s != Stage.DISCOVERY).toList());
    }

    private static Query awarded() {
        return Query.of(q -> q.exists(e -> e.field("honours")));
    }
}

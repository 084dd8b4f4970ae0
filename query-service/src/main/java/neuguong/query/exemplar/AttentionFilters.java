package neuguong.query.exemplar;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import neuguong.events.Stage;
import neuguong.events.Standing;
import neuguong.query.platform.Queries;

/** What is asked for where somebody looks for exemplars that need attention. */
public final class AttentionFilters {
    private AttentionFilters() {}

    /**
     * Exemplars that need it for any of these reasons.
     *
     * @param today in Vietnam
     */
    static Query any(Collection<Attention> reasons, LocalDate today) {
        return Queries.any(reasons.stream().map(reason -> of(reason, today)).toList());
    }

    /** Each reason's exemplars, by its name. */
    public static Map<String, Query> each(LocalDate today) {
        var result = new LinkedHashMap<String, Query>();
        for (var reason : Attention.values()) {
            result.put(reason.name(), of(reason, today));
        }
        return result;
    }

    private static Query of(Attention reason, LocalDate today) {
        var open = Queries.anyOf("standing", List.of(Standing.OPEN));
        return switch (reason) {
            case STALLED ->
                Queries.all(List.of(
                        open,
                        Queries.anyOf("stage", List.of(Stage.DISCOVERY, Stage.FOSTERING, Stage.REVIEW)),
                        Queries.until("progressedOn", today.minusMonths(Attention.MONTHS))));
            case AT_RISK -> Queries.all(List.of(open, Queries.any(signs(today))));
        };
    }

    private static List<Query> signs(LocalDate today) {
        var result = new ArrayList<Query>();
        result.add(Queries.is("falling", "true"));
        result.add(Queries.moreThan("openDifficulties", 0));
        var ended = IntStream.rangeClosed(
                        ExemplarDocument.FIRST_YEAR, Math.min(today.getYear() - 1, ExemplarDocument.LAST_YEAR))
                .boxed()
                .toList();
        if (!ended.isEmpty()) {
            result.add(Queries.anyOf("unassessedYears", ended));
        }
        return result;
    }
}

package neuguong.query.exemplar;

import co.elastic.clients.elasticsearch._types.query_dsl.FunctionBoostMode;
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
    private static final String DIFFICULTIES = "openDifficulties";
    private static final String UNASSESSED = "unassessedYears";
    private static final Query FALLING = Queries.is("falling", "true");

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

    /** The exemplars that need it for this reason, scored by how many signs there are of it, see {@link AttentionHit#signs}. */
    public static Query bySigns(Attention reason, LocalDate today) {
        var difficulties = Query.of(q -> q.functionScore(f -> f.query(Queries.moreThan(DIFFICULTIES, 0))
                .functions(n -> n.fieldValueFactor(v -> v.field(DIFFICULTIES)))
                .boostMode(FunctionBoostMode.Replace)));
        var each = new ArrayList<Query>(List.of(Queries.scored(FALLING, 1), difficulties));
        for (var year : ended(today)) {
            each.add(Queries.scored(Queries.anyOf(UNASSESSED, List.of(year)), 1));
        }
        return Query.of(q -> q.bool(b -> b.filter(of(reason, today)).should(each)));
    }

    /** The exemplars that need it for this reason. */
    public static Query of(Attention reason, LocalDate today) {
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
        var result = new ArrayList<>(List.of(FALLING, Queries.moreThan(DIFFICULTIES, 0)));
        var ended = ended(today);
        if (!ended.isEmpty()) {
            result.add(Queries.anyOf(UNASSESSED, ended));
        }
        return result;
    }

    /** The years of the plan that have ended. */
    private static List<Integer> ended(LocalDate today) {
        return IntStream.rangeClosed(
                        ExemplarDocument.FIRST_YEAR, Math.min(today.getYear() - 1, ExemplarDocument.LAST_YEAR))
                .boxed()
                .toList();
    }
}

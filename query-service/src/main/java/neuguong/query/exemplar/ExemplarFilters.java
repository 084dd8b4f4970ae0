package neuguong.query.exemplar;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import neuguong.events.Standing;
import neuguong.query.platform.Queries;
import org.jspecify.annotations.Nullable;

/** The filters of a question, each by itself, so that a facet can leave out its own. */
final class ExemplarFilters {
    /** What can be filtered by, and counted. */
    enum Filter {
        SUBJECT("subject"),
        CATEGORY("category"),
        BREADTH("breadth"),
        SECTOR("sector"),
        LOCALITY("localityId"),
        UNIT("unitId"),
        STAGE("stage"),
        STANDING("standing"),
        DIFFICULTY("difficulty"),
        ATTENTION("progressedOn"),
        OVERDUE("unassessedYears"),
        INSPECTED("inspected"),
        VERDICT("verdict"),
        MOVEMENT("movementId"),
        GRADE("grades"),
        HONOUR("honours"),
        HONOUR_LEVEL("honourLevels"),
        YEAR("years");

        private final String field;

        Filter(String field) {
            this.field = field;
        }

        String field() {
            return field;
        }
    }

    private static final Set<Filter> BY_YEAR = Set.of(Filter.GRADE, Filter.HONOUR, Filter.HONOUR_LEVEL, Filter.YEAR);

    private final ExemplarCriteria criteria;
    private final List<Integer> years;
    /** What no facet leaves out. */
    private final List<Query> range;

    private final Map<Filter, Query> queries = new EnumMap<>(Filter.class);

    /**
     * The filters of these criteria.
     *
     * @param localities the ids of all places meant, or none where no place is asked for
     * @param units what the units meant own, or null where no unit is asked for
     * @param today in Vietnam
     */
    ExemplarFilters(ExemplarCriteria criteria, Collection<String> localities, @Nullable Query units, LocalDate today) {
        this.criteria = criteria;
        this.years = criteria.years();
        this.range = range(criteria);
        put(Filter.SUBJECT, criteria.subject());
        put(Filter.CATEGORY, criteria.category());
        put(Filter.BREADTH, criteria.breadth());
        put(Filter.SECTOR, criteria.sector());
        if (!criteria.locality().isEmpty()) {
            queries.put(Filter.LOCALITY, Queries.anyOf(Filter.LOCALITY.field(), localities));
        }
        if (units != null) {
            queries.put(Filter.UNIT, units);
        }
        put(Filter.STAGE, criteria.stage());
        put(Filter.STANDING, criteria.standing());
        put(Filter.DIFFICULTY, criteria.difficulty());
        if (!criteria.attention().isEmpty()) {
            queries.put(Filter.ATTENTION, AttentionFilters.any(criteria.attention(), today));
        }
        if (!criteria.overdue().isEmpty()) {
            queries.put(Filter.OVERDUE, overdue(criteria.overdue()));
        }
        put(Filter.INSPECTED, criteria.inspected());
        put(Filter.VERDICT, criteria.verdict());
        put(Filter.MOVEMENT, criteria.movement());
        if (!years.isEmpty()) {
            queries.put(Filter.YEAR, Queries.anyOf(Filter.YEAR.field(), years));
        }
        putByYear(Filter.GRADE, criteria.grade());
        putByYear(Filter.HONOUR, criteria.honour());
        putByYear(Filter.HONOUR_LEVEL, criteria.honourLevel());
    }

    private static List<Query> range(ExemplarCriteria criteria) {
        var result = new ArrayList<Query>();
        if (criteria.nominatedFrom() != null) {
            result.add(Queries.from("nominatedOn", criteria.nominatedFrom()));
        }
        if (criteria.nominatedTo() != null) {
            result.add(Queries.until("nominatedOn", criteria.nominatedTo()));
        }
        return List.copyOf(result);
    }

    private void put(Filter filter, Collection<?> values) {
        if (!values.isEmpty()) {
            queries.put(filter, Queries.anyOf(filter.field(), values));
        }
    }

    /** Exemplars whose record is open and lacks the assessment of any of these years. */
    static Query overdue(List<Integer> years) {
        return Queries.all(List.of(
                Queries.anyOf(Filter.STANDING.field(), List.of(Standing.OPEN, Standing.SUSPENDED)),
                Queries.anyOf(Filter.OVERDUE.field(), years)));
    }

    private void putByYear(Filter filter, Collection<?> values) {
        if (!values.isEmpty()) {
            queries.put(filter, inYears(filter, values, years));
        }
    }

    /** All filters together. */
    List<Query> all() {
        return Stream.concat(range.stream(), queries.values().stream()).toList();
    }

    /** All filters but this one. */
    List<Query> allBut(Filter left) {
        return but(filter -> filter == left);
    }

    /** What choosing this value of the filter would ask beside all other filters, where the years must be those of one and the same entry. */
    Query choosing(Filter filter, Object value) {
        return inYears(filter, List.of(value), years);
    }

    /** All that does not depend on the years. */
    List<Query> apartFromYears() {
        return but(BY_YEAR::contains);
    }

    private List<Query> but(Predicate<Filter> left) {
        return Stream.concat(
                        range.stream(),
                        queries.entrySet().stream()
                                .filter(e -> !left.test(e.getKey()))
                                .map(Map.Entry::getValue))
                .toList();
    }

    /** What choosing this year would ask, of grades and honours too. */
    Query choosing(int year) {
        var parts = new ArrayList<Query>();
        parts.add(Queries.anyOf(Filter.YEAR.field(), List.of(year)));
        addIn(parts, Filter.GRADE, criteria.grade(), year);
        addIn(parts, Filter.HONOUR, criteria.honour(), year);
        addIn(parts, Filter.HONOUR_LEVEL, criteria.honourLevel(), year);
        return Queries.all(parts);
    }

    private static void addIn(List<Query> parts, Filter filter, Collection<?> values, int year) {
        if (!values.isEmpty()) {
            parts.add(inYears(filter, values, List.of(year)));
        }
    }

    /** A grade or an honour of any year, or where years are asked for of one of them. */
    private static Query inYears(Filter filter, Collection<?> values, List<Integer> years) {
        if (years.isEmpty()) {
            return Queries.anyOf(filter.field(), values);
        }
        var both = years.stream()
                .flatMap(year -> values.stream().map(value -> year + ":" + value))
                .toList();
        return Queries.anyOf(yearField(filter), both);
    }

    private static String yearField(Filter filter) {
        return switch (filter) {
            case GRADE -> "yearGrades";
            case HONOUR -> "yearHonours";
            case HONOUR_LEVEL -> "yearHonourLevels";
            case SUBJECT,
                    CATEGORY,
                    BREADTH,
                    SECTOR,
                    LOCALITY,
                    UNIT,
                    STAGE,
                    STANDING,
                    DIFFICULTY,
                    ATTENTION,
                    OVERDUE,
                    INSPECTED,
                    VERDICT,
                    MOVEMENT,
                    YEAR -> throw new IllegalArgumentException(filter + " is not of a year");
        };
    }
}

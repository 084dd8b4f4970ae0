package neuguong.query.exemplar;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import neuguong.catalogue.Honour;
import neuguong.catalogue.Sector;
import neuguong.events.Breadth;
import neuguong.events.Category;
import neuguong.events.Grade;
import neuguong.events.HonourLevel;
import neuguong.events.LocalityLevel;
import neuguong.events.Named;
import neuguong.events.Stage;
import neuguong.events.Standing;
import neuguong.events.SubjectKind;
import neuguong.events.Verdict;
import neuguong.query.exemplar.ExemplarFilters.Filter;
import neuguong.query.locality.LocalityLevels;
import neuguong.query.platform.Basis;
import neuguong.query.platform.Facets;
import neuguong.query.platform.Listing.Facet;

/**
 * Counts, for each filter, what each of its values would give under all other filters. Values of a vocabulary come in its order, places
 * and units by their counts.
 */
final class ExemplarFacets {
    private static final int OPEN_VALUES = 100;
    // places (some 14,000 communes of the country, old and new) and units
    // are gathered by what is above them, before the first hundred are shown
    private static final int GATHERED = 20_000;
    private static final int FIRST_YEAR = 2021;
    private static final String BRANCHES = "unitBranch";

    private final ExemplarFilters filters;
    private final boolean byYear;
    private final LocalDate today;
    private final int lastYear;
    private final String unitField;
    private final Basis localities;
    private final BranchFacets branches;

    /**
     * The facets of a question.
     *
     * @param today in Vietnam
     * @param branches the units to go on from in the tree
     */
    ExemplarFacets(ExemplarFilters filters, ExemplarCriteria criteria, LocalDate today, BranchFacets branches) {
        this.filters = filters;
        this.branches = branches;
        this.unitField = unitField(criteria.unitsAsOf());
        this.localities = criteria.localitiesAsOf();
        this.byYear = !criteria.years().isEmpty();
        this.today = today;
        this.lastYear = today.getYear();
    }

    /** Where a document names the unit that owns it by a basis. */
    static String unitField(Basis basis) {
        return switch (basis) {
            case NOW -> Filter.UNIT.field();
            case THEN -> "nominatingUnitId";
        };
    }

    /** The units to go on from in the tree, each with all that would be asked for with it. */
    sealed interface BranchFacets {
        /** As the tree is now, all below each: what each of them has is counted anyway, and added up. */
        record Now(Map<String, Set<String>> units) implements BranchFacets {}

        /** As it was, what each would ask: whose an exemplar counts for depends on its day too. */
        record Then(Map<String, Query> queries) implements BranchFacets {}
    }

    /** A facet of a closed vocabulary. */
    private record Vocabulary(Filter filter, Map<String, Named> values) {}

    private static final List<Vocabulary> VOCABULARIES = List.of(
            new Vocabulary(Filter.SECTOR, Facets.named(Sector.all(), Sector::code)),
            new Vocabulary(Filter.STAGE, Facets.named(Stage.values())),
            new Vocabulary(Filter.STANDING, Facets.named(Standing.values())),
            new Vocabulary(Filter.DIFFICULTY, Facets.named(DifficultyState.values())),
            new Vocabulary(Filter.VERDICT, Facets.named(Verdict.values())),
            new Vocabulary(Filter.CATEGORY, Facets.named(Category.values())),
            new Vocabulary(Filter.SUBJECT, Facets.named(SubjectKind.values())),
            new Vocabulary(Filter.BREADTH, Facets.named(Breadth.values())),
            new Vocabulary(Filter.GRADE, Facets.named(Grade.values())),
            new Vocabulary(Filter.HONOUR, Facets.named(Honour.all(), Honour::code)),
            new Vocabulary(Filter.HONOUR_LEVEL, Facets.named(HonourLevel.values())));

    /** The aggregations to ask for, by the facet's name. */
    Map<String, Aggregation> aggregations() {
        var result = new LinkedHashMap<String, Aggregation>();
        for (var vocabulary : VOCABULARIES) {
            result.put(
                    parameter(vocabulary.filter()),
                    Facets.under(filters.allBut(vocabulary.filter()), values(vocabulary)));
        }
        result.put(
                parameter(Filter.LOCALITY),
                Facets.under(filters.allBut(Filter.LOCALITY), Facets.terms(Filter.LOCALITY.field(), GATHERED)));
        result.put(
                parameter(Filter.UNIT), Facets.under(filters.allBut(Filter.UNIT), Facets.terms(unitField, GATHERED)));
        if (branches instanceof BranchFacets.Then then && !then.queries().isEmpty()) {
            result.put(BRANCHES, Facets.under(filters.allBut(Filter.UNIT), Facets.keyed(then.queries())));
        }
        result.put(
                parameter(Filter.INSPECTED),
                Facets.under(filters.allBut(Filter.INSPECTED), Facets.terms(Filter.INSPECTED.field(), OPEN_VALUES)));
        result.put(
                parameter(Filter.ATTENTION),
                Facets.under(filters.allBut(Filter.ATTENTION), Facets.keyed(AttentionFilters.each(today))));
        var years = new LinkedHashMap<String, Query>();
        IntStream.rangeClosed(FIRST_YEAR, lastYear).forEach(y -> years.put(String.valueOf(y), filters.choosing(y)));
        result.put(parameter(Filter.YEAR), Facets.under(filters.apartFromYears(), Facets.keyed(years)));
        var overdue = new LinkedHashMap<String, Query>();
        IntStream.rangeClosed(FIRST_YEAR, Math.min(lastYear - 1, ExemplarDocument.LAST_YEAR))
                .forEach(y -> overdue.put(String.valueOf(y), ExemplarFilters.overdue(List.of(y))));
        if (!overdue.isEmpty()) {
            result.put(parameter(Filter.OVERDUE), Facets.under(filters.allBut(Filter.OVERDUE), Facets.keyed(overdue)));
        }
        return result;
    }

    private Aggregation values(Vocabulary vocabulary) {
        var ofYear = byYear
                && switch (vocabulary.filter()) {
                    case GRADE, HONOUR, HONOUR_LEVEL -> true;
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
                            YEAR -> false;
                };
        if (!ofYear) {
            return Facets.terms(vocabulary.filter().field(), vocabulary.values().size() + 1);
        }
        var queries = new LinkedHashMap<String, Query>();
        vocabulary.values().keySet().forEach(v -> queries.put(v, filters.choosing(vocabulary.filter(), v)));
        return Facets.keyed(queries);
    }

    /** The ids of the places that were counted, for their names to be looked up. */
    static List<String> places(Map<String, Aggregate> answer) {
        return List.copyOf(counts(Filter.LOCALITY, answer).keySet());
    }

    /** The counts of an answer by units, under the names of the facets: the units themselves, and those to go on from in the tree. */
    Map<String, Map<String, Long>> units(Map<String, Aggregate> answer) {
        var counts = counts(Filter.UNIT, answer);
        var result = new LinkedHashMap<String, Map<String, Long>>();
        result.put(parameter(Filter.UNIT), first(counts));
        result.put(BRANCHES, largest(branches(counts, answer)));
        return result;
    }

    private Map<String, Long> branches(Map<String, Long> counts, Map<String, Aggregate> answer) {
        return switch (branches) {
            case BranchFacets.Now now -> {
                var result = new LinkedHashMap<String, Long>();
                now.units()
                        .forEach((id, units) -> result.put(
                                id,
                                units.stream()
                                        .mapToLong(unit -> counts.getOrDefault(unit, 0L))
                                        .sum()));
                yield result;
            }
            case BranchFacets.Then _ -> Facets.counts(answer.get(BRANCHES));
        };
    }

    /** The counts of an answer by places, under the names of the facets that gather them: the places themselves, districts and provinces. */
    Map<String, Map<String, Long>> places(Map<String, Aggregate> answer, LocalityLevels levels) {
        var counts = counts(Filter.LOCALITY, answer);
        var result = new LinkedHashMap<String, Map<String, Long>>();
        result.put("locality", first(levels.gather(counts, localities)));
        result.put("localityDistrict", first(levels.gather(counts, LocalityLevel.DISTRICT, localities)));
        result.put("localityProvince", first(levels.gather(counts, LocalityLevel.PROVINCE, localities)));
        return result;
    }

    private static Map<String, Long> largest(Map<String, Long> counts) {
        var result = new LinkedHashMap<String, Long>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(OPEN_VALUES)
                .forEach(e -> result.put(e.getKey(), e.getValue()));
        return result;
    }

    private static Map<String, Long> first(Map<String, Long> counts) {
        var result = new LinkedHashMap<String, Long>();
        counts.entrySet().stream()
                // nothing to choose
                .filter(e -> !e.getKey().equals(LocalityLevels.NONE))
                .limit(OPEN_VALUES)
                .forEach(e -> result.put(e.getKey(), e.getValue()));
        return result;
    }

    /** The facets of an answer; values that nothing has are left out. */
    Map<String, List<Facet>> read(
            Map<String, Aggregate> answer,
            Locale locale,
            Map<String, Map<String, Long>> places,
            Map<String, Map<String, Long>> units,
            Function<String, String> placeName,
            Function<String, String> unitName,
            Function<String, String> inspectedName) {
        var result = new LinkedHashMap<String, List<Facet>>();
        for (var vocabulary : VOCABULARIES) {
            result.put(
                    parameter(vocabulary.filter()),
                    Facets.vocabulary(counts(vocabulary.filter(), answer), vocabulary.values(), locale));
        }
        places.forEach((name, counts) -> result.put(name, Facets.open(counts, placeName)));
        units.forEach((name, counts) -> result.put(name, Facets.open(counts, unitName)));
        result.put(parameter(Filter.INSPECTED), Facets.open(counts(Filter.INSPECTED, answer), inspectedName));
        result.put(parameter(Filter.YEAR), Facets.open(counts(Filter.YEAR, answer), Function.identity()));
        result.put(
                parameter(Filter.ATTENTION),
                Facets.vocabulary(counts(Filter.ATTENTION, answer), Facets.named(Attention.values()), locale));
        result.put(parameter(Filter.OVERDUE), Facets.open(counts(Filter.OVERDUE, answer), Function.identity()));
        return result;
    }

    private static Map<String, Long> counts(Filter filter, Map<String, Aggregate> answer) {
        return Facets.counts(answer.get(parameter(filter)));
    }

    private static String parameter(Filter filter) {
        return switch (filter) {
            case SUBJECT -> "subject";
            case CATEGORY -> "category";
            case BREADTH -> "breadth";
            case SECTOR -> "sector";
            case LOCALITY -> "locality";
            case UNIT -> "unit";
            case STAGE -> "stage";
            case STANDING -> "standing";
            case DIFFICULTY -> "difficulty";
            case ATTENTION -> "attention";
            case OVERDUE -> "overdue";
            case INSPECTED -> "inspected";
            case VERDICT -> "verdict";
            case MOVEMENT -> "movement";
            case GRADE -> "grade";
            case HONOUR -> "honour";
            case HONOUR_LEVEL -> "honourLevel";
            case YEAR -> "year";
        };
    }
}

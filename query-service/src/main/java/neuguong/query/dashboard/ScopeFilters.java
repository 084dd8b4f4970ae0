package neuguong.query.dashboard;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import neuguong.query.exemplar.ExemplarIndices;
import neuguong.query.locality.LocalitySearch;
import neuguong.query.platform.Basis;
import neuguong.query.platform.Index;
import neuguong.query.platform.Queries;
import neuguong.query.unit.UnitSearch;
import org.jspecify.annotations.Nullable;

/** Which exemplars figures are of; an empty list asks nothing. */
record ScopeFilters(
        List<String> sector,
        List<String> locality,
        @Nullable Basis localityBasis,
        List<String> unit,
        @Nullable Boolean unitTree,
        @Nullable Basis unitBasis) {

    Basis localitiesAsOf() {
        return localityBasis == null ? Basis.THEN : localityBasis;
    }

    Basis unitsAsOf() {
        return unitBasis == null ? Basis.NOW : unitBasis;
    }

    Basis.Used used() {
        return Basis.Used.of(localityBasis, unitBasis);
    }

    private boolean withTree() {
        return Boolean.TRUE.equals(unitTree);
    }

    /** All but the units. */
    List<Query> apartFromUnits(LocalitySearch localities) throws IOException {
        var result = new ArrayList<Query>();
        if (!sector.isEmpty()) {
            result.add(Queries.anyOf("sector", sector));
        }
        if (!locality.isEmpty()) {
            result.add(Queries.anyOf("localityId", localities.within(locality, localitiesAsOf())));
        }
        return result;
    }

    /** The units at the end of a year, of exemplars' years; the units then are those of the tree of its last day. */
    List<Query> unitsOf(int year, UnitSearch units) throws IOException {
        return unit.isEmpty()
                ? List.of()
                : List.of(Queries.anyOf(
                        "unitId", units.meant(unit, withTree(), unitsAsOf(), LocalDate.of(year, 12, 31))));
    }

    /** All of it, of exemplars as they stand where there is no year, else of their years. */
    List<Query> asOf(@Nullable Integer year, UnitSearch units, LocalitySearch localities) throws IOException {
        if (year == null) {
            return ofExemplars(units, localities);
        }
        var result = new ArrayList<>(apartFromUnits(localities));
        result.addAll(unitsOf(year, units));
        result.add(Queries.anyOf("year", List.of(year)));
        return result;
    }

    /** The index whose documents {@link #asOf} is of. */
    static Index<?> index(@Nullable Integer year) {
        return year == null ? ExemplarIndices.EXEMPLARS : ExemplarIndices.YEARS;
    }

    /** All of it, of exemplars as they stand; the units then are those that nominated, in the trees of those days. */
    List<Query> ofExemplars(UnitSearch units, LocalitySearch localities) throws IOException {
        var result = new ArrayList<>(apartFromUnits(localities));
        if (unit.isEmpty()) {
            return result;
        }
        result.add(
                switch (unitsAsOf()) {
                    case NOW -> Queries.anyOf("unitId", withTree() ? units.treeNow(unit) : unit);
                    case THEN ->
                        withTree()
                                ? Queries.during("nominatingUnitId", "nominatedOn", units.treeThen(unit))
                                : Queries.anyOf("nominatingUnitId", unit);
                });
        return result;
    }
}

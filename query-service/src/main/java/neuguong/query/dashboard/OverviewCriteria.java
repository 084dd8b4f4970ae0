package neuguong.query.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import neuguong.catalogue.Sector;
import neuguong.query.exemplar.ExemplarDocument;
import neuguong.query.platform.Basis;
import neuguong.query.platform.Bounds;
import neuguong.query.platform.ProblemException.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * Which exemplars an overview is of. Within a list any value fits, between them all must; an empty list asks nothing.
 *
 * @param year 2021-2025: as they stood at its end; without it as they stand now
 * @param locality ids, or codes as {@code code@validFrom}; a place includes all below it; {@code NOT_DETERMINED} by basis {@code now}
 * @param localityBasis {@code then} where not given
 * @param unitTree whether units below the given ones count too, and by basis {@code now} those that they have taken over
 * @param unitBasis {@code now}, where not given: the tree as it is; {@code then}: with a year the tree as it was at its end, without one the unit that
 *     nominated the exemplar, in the tree as it was on that day
 */
public record OverviewCriteria(
        @Nullable Integer year,
        List<String> sector,
        List<String> locality,
        @Nullable Basis localityBasis,
        List<String> unit,
        @Nullable Boolean unitTree,
        @Nullable Basis unitBasis) {
    /** @throws neuguong.query.platform.ProblemException naming every value that is not allowed */
    public OverviewCriteria {
        sector = List.copyOf(Objects.requireNonNullElse(sector, List.of()));
        locality = List.copyOf(Objects.requireNonNullElse(locality, List.of()));
        unit = List.copyOf(Objects.requireNonNullElse(unit, List.of()));
        var errors = new ArrayList<Invalid>();
        Bounds.known(
                "year",
                year == null ? List.of() : List.of(year),
                y -> y >= ExemplarDocument.FIRST_YEAR && y <= ExemplarDocument.LAST_YEAR,
                "OUT_OF_BOUNDS",
                errors);
        Bounds.known("sector", sector, Sector::known, "UNKNOWN_SECTOR", errors);
        Bounds.places("locality", locality, errors);
        Bounds.ids("unit", unit, errors);
        Bounds.refuse(errors);
    }

    ScopeFilters scope() {
        return new ScopeFilters(sector, locality, localityBasis, unit, unitTree, unitBasis);
    }

    /** All exemplars as they stand now. */
    public static OverviewCriteria all() {
        return new OverviewCriteria(null, List.of(), List.of(), null, List.of(), null, null);
    }
}

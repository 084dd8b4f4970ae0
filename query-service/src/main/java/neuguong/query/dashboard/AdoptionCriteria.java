package neuguong.query.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import neuguong.catalogue.Sector;
import neuguong.query.platform.Basis;
import neuguong.query.platform.Bounds;
import neuguong.query.platform.ProblemException.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * Of which exemplars the adoptions are counted. Within a list any value fits, between them all must; an empty list asks nothing.
 *
 * @param locality ids, or codes as {@code code@validFrom}; a place includes all below it
 * @param localityBasis {@code then} where not given
 * @param unit the units whose models they are
 * @param unitTree whether units below the given ones count too, and by basis {@code now} those that they have taken over
 * @param unitBasis {@code now} where not given
 */
public record AdoptionCriteria(
        List<String> sector,
        List<String> locality,
        @Nullable Basis localityBasis,
        List<String> unit,
        @Nullable Boolean unitTree,
        @Nullable Basis unitBasis) {
    /** @throws neuguong.query.platform.ProblemException naming every value that is not allowed */
    public AdoptionCriteria {
        sector = List.copyOf(Objects.requireNonNullElse(sector, List.of()));
        locality = List.copyOf(Objects.requireNonNullElse(locality, List.of()));
        unit = List.copyOf(Objects.requireNonNullElse(unit, List.of()));
        var errors = new ArrayList<Invalid>();
        Bounds.known("sector", sector, Sector::known, "UNKNOWN_SECTOR", errors);
        Bounds.places("locality", locality, errors);
        Bounds.ids("unit", unit, errors);
        Bounds.refuse(errors);
    }

    ScopeFilters scope() {
        return new ScopeFilters(sector, locality, localityBasis, unit, unitTree, unitBasis);
    }
}

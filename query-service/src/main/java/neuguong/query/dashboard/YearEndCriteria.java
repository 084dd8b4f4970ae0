package neuguong.query.dashboard;

import java.util.List;
import java.util.Objects;
import neuguong.events.Stage;
import neuguong.query.platform.Basis;
import neuguong.query.platform.Phrase;
import neuguong.query.platform.ProblemCode;
import neuguong.query.platform.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Which exemplars are asked for, as they stood at the end of a year. Within a list any value fits, between them all must; an empty list asks
 * nothing.
 *
 * @param year 2021-2025
 * @param locality as in {@link OverviewCriteria}, and so are the units and both bases
 * @param stage at the year's end
 * @param honoured whether only those with an honour that was decided in the year and stands
 */
public record YearEndCriteria(
        @Nullable Integer year,
        List<String> sector,
        List<String> locality,
        @Nullable Basis localityBasis,
        List<String> unit,
        @Nullable Boolean unitTree,
        @Nullable Basis unitBasis,
        List<Stage> stage,
        @Nullable Boolean honoured) {
    /** @throws ProblemException naming every value that is not allowed */
    public YearEndCriteria {
        if (year == null) {
            throw ProblemException.parameter(
                    ProblemCode.INVALID_PARAMETER,
                    "year",
                    "REQUIRED",
                    new Phrase("phải nêu một năm, từ 2021 đến 2025", "must be a year, 2021 to 2025"));
        }
        var bounds = new OverviewCriteria(year, sector, locality, localityBasis, unit, unitTree, unitBasis);
        sector = bounds.sector();
        locality = bounds.locality();
        unit = bounds.unit();
        stage = List.copyOf(Objects.requireNonNullElse(stage, List.of()));
    }

    ScopeFilters scope() {
        return new ScopeFilters(sector, locality, localityBasis, unit, unitTree, unitBasis);
    }

    /** The year, which there always is. */
    public int ofYear() {
        return Objects.requireNonNull(year);
    }

    /** Whether only the honoured are asked for. */
    public boolean honouredOnly() {
        return Boolean.TRUE.equals(honoured);
    }
}

package neuguong.query.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import neuguong.query.platform.Basis;
import neuguong.query.platform.Bounds;
import neuguong.query.platform.Phrase;
import neuguong.query.platform.ProblemException.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * Which order is asked for. Within a list any value fits, between them all must; an empty list asks nothing.
 *
 * @param of what is put in order; {@code exemplar} where not given
 * @param by what the order is made by; must be given
 * @param year 2021-2025, or all together where not given; not with {@code stalled} and {@code atRisk}, which are as of today
 * @param size of the first so many, 1-100; 20 where not given
 * @param localityBasis {@code then} where not given
 * @param unitTree whether units below the given ones count too, and by basis {@code now} those that they have taken over
 * @param unitBasis {@code now} where not given
 */
public record RankingCriteria(
        @Nullable RankingOf of,
        @Nullable RankingBy by,
        @Nullable Integer year,
        @Nullable Integer size,
        List<String> sector,
        List<String> locality,
        @Nullable Basis localityBasis,
        List<String> unit,
        @Nullable Boolean unitTree,
        @Nullable Basis unitBasis) {
    private static final int USUAL = 20;
    private static final int MOST = 100;

    /** @throws neuguong.query.platform.ProblemException naming every value that is not allowed */
    public RankingCriteria {
        var scope = new OverviewCriteria(year, sector, locality, localityBasis, unit, unitTree, unitBasis);
        sector = scope.sector();
        locality = scope.locality();
        unit = scope.unit();
        var errors = new ArrayList<Invalid>();
        if (by == null) {
            var allowed = "score, spread, honours, improvement, stalled, atRisk";
            errors.add(new Invalid(
                    "by", "REQUIRED", new Phrase("phải là một trong: " + allowed, "must be one of: " + allowed)));
        }
        if (year != null && by != null && by.figure() instanceof RankingBy.OfNow) {
            errors.add(new Invalid(
                    "year",
                    "AS_OF_TODAY_ONLY",
                    new Phrase("không hỏi theo năm: chỉ tính đến hôm nay", "cannot be asked for: only as of today")));
        }
        if (size != null && (size < 1 || size > MOST)) {
            errors.add(new Invalid("size", "OUT_OF_BOUNDS", new Phrase("phải từ 1 đến 100", "must be from 1 to 100")));
        }
        Bounds.refuse(errors);
    }

    RankingOf ordered() {
        return Objects.requireNonNullElse(of, RankingOf.EXEMPLAR);
    }

    RankingBy measure() {
        return Objects.requireNonNull(by);
    }

    int first() {
        return size == null ? USUAL : size;
    }

    ScopeFilters scope() {
        return new ScopeFilters(sector, locality, localityBasis, unit, unitTree, unitBasis);
    }
}

package neuguong.command.criteria;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import neuguong.command.platform.Legible;
import neuguong.events.Breadth;
import neuguong.events.CriteriaSetEvent.Criterion;
import neuguong.events.CriteriaSetEvent.GradeMinimum;
import neuguong.events.Grade;
import neuguong.events.SubjectKind;
import org.jspecify.annotations.Nullable;

/** The request bodies of a criteria set's commands: what the fields are called and how large they may be. */
final class CriteriaSetBodies {
    private CriteriaSetBodies() {}

    record PublicationBody(
            @NotNull @Size(min = 1, max = 36) @Legible String unitId,
            @NotNull SubjectKind subject,
            @NotNull Breadth breadth,
            @NotNull @Size(min = 1, max = 300) @Legible String name,
            @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid CriterionBody> criteria,
            @Nullable @Size(max = 4) List<@NotNull @Valid MinimumBody> minimums,
            @NotNull LocalDate from,
            @Nullable @Size(min = 1, max = 200) @Legible String document) {
        List<Criterion> measured() {
            return criteria.stream().map(CriterionBody::criterion).toList();
        }

        List<GradeMinimum> least() {
            return Objects.requireNonNullElse(minimums, List.<MinimumBody>of()).stream()
                    .map(MinimumBody::minimum)
                    .toList();
        }
    }

    record CriterionBody(
            @NotNull @Size(min = 1, max = 40) @Pattern(regexp = "[\\p{L}\\p{N}._/-]*")
            String code,

            @NotNull @Size(min = 1, max = 300) @Legible String name,

            @NotNull @DecimalMin(value = "0", inclusive = false) @DecimalMax("1000") @Digits(integer = 4, fraction = 2)
            BigDecimal maxScore,

            @Nullable @DecimalMin(value = "0", inclusive = false) @DecimalMax("100") @Digits(integer = 3, fraction = 2)
            BigDecimal weight) {
        Criterion criterion() {
            return new Criterion(code, name, plain(maxScore), weight == null ? null : plain(weight));
        }
    }

    record MinimumBody(
            @NotNull Grade grade,

            @NotNull @DecimalMin("0") @DecimalMax("1000000") @Digits(integer = 7, fraction = 2)
            BigDecimal total) {
        GradeMinimum minimum() {
            return new GradeMinimum(grade, plain(total));
        }
    }

    record RetirementBody(
            @NotNull LocalDate on,
            @NotNull @Size(min = 1, max = 2000) @Legible String reason,
            @Nullable @Size(min = 1, max = 200) @Legible String document) {}

    /** 47.50 and 47.5 are one number, so that a repeat is recognised. */
    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}

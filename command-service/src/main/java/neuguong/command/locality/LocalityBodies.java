package neuguong.command.locality;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import neuguong.command.platform.Legible;
import neuguong.events.LocalityLevel;
import neuguong.events.SuccessionExtent;
import org.jspecify.annotations.Nullable;

/** The request bodies of a locality's commands: what the fields are called and how large they may be. */
final class LocalityBodies {
    private LocalityBodies() {}

    record EstablishmentBody(
            @NotNull @Size(min = 1, max = 16) @Legible String code,
            @NotNull @Size(min = 1, max = 300) @Legible String name,
            @NotNull LocalityLevel level,
            @Nullable @Size(min = 1, max = 36) @Legible String parentId,
            @NotNull LocalDate from) {}

    record LocalityRenamingBody(
            @NotNull @Size(min = 1, max = 300) @Legible String name,
            @NotNull LocalDate on,
            @Nullable @Size(min = 1, max = 200) @Legible String document) {}

    /** @param on the first day of the successor in the place's stead */
    record SuccessionBody(
            @NotNull @Size(min = 1, max = 36) @Legible String successorId,
            @NotNull SuccessionExtent extent,
            @NotNull LocalDate on,
            @Nullable @Size(min = 1, max = 200) @Legible String document) {}

    /**
     * @param longitude decimal degrees east, WGS 84
     * @param latitude decimal degrees north, WGS 84
     * @param source where the point comes from
     * @param on the day on which it was given or measured
     */
    record PositionBody(
            @NotNull @Digits(integer = 3, fraction = 6) BigDecimal longitude,
            @NotNull @Digits(integer = 3, fraction = 6) BigDecimal latitude,
            @NotNull @Size(min = 1, max = 300) @Legible String source,
            @NotNull LocalDate on) {}

    record ChoiceBody(
            @NotNull @Size(min = 1, max = 36) @Legible String successorId,
            @NotNull @Size(min = 1, max = 2000) @Legible String reason,
            @NotNull LocalDate on,
            @Nullable @Size(min = 1, max = 200) @Legible String document) {}
}

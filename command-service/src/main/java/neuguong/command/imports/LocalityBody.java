package neuguong.command.imports;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import neuguong.command.locality.LocalityCommand.Position;
import neuguong.command.platform.Legible;
import neuguong.events.LocalityLevel;
import org.jspecify.annotations.Nullable;

/**
 * The bounds of a locality that a row names.
 *
 * @param longitude with latitude and source the point that the row gives it, or all null
 */
record LocalityBody(
        @NotNull @Size(min = 1, max = 16) @Legible String code,
        @NotNull @Size(min = 1, max = 300) @Legible String name,
        @NotNull LocalityLevel level,
        @Nullable @Size(min = 1, max = 36) String parentId,
        @NotNull LocalDate from,
        @Nullable @Digits(integer = 3, fraction = 6) BigDecimal longitude,
        @Nullable @Digits(integer = 3, fraction = 6) BigDecimal latitude,
        @Nullable @Size(min = 1, max = 300) @Legible String source) {
    /** The point, or null where there is none. */
    @Nullable
    Position position() {
        return longitude == null || latitude == null || source == null
                ? null
                : new Position(longitude, latitude, source);
    }
}

package neuguong.command.movement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import neuguong.command.platform.Legible;
import neuguong.events.MovementEvent.Figure;
import org.jspecify.annotations.Nullable;

/** The request bodies of a movement's commands: what the fields are called and how large they may be. */
final class MovementBodies {
    private MovementBodies() {}

    record MovementBody(
            @Nullable @Size(min = 1, max = 40) @Pattern(regexp = "[\\p{L}\\p{N}._/-]*")
            String code,

            @NotNull @Size(min = 1, max = 300) @Legible String name,
            @NotNull @Size(min = 1, max = 36) @Legible String unitId,
            @NotNull LocalDate from,
            @Nullable LocalDate plannedTo,
            @NotNull @Size(min = 1, max = 10_000) @Legible String aim,
            @Nullable @Size(max = 24) List<@NotNull @Size(min = 1, max = 4) @Legible String> sectors) {
        List<String> forSectors() {
            return Objects.requireNonNullElse(sectors, List.of());
        }
    }

    record MovementSummaryBody(
            @NotNull LocalDate on,
            @NotNull @Size(min = 1, max = 10_000) @Legible String results,
            @Nullable @Size(max = 50) List<@NotNull @Valid FigureBody> figures) {
        List<Figure> counted() {
            return Objects.requireNonNullElse(figures, List.<FigureBody>of()).stream()
                    .map(FigureBody::figure)
                    .toList();
        }
    }

    record FigureBody(
            @NotNull @Size(min = 1, max = 300) @Legible String name,
            @NotNull @Digits(integer = 15, fraction = 2) BigDecimal value,
            @Nullable @Size(min = 1, max = 40) @Legible String measure) {
        Figure figure() {
            var stripped = value.stripTrailingZeros();
            return new Figure(name, stripped.scale() < 0 ? stripped.setScale(0) : stripped, measure);
        }
    }

    record ClosingBody(
            @NotNull LocalDate on,
            @Nullable @Size(min = 1, max = 2000) @Legible String reason,
            @NotNull @Size(min = 1, max = 200) @Legible String document) {}
}

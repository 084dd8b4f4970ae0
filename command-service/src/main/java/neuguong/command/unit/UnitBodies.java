package neuguong.command.unit;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import neuguong.command.platform.Legible;
import neuguong.events.UnitType;
import org.jspecify.annotations.Nullable;

/** The request bodies of a unit's commands: what the fields are called and how large they may be. */
public final class UnitBodies {
    private UnitBodies() {}

    public record UnitBody(
            @NotNull @Size(min = 1, max = 40) @Pattern(regexp = "[\\p{L}\\p{N}._/-]*")
            String code,

            @NotNull @Size(min = 1, max = 300) @Legible String name,
            @NotNull UnitType type,
            @Nullable @Size(min = 1, max = 36) @Legible String parentId,
            @NotNull @Size(min = 1, max = 36) @Legible String localityId,
            @NotNull LocalDate from) {}

    public record UnitRenamingBody(
            @NotNull @Size(min = 1, max = 300) @Legible String name,
            @NotNull LocalDate on,
            @Nullable @Size(min = 1, max = 200) @Legible String document) {}

    /**
     * A change of the superior unit.
     *
     * @param parentId the unit above it from then on, or none: then it is a root of the tree
     */
    public record ReparentingBody(
            @Nullable @Size(min = 1, max = 36) @Legible String parentId,
            @NotNull LocalDate on,
            @Nullable @Size(min = 1, max = 200) @Legible String document) {}

    public record RelocationBody(
            @NotNull @Size(min = 1, max = 36) @Legible String localityId,
            @NotNull LocalDate on,
            @Nullable @Size(min = 1, max = 200) @Legible String document) {}

    public record UnitMergerBody(
            @NotNull @Size(min = 1, max = 36) @Legible String intoId,
            @NotNull LocalDate on,
            @Nullable @Size(min = 1, max = 200) @Legible String document) {}

    public record DissolutionBody(
            @Nullable @Size(min = 1, max = 36) @Legible String successorId,
            @NotNull @Size(min = 1, max = 2000) @Legible String reason,
            @NotNull LocalDate on,
            @Nullable @Size(min = 1, max = 200) @Legible String document) {}
}

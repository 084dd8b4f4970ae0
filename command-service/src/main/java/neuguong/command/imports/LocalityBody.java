package neuguong.command.imports;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import neuguong.command.platform.Legible;
import neuguong.events.LocalityLevel;
import org.jspecify.annotations.Nullable;

/** The bounds of a locality that a row names. */
record LocalityBody(
        @NotNull @Size(min = 1, max = 16) @Legible String code,
        @NotNull @Size(min = 1, max = 300) @Legible String name,
        @NotNull LocalityLevel level,
        @Nullable @Size(min = 1, max = 36) String parentId,
        @NotNull LocalDate from) {}

package neuguong.query.exemplar;

import java.time.LocalDate;
import neuguong.events.Standing;
import org.jspecify.annotations.Nullable;

/** How and when an exemplar's record ended. */
public record Ending(
        Standing standing,
        String reason,
        LocalDate on,
        @Nullable String document) {}

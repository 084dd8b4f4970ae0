package neuguong.query.exemplar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where an exemplar belonged from a business date on.
 *
 * @param localityId the place as it was on that date
 * @param sequence of the event that says so
 * @param reason of a transfer; null for the nomination
 */
public record Place(
        String unitId,
        String localityId,
        LocalDate from,
        long sequence,
        @Nullable String reason,
        @Nullable String document) {}

package neuguong.command.decide;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a unit or a locality exists.
 *
 * @param from the first day
 * @param to the last day, or null while it lasts
 */
public record Validity(LocalDate from, @Nullable LocalDate to) {
    public boolean includes(LocalDate date) {
        return !date.isBefore(from) && (to == null || !date.isAfter(to));
    }
}

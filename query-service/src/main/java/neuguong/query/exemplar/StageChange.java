package neuguong.query.exemplar;

import java.time.LocalDate;
import neuguong.events.Stage;
import org.jspecify.annotations.Nullable;

/**
 * An exemplar entered a stage.
 *
 * @param on business date of the change
 * @param sequence of the event that says so
 * @param decisionNumber of the decision, where the stage is entered by one
 */
public record StageChange(
        Stage stage,
        LocalDate on,
        long sequence,
        @Nullable String decisionNumber,
        @Nullable String authority) {}

package neuguong.command.movement;

import java.time.LocalDate;
import java.util.List;
import neuguong.command.decide.Plan;
import neuguong.command.decide.Validity;
import neuguong.events.MovementEvent.Figure;
import org.jspecify.annotations.Nullable;

/** What can be asked of a movement, with the facts from outside that its rules need. */
public sealed interface MovementCommand {
    String movementId();

    Plan plan();

    /**
     * Launches a movement.
     *
     * @param unit when the launching unit exists, or null where there is none of this id
     * @param codeTaken whether another movement has the code
     */
    record LaunchMovement(
            String movementId,
            @Nullable String code,
            boolean codeTaken,
            String name,
            String unitId,
            @Nullable Validity unit,
            LocalDate from,
            @Nullable LocalDate plannedTo,
            String aim,
            List<String> sectors,
            Plan plan)
            implements MovementCommand {}

    record SummariseMovement(String movementId, LocalDate on, String results, List<Figure> figures, Plan plan)
            implements MovementCommand {}

    /** Closes a movement; {@code on} is its last day. */
    record CloseMovement(
            String movementId, LocalDate on, @Nullable String reason, String document, Plan plan)
            implements MovementCommand {}
}

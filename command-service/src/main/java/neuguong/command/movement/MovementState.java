package neuguong.command.movement;

import java.util.List;
import neuguong.events.MovementEvent.MovementClosed;
import neuguong.events.MovementEvent.MovementLaunched;
import neuguong.events.MovementEvent.MovementSummarised;

/** What the rules know of a movement. */
sealed interface MovementState {

    /** Nothing has happened yet. */
    record NotLaunched() implements MovementState {}

    /**
     * The movement runs, or is still to be closed.
     *
     * @param summaries in order of their recording
     */
    record Running(MovementLaunched launched, List<MovementSummarised> summaries) implements MovementState {
        public Running {
            summaries = List.copyOf(summaries);
        }
    }

    /** The movement has ended. */
    record Closed(Running last, MovementClosed by) implements MovementState {}
}

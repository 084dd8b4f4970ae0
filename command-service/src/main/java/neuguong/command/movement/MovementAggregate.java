package neuguong.command.movement;

import neuguong.command.decide.Decider;
import neuguong.command.movement.MovementState.Closed;
import neuguong.command.movement.MovementState.NotLaunched;
import neuguong.command.movement.MovementState.Running;
import neuguong.command.platform.Aggregate;
import neuguong.events.MovementEvent;
import neuguong.events.MovementEvent.MovementClosed;
import neuguong.events.MovementEvent.MovementLaunched;
import neuguong.events.MovementEvent.MovementSummarised;
import org.springframework.stereotype.Component;

/** Movements as the command bus knows them. */
@Component
class MovementAggregate implements Aggregate<MovementCommand, MovementState, MovementEvent> {
    private final MovementDecider decider = new MovementDecider();

    @Override
    public String type() {
        return "movement";
    }

    @Override
    public Class<MovementCommand> commands() {
        return MovementCommand.class;
    }

    @Override
    public Decider<MovementCommand, MovementState, MovementEvent> decider() {
        return decider;
    }

    @Override
    public String id(MovementCommand command) {
        return command.movementId();
    }

    @Override
    public boolean creates(MovementCommand command) {
        return command instanceof MovementCommand.LaunchMovement;
    }

    /** An event belongs to the unit that launched the movement. */
    @Override
    public Place place(String id, MovementState state, MovementEvent event) {
        return switch (event) {
            case MovementLaunched e -> new Place(e.unitId(), null, null);
            case MovementSummarised _, MovementClosed _ -> new Place(unitId(state), null, null);
        };
    }

    private static String unitId(MovementState state) {
        return switch (state) {
            case NotLaunched _ -> throw new IllegalStateException("nothing happens before the launch");
            case Running movement -> movement.launched().unitId();
            case Closed movement -> movement.last().launched().unitId();
        };
    }
}

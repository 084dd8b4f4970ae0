package neuguong.command.movement;

import static neuguong.command.decide.Reason.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import neuguong.catalogue.Sector;
import neuguong.command.decide.Decider;
import neuguong.command.decide.Plan;
import neuguong.command.decide.Rejected;
import neuguong.command.movement.MovementCommand.CloseMovement;
import neuguong.command.movement.MovementCommand.LaunchMovement;
import neuguong.command.movement.MovementCommand.SummariseMovement;
import neuguong.command.movement.MovementState.Closed;
import neuguong.command.movement.MovementState.NotLaunched;
import neuguong.command.movement.MovementState.Running;
import neuguong.events.MovementEvent;
import neuguong.events.MovementEvent.MovementClosed;
import neuguong.events.MovementEvent.MovementLaunched;
import neuguong.events.MovementEvent.MovementSummarised;

/** The rules of a movement, from its launch to its closing. */
final class MovementDecider implements Decider<MovementCommand, MovementState, MovementEvent> {

    @Override
    public MovementState initial() {
        return new NotLaunched();
    }

    @Override
    public List<MovementEvent> decide(MovementCommand command, MovementState state) {
        return switch (state) {
            case NotLaunched _ ->
                switch (command) {
                    case LaunchMovement c -> launch(c);
                    case SummariseMovement _, CloseMovement _ -> throw new Rejected(UNKNOWN_MOVEMENT);
                };
            case Running movement ->
                switch (command) {
                    case LaunchMovement c -> again(c, movement);
                    case SummariseMovement c -> summarise(c, movement);
                    case CloseMovement c -> close(c, movement);
                };
            case Closed movement ->
                switch (command) {
                    case LaunchMovement c -> again(c, movement.last());
                    case SummariseMovement c when movement.last().summaries().contains(summarised(c)) -> List.of();
                    case CloseMovement c when movement.by().equals(closed(c)) -> List.of();
                    case SummariseMovement _, CloseMovement _ -> throw new Rejected(MOVEMENT_CLOSED);
                };
        };
    }

    @Override
    public MovementState evolve(MovementState state, MovementEvent event) {
        return switch (event) {
            case MovementLaunched e -> new Running(e, List.of());
            case MovementSummarised e -> summarised(running(state), e);
            case MovementClosed e -> new Closed(running(state), e);
        };
    }

    private static Running running(MovementState state) {
        return switch (state) {
            case NotLaunched _ -> throw new IllegalStateException("a movement's history begins with its launch");
            case Running movement -> movement;
            case Closed movement -> movement.last();
        };
    }

    private static Running summarised(Running movement, MovementSummarised e) {
        var summaries = new ArrayList<>(movement.summaries());
        summaries.add(e);
        return new Running(movement.launched(), summaries);
    }

    private static List<MovementEvent> launch(LaunchMovement c) {
        c.plan().requirePast(c.from());
        if (c.plannedTo() != null && c.plannedTo().isBefore(c.from())) {
            throw new Rejected(MOVEMENT_PERIOD_REVERSED);
        }
        if (c.unit() == null) {
            throw new Rejected(UNIT_NOT_FOUND, c.unitId());
        }
        if (!c.unit().includes(c.from())) {
            throw new Rejected(UNIT_NOT_ACTIVE, c.from());
        }
        if (c.code() != null && c.codeTaken()) {
            throw new Rejected(MOVEMENT_CODE_TAKEN, c.code());
        }
        var sectors = new HashSet<String>();
        for (var sector : c.sectors()) {
            if (!Sector.known(sector)) {
                throw new Rejected(UNKNOWN_SECTOR, sector);
            }
            if (!sectors.add(sector)) {
                throw new Rejected(SECTOR_REPEATED);
            }
        }
        return List.of(launched(c));
    }

    private static List<MovementEvent> again(LaunchMovement c, Running movement) {
        if (movement.launched().equals(launched(c))) {
            return List.of();
        }
        throw new Rejected(MOVEMENT_CODE_TAKEN, c.code() == null ? c.movementId() : c.code());
    }

    private static MovementLaunched launched(LaunchMovement c) {
        return new MovementLaunched(
                c.movementId(), c.code(), c.name(), c.unitId(), c.from(), c.plannedTo(), c.aim(), c.sectors());
    }

    private static List<MovementEvent> summarise(SummariseMovement c, Running movement) {
        if (movement.summaries().contains(summarised(c))) {
            return List.of();
        }
        requireSince(movement, c.on(), c.plan());
        return List.of(summarised(c));
    }

    private static MovementSummarised summarised(SummariseMovement c) {
        return new MovementSummarised(c.on(), c.results(), c.figures());
    }

    private static List<MovementEvent> close(CloseMovement c, Running movement) {
        requireSince(movement, c.on(), c.plan());
        return List.of(closed(c));
    }

    private static MovementClosed closed(CloseMovement c) {
        return new MovementClosed(c.on(), c.reason(), c.document());
    }

    private static void requireSince(Running movement, LocalDate on, Plan plan) {
        plan.requirePast(on);
        var since = movement.summaries().isEmpty()
                ? movement.launched().from()
                : movement.summaries().getLast().on();
        if (on.isBefore(since)) {
            throw new Rejected(BEFORE_MOVEMENT_CHANGED, on, since);
        }
    }
}

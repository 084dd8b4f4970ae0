package neuguong.command.movement;

import neuguong.command.movement.MovementCommand.CloseMovement;
import neuguong.command.movement.MovementCommand.LaunchMovement;
import neuguong.command.movement.MovementCommand.SummariseMovement;
import neuguong.command.movement.MovementState.Closed;
import neuguong.command.movement.MovementState.NotLaunched;
import neuguong.command.movement.MovementState.Running;
import neuguong.command.platform.Accepted;
import neuguong.command.platform.AggregateShell;
import neuguong.events.MovementEvent;
import neuguong.events.MovementEvent.MovementClosed;
import neuguong.events.MovementEvent.MovementLaunched;
import neuguong.events.MovementEvent.MovementSummarised;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The shell that Axon loads and stores around {@link MovementDecider}. */
@Aggregate(type = "movement")
class MovementAggregate {
    private static final MovementDecider DECIDER = new MovementDecider();

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private MovementState state = DECIDER.initial();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Accepted handle(LaunchMovement c, MetaData metadata) {
        return decide(c, metadata);
    }

    @CommandHandler
    Accepted handle(SummariseMovement c, MetaData metadata) {
        return decide(c, metadata);
    }

    @CommandHandler
    Accepted handle(CloseMovement c, MetaData metadata) {
        return decide(c, metadata);
    }

    private Accepted decide(MovementCommand c, MetaData metadata) {
        return AggregateShell.decide(DECIDER, c.movementId(), c, state, metadata, this::place);
    }

    /** An event belongs to the unit that launched the movement. */
    private MetaData place(MovementEvent event) {
        return AggregateShell.place(
                switch (event) {
                    case MovementLaunched e -> e.unitId();
                    case MovementSummarised _, MovementClosed _ -> unitId(state);
                },
                null,
                null);
    }

    private static String unitId(MovementState state) {
        return switch (state) {
            case NotLaunched _ -> throw new IllegalStateException("nothing happens before the launch");
            case Running movement -> movement.launched().unitId();
            case Closed movement -> movement.last().launched().unitId();
        };
    }

    @EventSourcingHandler
    void on(MovementEvent event) {
        if (event instanceof MovementLaunched e) {
            id = e.movementId();
        }
        state = DECIDER.evolve(state, event);
    }
}

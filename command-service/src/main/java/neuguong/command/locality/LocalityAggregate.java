package neuguong.command.locality;

import neuguong.command.locality.LocalityCommand.ChooseSuccessor;
import neuguong.command.locality.LocalityCommand.EstablishLocality;
import neuguong.command.locality.LocalityCommand.RenameLocality;
import neuguong.command.locality.LocalityCommand.SucceedLocality;
import neuguong.command.platform.Accepted;
import neuguong.command.platform.AggregateShell;
import neuguong.events.LocalityEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The shell that Axon loads and stores around {@link LocalityDecider}. */
@Aggregate(type = "locality")
class LocalityAggregate {
    private static final LocalityDecider DECIDER = new LocalityDecider();

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private LocalityDecider.State state = DECIDER.initial();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Accepted handle(EstablishLocality c, MetaData metadata) {
        return decide(c, metadata);
    }

    @CommandHandler
    Accepted handle(SucceedLocality c, MetaData metadata) {
        return decide(c, metadata);
    }

    @CommandHandler
    Accepted handle(RenameLocality c, MetaData metadata) {
        return decide(c, metadata);
    }

    @CommandHandler
    Accepted handle(ChooseSuccessor c, MetaData metadata) {
        return decide(c, metadata);
    }

    private Accepted decide(LocalityCommand c, MetaData metadata) {
        return AggregateShell.decide(
                DECIDER, c.localityId(), c, state, metadata, _ -> AggregateShell.place(null, null, null));
    }

    @EventSourcingHandler
    void on(LocalityEvent event) {
        if (event instanceof LocalityEvent.LocalityEstablished e) {
            id = e.localityId();
        }
        state = DECIDER.evolve(state, event);
    }
}

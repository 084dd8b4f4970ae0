package neuguong.command.criteria;

import neuguong.command.criteria.CriteriaSetCommand.PublishCriteriaSet;
import neuguong.command.criteria.CriteriaSetCommand.RetireCriteriaSet;
import neuguong.command.criteria.CriteriaSetState.InForce;
import neuguong.command.criteria.CriteriaSetState.NotPublished;
import neuguong.command.criteria.CriteriaSetState.Retired;
import neuguong.command.platform.Accepted;
import neuguong.command.platform.AggregateShell;
import neuguong.events.CriteriaSetEvent;
import neuguong.events.CriteriaSetEvent.CriteriaSetPublished;
import neuguong.events.CriteriaSetEvent.CriteriaSetRetired;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The shell that Axon loads and stores around {@link CriteriaSetDecider}. */
@Aggregate(type = "criteria")
class CriteriaSetAggregate {
    private static final CriteriaSetDecider DECIDER = new CriteriaSetDecider();

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private CriteriaSetState state = DECIDER.initial();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Accepted handle(PublishCriteriaSet c, MetaData metadata) {
        return decide(c, metadata);
    }

    @CommandHandler
    Accepted handle(RetireCriteriaSet c, MetaData metadata) {
        return decide(c, metadata);
    }

    private Accepted decide(CriteriaSetCommand c, MetaData metadata) {
        return AggregateShell.decide(DECIDER, c.criteriaSetId(), c, state, metadata, this::place);
    }

    /** An event belongs to the unit whose measure it is. */
    private MetaData place(CriteriaSetEvent event) {
        return AggregateShell.place(
                switch (event) {
                    case CriteriaSetPublished e -> e.unitId();
                    case CriteriaSetRetired _ -> unitId(state);
                },
                null,
                null);
    }

    private static String unitId(CriteriaSetState state) {
        return switch (state) {
            case NotPublished _ -> throw new IllegalStateException("nothing happens before the publication");
            case InForce set -> set.versions().getFirst().unitId();
            case Retired set -> set.last().versions().getFirst().unitId();
        };
    }

    @EventSourcingHandler
    void on(CriteriaSetEvent event) {
        if (event instanceof CriteriaSetPublished e) {
            id = e.criteriaSetId();
        }
        state = DECIDER.evolve(state, event);
    }
}

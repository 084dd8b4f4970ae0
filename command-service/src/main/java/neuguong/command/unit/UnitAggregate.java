package neuguong.command.unit;

import neuguong.command.platform.Accepted;
import neuguong.command.platform.AggregateShell;
import neuguong.command.unit.UnitCommand.DissolveUnit;
import neuguong.command.unit.UnitCommand.MergeUnit;
import neuguong.command.unit.UnitCommand.RegisterUnit;
import neuguong.command.unit.UnitCommand.RelocateUnit;
import neuguong.command.unit.UnitCommand.RenameUnit;
import neuguong.command.unit.UnitCommand.ReparentUnit;
import neuguong.events.UnitEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The shell that Axon loads and stores around {@link UnitDecider}. */
@Aggregate(type = "unit")
class UnitAggregate {
    private static final UnitDecider DECIDER = new UnitDecider();

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private UnitState state = DECIDER.initial();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Accepted handle(RegisterUnit c, MetaData metadata) {
        return decide(c, metadata);
    }

    @CommandHandler
    Accepted handle(RenameUnit c, MetaData metadata) {
        return decide(c, metadata);
    }

    @CommandHandler
    Accepted handle(ReparentUnit c, MetaData metadata) {
        return decide(c, metadata);
    }

    @CommandHandler
    Accepted handle(RelocateUnit c, MetaData metadata) {
        return decide(c, metadata);
    }

    @CommandHandler
    Accepted handle(MergeUnit c, MetaData metadata) {
        return decide(c, metadata);
    }

    @CommandHandler
    Accepted handle(DissolveUnit c, MetaData metadata) {
        return decide(c, metadata);
    }

    private Accepted decide(UnitCommand c, MetaData metadata) {
        return AggregateShell.decide(DECIDER, c.unitId(), c, state, metadata, event -> place(c.unitId(), event));
    }

    private static MetaData place(String unitId, UnitEvent event) {
        return AggregateShell.place(
                unitId,
                switch (event) {
                    case UnitEvent.UnitMergedInto e -> e.intoId();
                    case UnitEvent.UnitDissolved e -> e.successorId();
                    case UnitEvent.UnitRegistered _,
                            UnitEvent.UnitRenamed _,
                            UnitEvent.UnitReparented _,
                            UnitEvent.UnitRelocated _ -> null;
                },
                null);
    }

    @EventSourcingHandler
    void on(UnitEvent event) {
        if (event instanceof UnitEvent.UnitRegistered e) {
            id = e.unitId();
        }
        state = DECIDER.evolve(state, event);
    }
}

package neuguong.command.exemplar;

import neuguong.command.exemplar.ExemplarCommand.CorrectAssessment;
import neuguong.command.exemplar.ExemplarCommand.NominateExemplar;
import neuguong.command.exemplar.ExemplarCommand.RecordAssessment;
import neuguong.command.exemplar.ExemplarCommand.RecordAward;
import neuguong.command.exemplar.ExemplarCommand.RejectNomination;
import neuguong.command.exemplar.ExemplarCommand.ReviseNomination;
import neuguong.command.exemplar.ExemplarCommand.RevokeAward;
import neuguong.command.exemplar.ExemplarCommand.SelectExemplar;
import neuguong.command.exemplar.ExemplarCommand.TransferExemplar;
import neuguong.command.exemplar.ExemplarState.Ended;
import neuguong.command.exemplar.ExemplarState.NotNominated;
import neuguong.command.exemplar.ExemplarState.Open;
import neuguong.command.platform.Accepted;
import neuguong.command.platform.AggregateShell;
import neuguong.events.ExemplarEvent;
import neuguong.events.ExemplarEvent.ExemplarTransferred;
import neuguong.events.Nomination;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The shell that Axon loads and stores around {@link ExemplarDecider}. */
@Aggregate(type = "exemplar")
class ExemplarAggregate {
    private static final ExemplarDecider DECIDER = new ExemplarDecider();

    @AggregateIdentifier
    private @Nullable String id;

    private ExemplarState state = DECIDER.initial();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Accepted handle(NominateExemplar c, MetaData metadata) {
        return decide(c, metadata);
    }

    @CommandHandler
    Accepted handle(ReviseNomination c, MetaData metadata) {
        return decide(c, metadata);
    }

    @CommandHandler
    Accepted handle(RejectNomination c, MetaData metadata) {
        return decide(c, metadata);
    }

    @CommandHandler
    Accepted handle(SelectExemplar c, MetaData metadata) {
        return decide(c, metadata);
    }

    @CommandHandler
    Accepted handle(RecordAssessment c, MetaData metadata) {
        return decide(c, metadata);
    }

    @CommandHandler
    Accepted handle(CorrectAssessment c, MetaData metadata) {
        return decide(c, metadata);
    }

    @CommandHandler
    Accepted handle(RecordAward c, MetaData metadata) {
        return decide(c, metadata).withPart(Awards.idOf(c, state));
    }

    @CommandHandler
    Accepted handle(RevokeAward c, MetaData metadata) {
        return decide(c, metadata);
    }

    @CommandHandler
    Accepted handle(TransferExemplar c, MetaData metadata) {
        return decide(c, metadata);
    }

    private Accepted decide(ExemplarCommand command, MetaData metadata) {
        return AggregateShell.decide(DECIDER, command.exemplarId(), command, state, metadata, this::place);
    }

    /** For which unit and exemplar an event is recorded: the unit that owned the exemplar when it happened. */
    private MetaData place(ExemplarEvent event) {
        var unitId = event instanceof ExemplarEvent.ExemplarNominated e
                ? e.nomination().unitId()
                : nomination(state).unitId();
        var otherUnitId = event instanceof ExemplarTransferred e ? e.toUnitId() : unitId;
        return AggregateShell.place(unitId, otherUnitId.equals(unitId) ? null : otherUnitId, exemplarId(event));
    }

    private @Nullable String exemplarId(ExemplarEvent event) {
        return event instanceof ExemplarEvent.ExemplarNominated e ? e.exemplarId() : id;
    }

    private static Nomination nomination(ExemplarState state) {
        return switch (state) {
            case NotNominated _ -> throw new IllegalStateException("nothing happens before the nomination");
            case Open open -> open.nomination();
            case Ended ended -> ended.last().nomination();
        };
    }

    @EventSourcingHandler
    void on(ExemplarEvent event) {
        if (event instanceof ExemplarEvent.ExemplarNominated e) {
            id = e.exemplarId();
        }
        state = DECIDER.evolve(state, event);
    }
}

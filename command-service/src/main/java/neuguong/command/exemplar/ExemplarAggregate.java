package neuguong.command.exemplar;

import neuguong.command.exemplar.DiscoveryCommand.ReturnNomination;
import neuguong.command.exemplar.DiscoveryCommand.WithdrawNomination;
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
import neuguong.command.exemplar.FosteringCommand.ProvideSupport;
import neuguong.command.exemplar.FosteringCommand.RecordInspection;
import neuguong.command.exemplar.FosteringCommand.ReportDifficulty;
import neuguong.command.exemplar.FosteringCommand.ResolveDifficulty;
import neuguong.command.exemplar.FosteringCommand.SetRoadmap;
import neuguong.command.exemplar.HonourCommand.AppraiseCommendation;
import neuguong.command.exemplar.HonourCommand.AwardCommendation;
import neuguong.command.exemplar.HonourCommand.DeclineCommendation;
import neuguong.command.exemplar.HonourCommand.PresentCommendation;
import neuguong.command.exemplar.HonourCommand.ProposeCommendation;
import neuguong.command.exemplar.HonourCommand.RestoreAward;
import neuguong.command.exemplar.LifecycleCommand.MergeExemplar;
import neuguong.command.exemplar.LifecycleCommand.ReinstateExemplar;
import neuguong.command.exemplar.LifecycleCommand.RetireExemplar;
import neuguong.command.exemplar.LifecycleCommand.ReturnToFostering;
import neuguong.command.exemplar.LifecycleCommand.SuspendExemplar;
import neuguong.command.exemplar.ReplicationCommand.AdoptModel;
import neuguong.command.exemplar.ReplicationCommand.HostStudyVisit;
import neuguong.command.exemplar.ReplicationCommand.LaunchReplication;
import neuguong.command.exemplar.ReplicationCommand.ReleasePublicity;
import neuguong.command.exemplar.ReplicationCommand.ReportOutcome;
import neuguong.command.exemplar.ReviewCommand.RecogniseInitiative;
import neuguong.command.exemplar.ReviewCommand.SummariseExemplar;
import neuguong.command.platform.Accepted;
import neuguong.command.platform.AggregateShell;
import neuguong.events.ExemplarEvent;
import neuguong.events.ExemplarEvent.ExemplarTransferred;
import neuguong.events.ExemplarEvent.ModelAdopted;
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
        return decide(c, metadata).withPart(Parts.of(c, state));
    }

    @CommandHandler
    Accepted handle(RevokeAward c, MetaData metadata) {
        return decide(c, metadata);
    }

    @CommandHandler
    Accepted handle(TransferExemplar c, MetaData metadata) {
        return decide(c, metadata);
    }

    @CommandHandler
    Accepted handle(ReturnNomination c, MetaData metadata) {
        return decide(c, metadata);
    }

    @CommandHandler
    Accepted handle(WithdrawNomination c, MetaData metadata) {
        return decide(c, metadata);
    }

    @CommandHandler
    Accepted handle(SetRoadmap c, MetaData metadata) {
        return decide(c, metadata);
    }

    @CommandHandler
    Accepted handle(ProvideSupport c, MetaData metadata) {
        return decide(c, metadata);
    }

    @CommandHandler
    Accepted handle(ReportDifficulty c, MetaData metadata) {
        return decide(c, metadata).withPart(Parts.of(c, state));
    }

    @CommandHandler
    Accepted handle(ResolveDifficulty c, MetaData metadata) {
        return decide(c, metadata);
    }

    @CommandHandler
    Accepted handle(RecordInspection c, MetaData metadata) {
        return decide(c, metadata);
    }

    @CommandHandler
    Accepted handle(RecogniseInitiative c, MetaData metadata) {
        return decide(c, metadata).withPart(Parts.of(c, state));
    }

    @CommandHandler
    Accepted handle(SummariseExemplar c, MetaData metadata) {
        return decide(c, metadata);
    }

    @CommandHandler
    Accepted handle(ProposeCommendation c, MetaData metadata) {
        return decide(c, metadata).withPart(Parts.of(c, state));
    }

    @CommandHandler
    Accepted handle(AppraiseCommendation c, MetaData metadata) {
        return decide(c, metadata);
    }

    @CommandHandler
    Accepted handle(DeclineCommendation c, MetaData metadata) {
        return decide(c, metadata);
    }

    @CommandHandler
    Accepted handle(AwardCommendation c, MetaData metadata) {
        return decide(c, metadata);
    }

    @CommandHandler
    Accepted handle(PresentCommendation c, MetaData metadata) {
        return decide(c, metadata);
    }

    @CommandHandler
    Accepted handle(RestoreAward c, MetaData metadata) {
        return decide(c, metadata);
    }

    @CommandHandler
    Accepted handle(LaunchReplication c, MetaData metadata) {
        return decide(c, metadata);
    }

    @CommandHandler
    Accepted handle(HostStudyVisit c, MetaData metadata) {
        return decide(c, metadata);
    }

    @CommandHandler
    Accepted handle(AdoptModel c, MetaData metadata) {
        return decide(c, metadata).withPart(Parts.of(c, state));
    }

    @CommandHandler
    Accepted handle(ReportOutcome c, MetaData metadata) {
        return decide(c, metadata);
    }

    @CommandHandler
    Accepted handle(ReleasePublicity c, MetaData metadata) {
        return decide(c, metadata);
    }

    @CommandHandler
    Accepted handle(ReturnToFostering c, MetaData metadata) {
        return decide(c, metadata);
    }

    @CommandHandler
    Accepted handle(SuspendExemplar c, MetaData metadata) {
        return decide(c, metadata);
    }

    @CommandHandler
    Accepted handle(ReinstateExemplar c, MetaData metadata) {
        return decide(c, metadata);
    }

    @CommandHandler
    Accepted handle(RetireExemplar c, MetaData metadata) {
        return decide(c, metadata);
    }

    @CommandHandler
    Accepted handle(MergeExemplar c, MetaData metadata) {
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
        var otherUnitId = otherUnitId(event);
        return AggregateShell.place(unitId, unitId.equals(otherUnitId) ? null : otherUnitId, exemplarId(event));
    }

    /** A second unit whose history the event belongs to: where the exemplar went, or who adopted its model. */
    private static @Nullable String otherUnitId(ExemplarEvent event) {
        if (event instanceof ExemplarTransferred e) {
            return e.toUnitId();
        }
        return event instanceof ModelAdopted e ? e.unitId() : null;
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

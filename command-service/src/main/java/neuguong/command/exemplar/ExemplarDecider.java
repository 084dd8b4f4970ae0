package neuguong.command.exemplar;

import static neuguong.command.decide.Reason.UNKNOWN_EXEMPLAR;

import java.util.List;
import neuguong.command.decide.Decider;
import neuguong.command.decide.Rejected;
import neuguong.command.exemplar.ExemplarCommand.ErasePersonalData;
import neuguong.command.exemplar.ExemplarCommand.NominateExemplar;
import neuguong.command.exemplar.ExemplarState.Ended;
import neuguong.command.exemplar.ExemplarState.NotNominated;
import neuguong.command.exemplar.ExemplarState.Open;
import neuguong.events.ExemplarEvent;
import neuguong.events.ExemplarEvent.AdoptionOutcomeReported;
import neuguong.events.ExemplarEvent.AssessmentCorrected;
import neuguong.events.ExemplarEvent.AssessmentRecorded;
import neuguong.events.ExemplarEvent.CommendationAppraised;
import neuguong.events.ExemplarEvent.CommendationAwarded;
import neuguong.events.ExemplarEvent.CommendationDeclined;
import neuguong.events.ExemplarEvent.CommendationPresented;
import neuguong.events.ExemplarEvent.CommendationProposed;
import neuguong.events.ExemplarEvent.CommendationRestored;
import neuguong.events.ExemplarEvent.CommendationRevoked;
import neuguong.events.ExemplarEvent.DifficultyReported;
import neuguong.events.ExemplarEvent.DifficultyResolved;
import neuguong.events.ExemplarEvent.ExemplarMergedInto;
import neuguong.events.ExemplarEvent.ExemplarNominated;
import neuguong.events.ExemplarEvent.ExemplarReinstated;
import neuguong.events.ExemplarEvent.ExemplarRetired;
import neuguong.events.ExemplarEvent.ExemplarReturnedToFostering;
import neuguong.events.ExemplarEvent.ExemplarSelected;
import neuguong.events.ExemplarEvent.ExemplarSummarised;
import neuguong.events.ExemplarEvent.ExemplarSuspended;
import neuguong.events.ExemplarEvent.ExemplarTransferred;
import neuguong.events.ExemplarEvent.InitiativeRecognised;
import neuguong.events.ExemplarEvent.InspectionRecorded;
import neuguong.events.ExemplarEvent.MemberRecused;
import neuguong.events.ExemplarEvent.ModelAdopted;
import neuguong.events.ExemplarEvent.NominationRejected;
import neuguong.events.ExemplarEvent.NominationReturned;
import neuguong.events.ExemplarEvent.NominationRevised;
import neuguong.events.ExemplarEvent.NominationWithdrawn;
import neuguong.events.ExemplarEvent.PersonalDataErased;
import neuguong.events.ExemplarEvent.PublicityReleased;
import neuguong.events.ExemplarEvent.ReplicationLaunched;
import neuguong.events.ExemplarEvent.RoadmapSet;
import neuguong.events.ExemplarEvent.StudyVisitHosted;
import neuguong.events.ExemplarEvent.SupportProvided;
import neuguong.events.Stage;
import neuguong.events.Standing;
import neuguong.events.Verdict;

/** The rules of an exemplar, from nomination to the end of its record. */
final class ExemplarDecider implements Decider<ExemplarCommand, ExemplarState, ExemplarEvent> {

    @Override
    public ExemplarState initial() {
        return new NotNominated();
    }

    @Override
    public List<ExemplarEvent> decide(ExemplarCommand command, ExemplarState state) {
        return switch (state) {
            case NotNominated _ -> begin(command);
            case Open open -> decide(command, open);
            case Ended ended -> decide(command, ended);
        };
    }

    private static List<ExemplarEvent> decide(ExemplarCommand command, Ended ended) {
        return switch (command) {
            case HonourCommand c -> Honours.decide(c, ended);
            case ErasePersonalData c -> Erasure.decide(c, ended.last());
            case DiscoveryCommand _, FosteringCommand _, ReviewCommand _, ReplicationCommand _, LifecycleCommand _ ->
                Lifecycle.decide(command, ended);
        };
    }

    private static List<ExemplarEvent> begin(ExemplarCommand command) {
        if (command instanceof NominateExemplar c) {
            return Nominations.nominate(c);
        }
        throw new Rejected(UNKNOWN_EXEMPLAR);
    }

    private static List<ExemplarEvent> decide(ExemplarCommand command, Open open) {
        return switch (command) {
            case DiscoveryCommand c -> Nominations.decide(c, open);
            case FosteringCommand c -> Fostering.decide(c, open);
            case ReviewCommand c -> Reviews.decide(c, open);
            case HonourCommand c -> Honours.decide(c, open);
            case ReplicationCommand c -> Replication.decide(c, open);
            case LifecycleCommand c -> Lifecycle.decide(c, open);
            case ErasePersonalData c -> Erasure.decide(c, open);
        };
    }

    @Override
    public ExemplarState evolve(ExemplarState state, ExemplarEvent event) {
        return switch (state) {
            case NotNominated _ -> begin(event);
            case Open open -> evolve(open, event);
            case Ended ended -> new Ended((Open) evolve(ended.last(), event), ended.by(), ended.standing());
        };
    }

    private static ExemplarState begin(ExemplarEvent event) {
        if (event instanceof ExemplarNominated e) {
            return Open.of(e.exemplarId(), e.nomination());
        }
        throw new IllegalStateException("an exemplar's history begins with its nomination");
    }

    private static ExemplarState evolve(Open open, ExemplarEvent event) {
        return switch (event) {
            case ExemplarNominated e -> open.with(e.nomination());
            case NominationRevised e -> open.with(e.nomination());
            case NominationReturned e -> open.with(e);
            case NominationRejected e -> new Ended(open, e, Standing.REJECTED);
            case NominationWithdrawn e -> new Ended(open, e, Standing.WITHDRAWN);
            case ExemplarSelected e -> open.with(e);
            case RoadmapSet e -> open.with(open.fostering().with(e));
            case SupportProvided e -> open.with(open.fostering().with(e));
            case DifficultyReported e -> open.with(open.fostering().with(e));
            case DifficultyResolved e -> open.with(open.fostering().with(e));
            case InspectionRecorded e -> open.with(open.fostering().with(e));
            case AssessmentRecorded e -> open.with(open.reviews().with(e));
            case AssessmentCorrected e -> open.with(open.reviews().with(e));
            case InitiativeRecognised e -> open.with(open.reviews().with(e));
            case ExemplarSummarised e -> summarised(open, e);
            case CommendationProposed e -> open.with(open.honours().with(e));
            case CommendationAppraised e -> open.with(open.honours().with(e));
            case MemberRecused e -> open.with(open.honours().with(e));
            case CommendationDeclined e -> open.with(open.honours().with(e));
            case CommendationAwarded e -> open.with(open.honours().with(e));
            case CommendationPresented e -> open.with(open.honours().with(e));
            case CommendationRevoked e -> open.with(open.honours().with(e));
            case CommendationRestored e -> open.with(open.honours().with(e));
            case ReplicationLaunched e -> open.with(open.replication().with(e)).with(Stage.REPLICATION);
            case StudyVisitHosted e -> open.with(open.replication().with(e));
            case ModelAdopted e -> open.with(open.replication().with(e));
            case AdoptionOutcomeReported e -> open.with(open.replication().with(e));
            case PublicityReleased e -> open.with(open.replication().with(e));
            case ExemplarReturnedToFostering e -> open.with(Stage.FOSTERING);
            case ExemplarTransferred e -> open.transferred(Transfers.moved(open.nomination(), e), e.on());
            case ExemplarSuspended e -> open.suspended(e);
            case ExemplarReinstated e -> open.reinstated(e);
            case ExemplarRetired e -> new Ended(open, e, Standing.RETIRED);
            case ExemplarMergedInto e -> new Ended(open, e, Standing.MERGED);
            case PersonalDataErased e -> open.with(e);
        };
    }

    private static ExemplarState summarised(Open open, ExemplarSummarised e) {
        var summedUp = open.with(open.reviews().with(e)).with(Stage.REVIEW);
        return e.verdict() == Verdict.STOP ? new Ended(summedUp, e, Standing.STOPPED) : summedUp;
    }
}

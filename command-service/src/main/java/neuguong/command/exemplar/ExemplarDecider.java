package neuguong.command.exemplar;

import static neuguong.command.decide.Reason.*;

import java.util.List;
import java.util.Map;
import neuguong.command.decide.Decider;
import neuguong.command.decide.Rejected;
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
import neuguong.command.exemplar.ExemplarState.Honoured;
import neuguong.command.exemplar.ExemplarState.NotNominated;
import neuguong.command.exemplar.ExemplarState.Open;
import neuguong.command.exemplar.ExemplarState.Review;
import neuguong.events.ExemplarEvent;
import neuguong.events.ExemplarEvent.AssessmentCorrected;
import neuguong.events.ExemplarEvent.AssessmentRecorded;
import neuguong.events.ExemplarEvent.CommendationAwarded;
import neuguong.events.ExemplarEvent.CommendationRevoked;
import neuguong.events.ExemplarEvent.ExemplarNominated;
import neuguong.events.ExemplarEvent.ExemplarSelected;
import neuguong.events.ExemplarEvent.ExemplarTransferred;
import neuguong.events.ExemplarEvent.NominationRejected;
import neuguong.events.ExemplarEvent.NominationRevised;

/** The rules of an exemplar, from nomination to the end of its record. */
final class ExemplarDecider implements Decider<ExemplarCommand, ExemplarState, ExemplarEvent> {

    @Override
    public ExemplarState initial() {
        return new NotNominated();
    }

    @Override
    public List<ExemplarEvent> decide(ExemplarCommand command, ExemplarState state) {
        return switch (state) {
            case NotNominated _ ->
                switch (command) {
                    case NominateExemplar c -> Nominations.nominate(c);
                    case ReviseNomination _,
                            RejectNomination _,
                            SelectExemplar _,
                            RecordAssessment _,
                            CorrectAssessment _,
                            RecordAward _,
                            RevokeAward _,
                            TransferExemplar _ -> throw new Rejected(UNKNOWN_EXEMPLAR);
                };
            case Open open ->
                switch (command) {
                    case NominateExemplar c -> Nominations.again(c, open);
                    case ReviseNomination c -> Nominations.revise(c, open);
                    case RejectNomination c -> Nominations.reject(c, open);
                    case SelectExemplar c -> Nominations.select(c, open);
                    case RecordAssessment c -> Assessments.record(c, open);
                    case CorrectAssessment c -> Assessments.correct(c, open);
                    case RecordAward c -> Awards.record(c, open);
                    case RevokeAward c -> Awards.revoke(c, open);
                    case TransferExemplar c -> Transfers.transfer(c, open);
                };
            case Ended ended ->
                switch (command) {
                    // a fraud may come to light after the record has ended
                    case RevokeAward c -> Awards.revoke(c, ended.last());
                    case RejectNomination c when ended.by().equals(Nominations.rejection(c)) -> List.of();
                    case NominateExemplar _,
                            ReviseNomination _,
                            RejectNomination _,
                            SelectExemplar _,
                            RecordAssessment _,
                            CorrectAssessment _,
                            RecordAward _,
                            TransferExemplar _ -> throw new Rejected(EXEMPLAR_ENDED);
                };
        };
    }

    @Override
    public ExemplarState evolve(ExemplarState state, ExemplarEvent event) {
        return switch (state) {
            case NotNominated _ -> begin(event);
            case Open open -> evolve(open, event);
            case Ended ended -> new Ended((Open) evolve(ended.last(), event), ended.by());
        };
    }

    private static ExemplarState begin(ExemplarEvent event) {
        return switch (event) {
            case ExemplarNominated e -> new Open(e.exemplarId(), e.nomination(), null, Map.of(), Map.of(), null);
            case NominationRevised _,
                    NominationRejected _,
                    ExemplarSelected _,
                    AssessmentRecorded _,
                    AssessmentCorrected _,
                    CommendationAwarded _,
                    CommendationRevoked _,
                    ExemplarTransferred _ ->
                throw new IllegalStateException("an exemplar's history begins with its nomination");
        };
    }

    private static ExemplarState evolve(Open open, ExemplarEvent event) {
        return switch (event) {
            case ExemplarNominated e -> open.with(e.nomination());
            case NominationRevised e -> open.with(e.nomination());
            case NominationRejected e -> new Ended(open, e);
            case ExemplarSelected e -> open.with(e);
            case AssessmentRecorded e -> open.with(new Review(e.assessment(), null));
            case AssessmentCorrected e -> open.with(Assessments.corrected(open, e));
            case CommendationAwarded e -> open.with(new Honoured(e, null));
            case CommendationRevoked e -> open.with(Awards.revoked(open, e));
            case ExemplarTransferred e -> open.transferred(Transfers.moved(open.nomination(), e), e.on());
        };
    }
}

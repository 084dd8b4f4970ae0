package neuguong.command.exemplar;

import static neuguong.command.decide.Reason.*;

import java.util.List;
import java.util.Optional;
import neuguong.command.decide.Rejected;
import neuguong.command.exemplar.ExemplarCommand.ErasePersonalData;
import neuguong.command.exemplar.ExemplarCommand.TransferExemplar;
import neuguong.command.exemplar.ExemplarState.Ended;
import neuguong.command.exemplar.ExemplarState.Open;
import neuguong.command.exemplar.LifecycleCommand.MergeExemplar;
import neuguong.command.exemplar.LifecycleCommand.ReinstateExemplar;
import neuguong.command.exemplar.LifecycleCommand.RetireExemplar;
import neuguong.command.exemplar.LifecycleCommand.ReturnToFostering;
import neuguong.command.exemplar.LifecycleCommand.SuspendExemplar;
import neuguong.events.ExemplarEvent;
import neuguong.events.Stage;

/** The rules of what happens to a record as a whole: falling back, suspension, its end. Transfers have their own in {@link Transfers}. */
final class Lifecycle {
    private Lifecycle() {}

    static List<ExemplarEvent> decide(LifecycleCommand command, Open open) {
        return switch (command) {
            case TransferExemplar c -> Transfers.transfer(c, open);
            case ReturnToFostering c -> fallBack(c, open);
            case SuspendExemplar c -> suspend(c, open);
            case ReinstateExemplar c -> reinstate(c, open);
            case RetireExemplar c -> retire(c, open);
            case MergeExemplar c -> merge(c, open);
        };
    }

    /** The event that a command which ends the record would record, if it is one. */
    static Optional<ExemplarEvent> ending(ExemplarCommand command) {
        return switch (command) {
            case ExemplarCommand.RejectNomination c -> Optional.of(Nominations.rejection(c));
            case DiscoveryCommand.WithdrawNomination c -> Optional.of(Nominations.withdrawal(c));
            case ReviewCommand.SummariseExemplar c -> Optional.of(c.summary());
            case RetireExemplar c -> Optional.of(c.retirement());
            case MergeExemplar c -> Optional.of(c.merger());
            case DiscoveryCommand _,
                    FosteringCommand _,
                    ReviewCommand _,
                    HonourCommand _,
                    ReplicationCommand _,
                    LifecycleCommand _,
                    ErasePersonalData _ -> Optional.empty();
        };
    }

    /** The record has ended: what ended it is already so, and nothing else goes on. */
    static List<ExemplarEvent> decide(ExemplarCommand command, Ended ended) {
        if (ending(command).filter(ended.by()::equals).isPresent()) {
            return List.of();
        }
        throw new Rejected(EXEMPLAR_ENDED);
    }

    private static List<ExemplarEvent> fallBack(ReturnToFostering c, Open open) {
        if (open.stage() != Stage.REVIEW && open.stage() != Stage.REPLICATION) {
            throw new Rejected(NOTHING_TO_FALL_BACK_FROM);
        }
        Nominations.requireSince(open, c.fallback().on(), c.plan());
        return List.of(c.fallback());
    }

    private static List<ExemplarEvent> suspend(SuspendExemplar c, Open open) {
        var running = open.suspension();
        if (running != null) {
            if (running.by().equals(c.suspension())) {
                return List.of();
            }
            throw new Rejected(ALREADY_SUSPENDED, running.by().on());
        }
        Nominations.requireSince(open, c.suspension().on(), c.plan());
        if (!open.suspensions().isEmpty()) {
            var until = open.suspensions().getLast().until();
            if (until != null && c.suspension().on().isBefore(until.on())) {
                throw new Rejected(BEFORE_REINSTATEMENT, c.suspension().on(), until.on());
            }
        }
        return List.of(c.suspension());
    }

    private static List<ExemplarEvent> reinstate(ReinstateExemplar c, Open open) {
        var running = open.suspension();
        if (running == null) {
            if (!open.suspensions().isEmpty()
                    && c.reinstatement().equals(open.suspensions().getLast().until())) {
                return List.of();
            }
            throw new Rejected(NOT_SUSPENDED);
        }
        c.plan().requirePast(c.reinstatement().on());
        if (c.reinstatement().on().isBefore(running.by().on())) {
            throw new Rejected(
                    BEFORE_SUSPENSION, c.reinstatement().on(), running.by().on());
        }
        return List.of(c.reinstatement());
    }

    private static List<ExemplarEvent> retire(RetireExemplar c, Open open) {
        Nominations.requireSince(open, c.retirement().on(), c.plan());
        return List.of(c.retirement());
    }

    private static List<ExemplarEvent> merge(MergeExemplar c, Open open) {
        if (c.merger().survivorId().equals(open.exemplarId())) {
            throw new Rejected(SURVIVOR_IS_ITSELF);
        }
        if (c.survivor() == null) {
            throw new Rejected(SURVIVOR_NOT_OPEN, c.merger().survivorId());
        }
        if (c.survivor() != open.nomination().subject().kind()) {
            throw new Rejected(SURVIVOR_OF_ANOTHER_KIND, c.survivor());
        }
        Nominations.requireSince(open, c.merger().on(), c.plan());
        return List.of(c.merger());
    }
}

package neuguong.command.exemplar;

import java.util.Optional;
import neuguong.command.exemplar.ExemplarCommand.RecordAward;
import neuguong.command.exemplar.ExemplarState.Open;
import neuguong.command.exemplar.FosteringCommand.ReportDifficulty;
import neuguong.command.exemplar.HonourCommand.ProposeCommendation;
import neuguong.command.exemplar.ReplicationCommand.AdoptModel;
import neuguong.command.exemplar.ReviewCommand.RecogniseInitiative;
import neuguong.events.ExemplarEvent.CommendationAwarded;
import neuguong.events.ExemplarEvent.CommendationProposed;
import org.jspecify.annotations.Nullable;

/** Under which id or number an accepted command's part stands: its own, or that of the same part recorded before. */
final class Parts {
    private Parts() {}

    /** The part that a command is about, in the state after it; null where it makes none. */
    static @Nullable String of(ExemplarCommand command, ExemplarState state) {
        return switch (command) {
            case RecordAward c -> of(c, state);
            case ProposeCommendation c -> of(c, state);
            case ReportDifficulty c -> of(c, state);
            case RecogniseInitiative c -> of(c, state);
            case AdoptModel c -> of(c, state);
            default -> null; // few commands make a part
        };
    }

    private static String of(RecordAward c, ExemplarState state) {
        return open(state)
                .flatMap(open -> Awards.same(c, open))
                .map(CommendationAwarded::commendationId)
                .orElse(c.award().commendationId());
    }

    private static String of(ProposeCommendation c, ExemplarState state) {
        return open(state)
                .flatMap(open -> Proposals.same(c, open))
                .map(CommendationProposed::commendationId)
                .orElse(c.commendationId());
    }

    private static String of(ReportDifficulty c, ExemplarState state) {
        return number(open(state).flatMap(open -> Fostering.reported(c, open)));
    }

    private static String of(RecogniseInitiative c, ExemplarState state) {
        return number(open(state).flatMap(open -> Reviews.recognised(c, open)));
    }

    private static String of(AdoptModel c, ExemplarState state) {
        return number(open(state)
                .flatMap(open -> Replication.adopted(c.unitId(), open))
                .map(a -> a.number()));
    }

    private static String number(Optional<Integer> number) {
        return String.valueOf(number.orElseThrow());
    }

    private static Optional<Open> open(ExemplarState state) {
        return state instanceof Open open ? Optional.of(open) : Optional.empty();
    }
}

package neuguong.command.exemplar;

import java.util.List;
import neuguong.command.decide.Reason;
import neuguong.command.decide.Rejected;
import neuguong.command.exemplar.ExemplarState.Ended;
import neuguong.command.exemplar.ExemplarState.Honoured;
import neuguong.command.exemplar.ExemplarState.NotNominated;
import neuguong.command.exemplar.ExemplarState.Open;
import neuguong.command.exemplar.ExemplarState.Review;
import neuguong.command.platform.Histories;
import neuguong.events.ExemplarEvent;
import neuguong.events.ExemplarEvent.ExemplarSelected;
import neuguong.events.ExemplarEvent.NominationRejected;
import neuguong.events.Nomination;
import neuguong.events.Stage;
import neuguong.events.Standing;
import org.jspecify.annotations.Nullable;

/**
 * An exemplar as the write side sees it.
 *
 * @param nomination as it now reads, with the unit and locality of today
 * @param reviews one per year, in the order of recording
 */
record ExemplarView(
        String id,
        long version,
        Stage stage,
        Standing standing,
        Nomination nomination,
        @Nullable ExemplarSelected selection,
        List<Review> reviews,
        List<Honoured> awards,
        @Nullable NominationRejected rejection) {

    static ExemplarView of(Histories.History history) {
        var decider = new ExemplarDecider();
        var state = decider.initial();
        for (var event : history.events()) {
            // another aggregate's id finds another aggregate's events
            if (!(event instanceof ExemplarEvent e)) {
                throw new Rejected(Reason.UNKNOWN_EXEMPLAR);
            }
            state = decider.evolve(state, e);
        }
        return switch (state) {
            case NotNominated _ -> throw new Rejected(Reason.UNKNOWN_EXEMPLAR);
            case Open open -> view(history.version(), open, null);
            case Ended ended -> view(history.version(), ended.last(), ended.by());
        };
    }

    private static ExemplarView view(long version, Open open, @Nullable NominationRejected rejection) {
        return new ExemplarView(
                open.exemplarId(),
                version,
                open.stage(),
                rejection == null ? Standing.OPEN : Standing.REJECTED,
                open.nomination(),
                open.selection(),
                List.copyOf(open.reviews().values()),
                List.copyOf(open.awards().values()),
                rejection);
    }
}

package neuguong.command.exemplar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import neuguong.command.personal.Disclosure;
import neuguong.events.ExemplarEvent;
import neuguong.events.ExemplarEvent.ExemplarNominated;
import neuguong.events.ExemplarEvent.ExemplarTransferred;
import neuguong.events.ExemplarEvent.NominationRevised;
import neuguong.events.ExemplarEvent.PersonalDataErased;
import neuguong.events.Nomination;
import org.jspecify.annotations.Nullable;

/**
 * An exemplar as it was on a business day, by what was known of it at some moment: its events in the order of recording, folded by the
 * rules' own {@code evolve}, without those that hold only later. An event holds from its business date. Two say more than that:
 *
 * <ul>
 *   <li>A correction replaces what it corrects, with its date: an assessment holds from the day that the last known correction gives.
 *   <li>A revision is stored as the whole nomination, and says only in what that changed; what had been recorded before it and holds
 *       later is no part of what it says.
 * </ul>
 *
 * <p>With all that is known and no day, this is the state by which the rules decide.
 */
public final class ExemplarAsOf {
    /** All events here are of one exemplar, by whatever id. */
    private static final String ONE = "";

    private final List<Held> held;

    private ExemplarAsOf(List<Held> held) {
        this.held = held;
    }

    /** An event that holds, by its sequence. */
    private record Held(long sequence, ExemplarEvent event) {}

    /** Sees an exemplar after each event that holds. */
    public interface Step {
        void after(long sequence, ExemplarView view);
    }

    /**
     * What holds of an exemplar.
     *
     * @param known its first events, in the order of recording
     * @param validAt the business day, or null for whatever is known
     */
    public static ExemplarAsOf of(List<ExemplarEvent> known, @Nullable LocalDate validAt) {
        return of(known, validAt == null ? LocalDate.MAX : validAt, known.size());
    }

    /**
     * What holds of an exemplar within a business day.
     *
     * @param until of the events that hold from this very day, only those among so many that were recorded first
     */
    public static ExemplarAsOf of(List<ExemplarEvent> known, LocalDate day, int until) {
        var held = new ArrayList<Held>();
        var dates = new HoldingDates();
        known.forEach(event -> dates.learn(ONE, event));
        var nominations = new Nominated();
        for (var sequence = 0; sequence < known.size(); sequence++) {
            var event = known.get(sequence);
            var from = dates.of(ONE, event);
            var holds = from.isBefore(day) || (from.equals(day) && sequence < until);
            if (sequence == 0 && !holds) {
                return new ExemplarAsOf(List.of());
            }
            var said = nominations.after(event, holds);
            if (holds) {
                held.add(new Held(sequence, said));
            }
        }
        return new ExemplarAsOf(held);
    }

    /** Whether the exemplar was not known yet, or not nominated yet. */
    public boolean none() {
        return held.isEmpty();
    }

    /** The sequences of the events that hold. */
    public Collection<Long> sequences() {
        return held.stream().map(Held::sequence).toList();
    }

    /** The exemplar with what is personal masked, or null where it was not there yet. */
    public @Nullable ExemplarView view() {
        return view(Disclosure.MASKED);
    }

    /** The exemplar, or null where it was not there yet. */
    public @Nullable ExemplarView view(Disclosure disclosure) {
        var decider = new ExemplarDecider();
        var state = decider.initial();
        for (var one : held) {
            state = decider.evolve(state, one.event());
        }
        return held.isEmpty() ? null : ExemplarView.of(state, held.getLast().sequence(), disclosure);
    }

    /** Shows how the exemplar came to be what it was, event by event. */
    public void replay(Step step) {
        var decider = new ExemplarDecider();
        var state = decider.initial();
        for (var one : held) {
            state = decider.evolve(state, one.event());
            step.after(one.sequence(), ExemplarView.of(state, one.sequence(), Disclosure.MASKED));
        }
    }

    /** The nomination twice, by all that is known and by what holds, from which follows what a revision said. */
    private static final class Nominated {
        private @Nullable Nomination known;
        private @Nullable Nomination held;

        /** The event, as what holds before it lets it be read. */
        ExemplarEvent after(ExemplarEvent event, boolean holds) {
            var read = event instanceof NominationRevised e
                    ? new NominationRevised(said(e.nomination()), e.revisedOn())
                    : event;
            known = changed(known, event);
            if (holds) {
                held = changed(held, read);
            }
            return read;
        }

        private static @Nullable Nomination changed(@Nullable Nomination before, ExemplarEvent by) {
            return switch (by) {
                case ExemplarNominated e -> e.nomination();
                case NominationRevised e -> e.nomination();
                case ExemplarTransferred e when before != null -> Transfers.moved(before, e);
                case PersonalDataErased e when before != null -> Erasure.without(before, e);
                default -> before; // nothing else changes a nomination
            };
        }

        /** What holds, with what a revision changed. */
        private Nomination said(Nomination revised) {
            if (known == null || held == null || known.equals(held)) {
                return revised;
            }
            return new Nomination(
                    said(known.subject(), revised.subject(), held.subject()),
                    said(known.category(), revised.category(), held.category()),
                    said(known.breadth(), revised.breadth(), held.breadth()),
                    said(known.aspects(), revised.aspects(), held.aspects()),
                    said(known.unitId(), revised.unitId(), held.unitId()),
                    said(known.sector(), revised.sector(), held.sector()),
                    said(known.otherSectors(), revised.otherSectors(), held.otherSectors()),
                    said(known.localityId(), revised.localityId(), held.localityId()),
                    said(known.movementId(), revised.movementId(), held.movementId()),
                    said(known.title(), revised.title(), held.title()),
                    said(known.achievement(), revised.achievement(), held.achievement()),
                    said(known.nominatedOn(), revised.nominatedOn(), held.nominatedOn()),
                    said(known.distinctBecause(), revised.distinctBecause(), held.distinctBecause()),
                    said(known.source(), revised.source(), held.source()));
        }

        private static <T extends @Nullable Object> T said(T before, T revised, T held) {
            return Objects.equals(before, revised) ? held : revised;
        }
    }
}

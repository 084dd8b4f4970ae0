package neuguong.command.exemplar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import neuguong.events.ExemplarEvent;
import neuguong.events.ExemplarEvent.ExemplarReinstated;
import neuguong.events.ExemplarEvent.ExemplarSelected;
import neuguong.events.ExemplarEvent.ExemplarSuspended;
import neuguong.events.ExemplarEvent.NominationReturned;
import neuguong.events.ExemplarEvent.PersonalDataErased;
import neuguong.events.Nomination;
import neuguong.events.Stage;
import neuguong.events.Standing;
import org.jspecify.annotations.Nullable;

/** What the rules know of an exemplar. */
sealed interface ExemplarState {

    /** The unit that has it now or had it last, or null before the first event. */
    default @Nullable String unitId() {
        return switch (this) {
            case NotNominated _ -> null;
            case Open open -> open.nomination().unitId();
            case Ended ended -> ended.last().nomination().unitId();
        };
    }

    /** Nothing has happened yet. */
    record NotNominated() implements ExemplarState {}

    /**
     * The record is open.
     *
     * @param nomination as it now reads, with the unit and locality of today
     * @param returned the last return for completion, or null where nothing waits for completion
     * @param selection the decision that selected it, or null in DISCOVERY
     * @param lastTransfer the business date of the last transfer, or null
     * @param suspensions in order of recording; only the last may be without an end
     * @param erasure the last erasure of personal data, or null
     */
    record Open(
            String exemplarId,
            Nomination nomination,
            Stage stage,
            @Nullable NominationReturned returned,
            @Nullable ExemplarSelected selection,
            @Nullable LocalDate lastTransfer,
            List<Suspension> suspensions,
            Fostering fostering,
            Reviews reviews,
            Honours honours,
            Replication replication,
            @Nullable PersonalDataErased erasure)
            implements ExemplarState {

        static Open of(String exemplarId, Nomination nomination) {
            return new Open(
                    exemplarId,
                    nomination,
                    Stage.DISCOVERY,
                    null,
                    null,
                    null,
                    List.of(),
                    Fostering.NONE,
                    Reviews.NONE,
                    Honours.NONE,
                    Replication.NONE,
                    null);
        }

        /** The suspension that has no end yet, or null. */
        @Nullable
        Suspension suspension() {
            return suspensions.isEmpty() || suspensions.getLast().until() != null ? null : suspensions.getLast();
        }

        /** Whether the exemplar was suspended on a day; the day of the reinstatement is free again. */
        boolean suspendedOn(LocalDate day) {
            return suspensions.stream().anyMatch(s -> s.includes(day));
        }

        Open with(Nomination revised) {
            return new Open(
                    exemplarId,
                    erasure == null ? revised : Erasure.without(revised, erasure),
                    stage,
                    null,
                    selection,
                    lastTransfer,
                    suspensions,
                    fostering,
                    reviews,
                    honours,
                    replication,
                    erasure);
        }

        Open with(NominationReturned sentBack) {
            return new Open(
                    exemplarId,
                    nomination,
                    stage,
                    sentBack,
                    selection,
                    lastTransfer,
                    suspensions,
                    fostering,
                    reviews,
                    honours,
                    replication,
                    erasure);
        }

        Open with(ExemplarSelected decision) {
            return new Open(
                    exemplarId,
                    nomination,
                    Stage.FOSTERING,
                    null,
                    decision,
                    lastTransfer,
                    suspensions,
                    fostering,
                    reviews,
                    honours,
                    replication,
                    erasure);
        }

        Open with(Stage next) {
            return new Open(
                    exemplarId,
                    nomination,
                    next,
                    returned,
                    selection,
                    lastTransfer,
                    suspensions,
                    fostering,
                    reviews,
                    honours,
                    replication,
                    erasure);
        }

        Open with(Fostering more) {
            return new Open(
                    exemplarId,
                    nomination,
                    stage,
                    returned,
                    selection,
                    lastTransfer,
                    suspensions,
                    more,
                    reviews,
                    honours,
                    replication,
                    erasure);
        }

        Open with(Reviews more) {
            return new Open(
                    exemplarId,
                    nomination,
                    stage,
                    returned,
                    selection,
                    lastTransfer,
                    suspensions,
                    fostering,
                    more,
                    honours,
                    replication,
                    erasure);
        }

        Open with(Honours more) {
            return new Open(
                    exemplarId,
                    nomination,
                    stage,
                    returned,
                    selection,
                    lastTransfer,
                    suspensions,
                    fostering,
                    reviews,
                    more,
                    replication,
                    erasure);
        }

        Open with(Replication more) {
            return new Open(
                    exemplarId,
                    nomination,
                    stage,
                    returned,
                    selection,
                    lastTransfer,
                    suspensions,
                    fostering,
                    reviews,
                    honours,
                    more,
                    erasure);
        }

        /** Without what was erased. */
        Open with(PersonalDataErased erased) {
            return new Open(
                    exemplarId,
                    Erasure.without(nomination, erased),
                    stage,
                    returned,
                    selection,
                    lastTransfer,
                    suspensions,
                    fostering,
                    reviews,
                    honours,
                    replication,
                    erased);
        }

        Open suspended(ExemplarSuspended by) {
            return with(plus(suspensions, new Suspension(by, null)));
        }

        Open reinstated(ExemplarReinstated by) {
            var all = new ArrayList<>(suspensions);
            all.set(all.size() - 1, new Suspension(all.getLast().by(), by));
            return with(all);
        }

        private Open with(List<Suspension> all) {
            return new Open(
                    exemplarId,
                    nomination,
                    stage,
                    returned,
                    selection,
                    lastTransfer,
                    all,
                    fostering,
                    reviews,
                    honours,
                    replication,
                    erasure);
        }

        Open transferred(Nomination moved, LocalDate on) {
            return new Open(
                    exemplarId,
                    moved,
                    stage,
                    returned,
                    selection,
                    on,
                    suspensions,
                    fostering,
                    reviews,
                    honours,
                    replication,
                    erasure);
        }
    }

    /**
     * The record has ended; what happened before stays readable, and its awards can still be presented, revoked and restored.
     *
     * @param by the event that ended it
     */
    record Ended(Open last, ExemplarEvent by, Standing standing) implements ExemplarState {}

    /** A suspension and, where it is over, its end. */
    record Suspension(ExemplarSuspended by, @Nullable ExemplarReinstated until) {
        boolean includes(LocalDate day) {
            return !day.isBefore(by.on()) && (until == null || day.isBefore(until.on()));
        }
    }

    /** The list and one more. */
    static <T> List<T> plus(List<T> list, T one) {
        var result = new ArrayList<>(list);
        result.add(one);
        return List.copyOf(result);
    }
}

package neuguong.query.exemplar;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import neuguong.events.ExemplarEvent.CommendationAppraised;
import neuguong.events.ExemplarEvent.CommendationDeclined;
import neuguong.events.ExemplarEvent.CommendationProposed;
import neuguong.events.ExemplarEvent.ExemplarReinstated;
import neuguong.events.ExemplarEvent.ExemplarSummarised;
import neuguong.events.ExemplarEvent.ExemplarSuspended;
import neuguong.events.ExemplarEvent.InitiativeRecognised;
import neuguong.events.ExemplarEvent.NominationReturned;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded of an exemplar on its way through the stages, as its events say it; kept in the document to be shown, not to be
 * searched. All lists are in order of recording.
 *
 * @param returned the return that waits for completion, or null
 * @param mergedInto the surviving record, or null
 */
public record Dossier(
        @Nullable NominationReturned returned,
        FosteringNotes fostering,
        List<Initiative> initiatives,
        List<ExemplarSummarised> summaries,
        List<Proposal> proposals,
        ReplicationNotes replication,
        List<Suspension> suspensions,
        @Nullable String mergedInto) {

    static final Dossier EMPTY = new Dossier(
            null, FosteringNotes.NONE, List.of(), List.of(), List.of(), ReplicationNotes.NONE, List.of(), null);

    public Dossier {
        fostering = Objects.requireNonNullElse(fostering, FosteringNotes.NONE);
        initiatives = Lists.orEmpty(initiatives);
        summaries = Lists.orEmpty(summaries);
        proposals = Lists.orEmpty(proposals);
        replication = Objects.requireNonNullElse(replication, ReplicationNotes.NONE);
        suspensions = Lists.orEmpty(suspensions);
    }

    /**
     * An initiative that was recognised.
     *
     * @param sequence of the event that says so
     */
    public record Initiative(InitiativeRecognised recognised, long sequence) {}

    /** A proposal, its last appraisal and, where it was declined, that. */
    public record Proposal(
            CommendationProposed proposed,
            @Nullable CommendationAppraised appraised,
            @Nullable CommendationDeclined declined) {
        boolean is(String commendationId) {
            return proposed.commendationId().equals(commendationId);
        }
    }

    /** A suspension and, where it is over, its end. */
    public record Suspension(
            ExemplarSuspended suspended, @Nullable ExemplarReinstated reinstated) {
        boolean includes(LocalDate day) {
            return !day.isBefore(suspended.on()) && (reinstated == null || day.isBefore(reinstated.on()));
        }
    }

    /** Whether a suspension has no end yet. */
    boolean suspended() {
        return !suspensions.isEmpty() && suspensions.getLast().reinstated() == null;
    }

    boolean suspendedOn(LocalDate day) {
        return suspensions.stream().anyMatch(s -> s.includes(day));
    }

    Dossier returned(@Nullable NominationReturned waits) {
        return new Dossier(waits, fostering, initiatives, summaries, proposals, replication, suspensions, mergedInto);
    }

    Dossier fostered(UnaryOperator<FosteringNotes> change) {
        return new Dossier(
                returned,
                change.apply(fostering),
                initiatives,
                summaries,
                proposals,
                replication,
                suspensions,
                mergedInto);
    }

    Dossier with(InitiativeRecognised e, long sequence) {
        var all = Lists.plus(initiatives, new Initiative(e, sequence));
        return new Dossier(returned, fostering, all, summaries, proposals, replication, suspensions, mergedInto);
    }

    Dossier with(ExemplarSummarised e) {
        var all = Lists.plus(summaries, e);
        return new Dossier(returned, fostering, initiatives, all, proposals, replication, suspensions, mergedInto);
    }

    Dossier with(CommendationProposed e) {
        return proposals(Lists.plus(proposals, new Proposal(e, null, null)));
    }

    Dossier with(CommendationAppraised e) {
        return proposals(Lists.replace(
                proposals, p -> p.is(e.commendationId()) ? new Proposal(p.proposed(), e, p.declined()) : p));
    }

    Dossier with(CommendationDeclined e) {
        return proposals(Lists.replace(
                proposals, p -> p.is(e.commendationId()) ? new Proposal(p.proposed(), p.appraised(), e) : p));
    }

    private Dossier proposals(List<Proposal> all) {
        return new Dossier(returned, fostering, initiatives, summaries, all, replication, suspensions, mergedInto);
    }

    Dossier replicated(UnaryOperator<ReplicationNotes> change) {
        return new Dossier(
                returned,
                fostering,
                initiatives,
                summaries,
                proposals,
                change.apply(replication),
                suspensions,
                mergedInto);
    }

    Dossier with(ExemplarSuspended e) {
        return suspensions(Lists.plus(suspensions, new Suspension(e, null)));
    }

    Dossier with(ExemplarReinstated e) {
        return suspensions(
                Lists.replace(suspensions, s -> s.reinstated() == null ? new Suspension(s.suspended(), e) : s));
    }

    private Dossier suspensions(List<Suspension> all) {
        return new Dossier(returned, fostering, initiatives, summaries, proposals, replication, all, mergedInto);
    }

    Dossier merged(String survivorId) {
        return new Dossier(
                returned, fostering, initiatives, summaries, proposals, replication, suspensions, survivorId);
    }
}

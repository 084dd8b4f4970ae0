package neuguong.command.exemplar;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import neuguong.command.decide.Reason;
import neuguong.command.decide.Rejected;
import neuguong.command.exemplar.ExemplarState.Ended;
import neuguong.command.exemplar.ExemplarState.NotNominated;
import neuguong.command.exemplar.ExemplarState.Open;
import neuguong.command.exemplar.ExemplarState.Suspension;
import neuguong.command.exemplar.Honours.Honoured;
import neuguong.command.exemplar.Honours.Proposal;
import neuguong.command.exemplar.Reviews.Review;
import neuguong.command.personal.Disclosure;
import neuguong.command.platform.Histories;
import neuguong.events.Assessment;
import neuguong.events.ExemplarEvent;
import neuguong.events.ExemplarEvent.ExemplarSelected;
import neuguong.events.ExemplarEvent.ExemplarSummarised;
import neuguong.events.ExemplarEvent.InitiativeRecognised;
import neuguong.events.ExemplarEvent.NominationRejected;
import neuguong.events.ExemplarEvent.NominationReturned;
import neuguong.events.ExemplarEvent.PersonalDataErased;
import neuguong.events.Grade;
import neuguong.events.Stage;
import neuguong.events.Standing;
import org.jspecify.annotations.Nullable;

/**
 * An exemplar as the write side sees it.
 *
 * @param version the sequence of the last event that is in it
 * @param nomination as it now reads, with the unit and locality of today
 * @param reviews one per year, in the order of recording
 * @param withoutBasis ids of standing awards that lost their basis
 * @param rejection null unless that ended the record
 * @param ending the event that ended the record, whichever it was
 * @param erasure the last erasure of personal data, or null
 */
public record ExemplarView(
        String id,
        long version,
        Stage stage,
        Standing standing,
        NominationView nomination,
        @Nullable ExemplarSelected selection,
        List<Review> reviews,
        List<Honoured> awards,
        @Nullable NominationRejected rejection,
        @Nullable NominationReturned returned,
        Fostering fostering,
        List<InitiativeRecognised> initiatives,
        @Nullable ExemplarSummarised summary,
        List<Proposal> proposals,
        Set<String> withoutBasis,
        Replication replication,
        List<Suspension> suspensions,
        @Nullable ExemplarEvent ending,
        @Nullable PersonalDataErased erasure) {

    /** The assessment of the last year that has one, as it is effective; null where there is none. */
    public @Nullable Assessment lastAssessment() {
        return reviews.stream()
                .map(Review::effective)
                .max(Comparator.comparingInt(Assessment::year))
                .orElse(null);
    }

    /** The grade of each year that was assessed, as it is effective, in the order of years. */
    public Map<Integer, Grade> grades() {
        var result = new TreeMap<Integer, Grade>();
        reviews.stream().map(Review::effective).forEach(a -> result.put(a.year(), a.grade()));
        return result;
    }

    /** Codes of the honours whose award stands, or of those that were revoked, in the order of recording. */
    public List<String> honours(boolean standing) {
        return awards.stream()
                .filter(a -> a.stands() == standing)
                .map(a -> a.award().honour())
                .toList();
    }

    /** The code of each honour that was proposed or awarded, by the id of the commendation. */
    public Map<String, String> honoursById() {
        var result = new LinkedHashMap<String, String>();
        proposals.forEach(
                p -> result.put(p.proposed().commendationId(), p.proposed().honour()));
        awards.forEach(a -> result.put(a.award().commendationId(), a.award().honour()));
        return result;
    }

    /** With what is personal masked. */
    static ExemplarView of(Histories.History history) {
        return of(history, Disclosure.MASKED);
    }

    static ExemplarView of(Histories.History history, Disclosure disclosure) {
        var decider = new ExemplarDecider();
        var state = decider.initial();
        for (var event : history.events()) {
            // another aggregate's id finds another aggregate's events
            if (!(event instanceof ExemplarEvent e)) {
                throw new Rejected(Reason.UNKNOWN_EXEMPLAR);
            }
            state = decider.evolve(state, e);
        }
        return of(state, history.version(), disclosure);
    }

    /** What is to be seen of a state after the event of this sequence. */
    static ExemplarView of(ExemplarState state, long version, Disclosure disclosure) {
        return switch (state) {
            case NotNominated _ -> throw new Rejected(Reason.UNKNOWN_EXEMPLAR);
            case Open open ->
                view(version, open, open.suspension() == null ? Standing.OPEN : Standing.SUSPENDED, null, disclosure);
            case Ended ended -> view(version, ended.last(), ended.standing(), ended.by(), disclosure);
        };
    }

    private static ExemplarView view(
            long version, Open open, Standing standing, @Nullable ExemplarEvent ending, Disclosure disclosure) {
        return new ExemplarView(
                open.exemplarId(),
                version,
                open.stage(),
                standing,
                NominationView.of(open.nomination(), disclosure),
                open.selection(),
                List.copyOf(open.reviews().byYear().values()),
                List.copyOf(open.honours().awards().values()),
                ending instanceof NominationRejected rejection ? rejection : null,
                open.returned(),
                open.fostering(),
                open.reviews().initiatives(),
                open.reviews().summary(),
                List.copyOf(open.honours().proposals().values()),
                open.honours().withoutBasis(),
                open.replication(),
                open.suspensions(),
                ending,
                open.erasure());
    }
}

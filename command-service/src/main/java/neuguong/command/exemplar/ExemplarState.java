package neuguong.command.exemplar;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import neuguong.events.Assessment;
import neuguong.events.ExemplarEvent.AssessmentCorrected;
import neuguong.events.ExemplarEvent.CommendationAwarded;
import neuguong.events.ExemplarEvent.CommendationRevoked;
import neuguong.events.ExemplarEvent.ExemplarSelected;
import neuguong.events.ExemplarEvent.NominationRejected;
import neuguong.events.Nomination;
import neuguong.events.Stage;
import org.jspecify.annotations.Nullable;

/** What the rules know of an exemplar. */
sealed interface ExemplarState {

    /** Nothing has happened yet. */
    record NotNominated() implements ExemplarState {}

    /**
     * The record is open.
     *
     * @param nomination as it now reads, with the unit and locality of today
     * @param selection the decision that selected it, or null in DISCOVERY
     * @param reviews by year
     * @param awards by commendation id, in the order of recording
     * @param lastTransfer the business date of the last transfer, or null
     */
    record Open(
            String exemplarId,
            Nomination nomination,
            @Nullable ExemplarSelected selection,
            Map<Integer, Review> reviews,
            Map<String, Honoured> awards,
            @Nullable LocalDate lastTransfer)
            implements ExemplarState {

        Stage stage() {
            return selection == null ? Stage.DISCOVERY : Stage.FOSTERING;
        }

        Open with(Nomination revised) {
            return new Open(exemplarId, revised, selection, reviews, awards, lastTransfer);
        }

        Open with(ExemplarSelected decision) {
            return new Open(exemplarId, nomination, decision, reviews, awards, lastTransfer);
        }

        Open with(Review review) {
            return new Open(
                    exemplarId,
                    nomination,
                    selection,
                    put(reviews, review.first().year(), review),
                    awards,
                    lastTransfer);
        }

        Open with(Honoured award) {
            return new Open(
                    exemplarId,
                    nomination,
                    selection,
                    reviews,
                    put(awards, award.award().commendationId(), award),
                    lastTransfer);
        }

        Open transferred(Nomination moved, LocalDate on) {
            return new Open(exemplarId, moved, selection, reviews, awards, on);
        }

        private static <K, V> Map<K, V> put(Map<K, V> map, K key, V value) {
            var copy = new LinkedHashMap<>(map);
            copy.put(key, value);
            return copy;
        }
    }

    /** The record has ended; what happened before stays readable, and its awards can still be revoked. */
    record Ended(Open last, NominationRejected by) implements ExemplarState {}

    /** The review of one year: the first and, where it was corrected, the last correction, which is effective. */
    record Review(Assessment first, @Nullable AssessmentCorrected correction) {
        Assessment effective() {
            return correction == null ? first : correction.assessment();
        }
    }

    /** An award and, where there is one, its revocation. */
    record Honoured(CommendationAwarded award, @Nullable CommendationRevoked revocation) {
        boolean stands() {
            return revocation == null;
        }
    }
}

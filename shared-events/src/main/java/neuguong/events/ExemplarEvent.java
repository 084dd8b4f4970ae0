package neuguong.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** All that can happen to an exemplar. */
public sealed interface ExemplarEvent extends DomainEvent {

    /** A unit found an exemplar and nominated it: the record opens in stage DISCOVERY. */
    record ExemplarNominated(String exemplarId, Nomination nomination) implements ExemplarEvent {
        @Override
        public LocalDate validOn() {
            return nomination.nominatedOn();
        }
    }

    /** The nomination was put right before its selection; {@code nomination} is the whole of it as it now reads. */
    record NominationRevised(Nomination nomination, LocalDate revisedOn) implements ExemplarEvent {
        @Override
        public LocalDate validOn() {
            return revisedOn;
        }
    }

    /** The nomination was turned down: the record ends. */
    record NominationRejected(
            String reason, LocalDate rejectedOn, @Nullable String document) implements ExemplarEvent {
        @Override
        public LocalDate validOn() {
            return rejectedOn;
        }
    }

    /** A decision selected the nomination: the exemplar enters stage FOSTERING. */
    record ExemplarSelected(String decisionNumber, LocalDate decidedOn, String authority) implements ExemplarEvent {
        @Override
        public LocalDate validOn() {
            return decidedOn;
        }
    }

    /** The yearly review of one year was recorded; one per exemplar and year. */
    record AssessmentRecorded(Assessment assessment) implements ExemplarEvent {
        @Override
        public LocalDate validOn() {
            return assessment.assessedOn();
        }
    }

    /** The review of a year was corrected; the first stays visible, and this one is effective. */
    record AssessmentCorrected(Assessment assessment, String reason, String document) implements ExemplarEvent {
        @Override
        public LocalDate validOn() {
            return assessment.assessedOn();
        }
    }

    /**
     * An honour was awarded by a decision.
     *
     * @param honour code in the honours catalogue
     * @param achievementFrom first day of the achievement that is honoured, which is not the day of the decision
     */
    record CommendationAwarded(
            String commendationId,
            String honour,
            LocalDate achievementFrom,
            LocalDate achievementTo,
            String decisionNumber,
            LocalDate decidedOn,
            String authority)
            implements ExemplarEvent {
        @Override
        public LocalDate validOn() {
            return decidedOn;
        }
    }

    /** The decision of an award was revoked; the award stays in the history. */
    record CommendationRevoked(
            String commendationId,
            RevocationGround ground,
            String reason,
            String decisionNumber,
            LocalDate decidedOn,
            String authority)
            implements ExemplarEvent {
        @Override
        public LocalDate validOn() {
            return decidedOn;
        }
    }

    /** The exemplar moved to another unit, another locality, or both. */
    record ExemplarTransferred(
            String fromUnitId,
            String toUnitId,
            String fromLocalityId,
            String toLocalityId,
            String reason,
            LocalDate on,
            @Nullable String document)
            implements ExemplarEvent {
        @Override
        public LocalDate validOn() {
            return on;
        }
    }
}

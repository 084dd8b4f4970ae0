package neuguong.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that can happen to an exemplar. */
public sealed interface ExemplarEvent extends DomainEvent {

    /** A unit found an exemplar and nominated it: the record opens in stage DISCOVERY. */
    @Revision(2)
    record ExemplarNominated(String exemplarId, Nomination nomination) implements ExemplarEvent {
        @Override
        public LocalDate validOn() {
            return nomination.nominatedOn();
        }
    }

    /** The nomination was put right before its selection; {@code nomination} is the whole of it as it now reads. */
    @Revision(2)
    record NominationRevised(Nomination nomination, LocalDate revisedOn) implements ExemplarEvent {
        @Override
        public LocalDate validOn() {
            return revisedOn;
        }
    }

    /** The nomination was sent back for completion; it is revised before it can be selected. */
    record NominationReturned(
            String reason, LocalDate returnedOn, @Nullable String document) implements ExemplarEvent {
        @Override
        public LocalDate validOn() {
            return returnedOn;
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

    /** The unit took its nomination back: the record ends. */
    record NominationWithdrawn(
            String reason, LocalDate withdrawnOn, @Nullable String document) implements ExemplarEvent {
        @Override
        public LocalDate validOn() {
            return withdrawnOn;
        }
    }

    /** A decision selected the nomination: the exemplar enters stage FOSTERING. */
    record ExemplarSelected(String decisionNumber, LocalDate decidedOn, String authority) implements ExemplarEvent {
        @Override
        public LocalDate validOn() {
            return decidedOn;
        }
    }

    /**
     * The roadmap that a unit set for the exemplar: the honour it is led to, until when, and by which steps.
     *
     * @param target code in the honours catalogue
     * @param steps in order of the years, none after {@code targetYear}
     */
    record RoadmapSet(String target, int targetYear, List<Step> steps, LocalDate on) implements ExemplarEvent {
        public RoadmapSet {
            steps = List.copyOf(steps);
        }

        /** What is aimed at in a year. */
        public record Step(int year, String aim) {}

        @Override
        public LocalDate validOn() {
            return on;
        }
    }

    /**
     * The unit helped the exemplar.
     *
     * @param amount in đồng, or null where the help was not money
     */
    record SupportProvided(
            SupportKind kind, String description, @Nullable BigDecimal amount, LocalDate on) implements ExemplarEvent {
        @Override
        public LocalDate validOn() {
            return on;
        }
    }

    /** The exemplar met a difficulty; {@code number} counts the difficulties of the exemplar from 1. */
    record DifficultyReported(int number, String description, LocalDate on) implements ExemplarEvent {
        @Override
        public LocalDate validOn() {
            return on;
        }
    }

    /** A difficulty was overcome. */
    record DifficultyResolved(int number, String resolution, LocalDate on) implements ExemplarEvent {
        @Override
        public LocalDate validOn() {
            return on;
        }
    }

    /** The exemplar was inspected: how it works now, from 1 (weak) to 5 (strong). */
    record InspectionRecorded(
            LocalDate on,
            String by,
            int effect,
            int efficiency,
            int growthCapacity,
            int influence,
            String findings,
            @Nullable String recommendation)
            implements ExemplarEvent {
        @Override
        public LocalDate validOn() {
            return on;
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

    /** An initiative, a solution or a research result of the exemplar was recognised; {@code number} counts them from 1. */
    record InitiativeRecognised(
            int number, String name, InitiativeScope scope, LocalDate recognisedOn, String certificate)
            implements ExemplarEvent {
        @Override
        public LocalDate validOn() {
            return recognisedOn;
        }
    }

    /**
     * The exemplar was summed up: it enters stage REVIEW. The verdict STOP ends the record.
     *
     * @param from first day of the period that is summed up
     * @param results figures of what was reached
     * @param document of the verdict; always there where it is STOP
     */
    record ExemplarSummarised(
            LocalDate from,
            LocalDate to,
            Verdict verdict,
            String results,
            String lessons,
            LocalDate on,
            @Nullable String document)
            implements ExemplarEvent {
        @Override
        public LocalDate validOn() {
            return on;
        }
    }

    /**
     * An honour was proposed, with what the check of its prerequisites found.
     *
     * @param achievement what is to be honoured
     * @param justification why it is proposed although the chain is not met; there where the finding is NOT_MET
     */
    record CommendationProposed(
            String commendationId,
            String honour,
            LocalDate achievementFrom,
            LocalDate achievementTo,
            String achievement,
            LocalDate proposedOn,
            PrerequisiteFinding finding,
            @Nullable String justification)
            implements ExemplarEvent {
        @Override
        public LocalDate validOn() {
            return proposedOn;
        }
    }

    /**
     * The council appraised a proposal.
     *
     * @param votesTotal all members, absent ones voting in writing
     * @param requiredPercent the share that the honour needed on that day
     */
    record CommendationAppraised(
            String commendationId, int votesFor, int votesTotal, int requiredPercent, String opinion, LocalDate on)
            implements ExemplarEvent {
        @Override
        public LocalDate validOn() {
            return on;
        }
    }

    /**
     * A member of the council stood aside from a proposal, and neither votes on it nor decides it from then on.
     *
     * @param member subject of who stood aside, who is the one that recorded it
     * @param name of the member as it was then
     */
    record MemberRecused(String commendationId, String member, String name, String reason, LocalDate on)
            implements ExemplarEvent {
        @Override
        public LocalDate validOn() {
            return on;
        }
    }

    /** A proposal was declined. */
    record CommendationDeclined(
            String commendationId,
            String reason,
            LocalDate on,
            @Nullable String document) implements ExemplarEvent {
        @Override
        public LocalDate validOn() {
            return on;
        }
    }

    /**
     * An honour was awarded by a decision. Revision 1 did not say where it was decided; all of that time came from elsewhere.
     *
     * @param honour code in the honours catalogue
     * @param achievementFrom first day of the achievement that is honoured, which is not the day of the decision
     */
    @Revision(2)
    record CommendationAwarded(
            String commendationId,
            String honour,
            LocalDate achievementFrom,
            LocalDate achievementTo,
            String decisionNumber,
            LocalDate decidedOn,
            String authority,
            AwardOrigin origin)
            implements ExemplarEvent {
        @Override
        public LocalDate validOn() {
            return decidedOn;
        }
    }

    /** The honour was handed over. */
    record CommendationPresented(
            String commendationId, LocalDate on, @Nullable String occasion) implements ExemplarEvent {
        @Override
        public LocalDate validOn() {
            return on;
        }
    }

    /**
     * The decision of an award was revoked; the award stays in the history.
     *
     * @param lostBasis ids of the later awards whose chain counted this one and is not met without it; none in revision 1
     */
    @Revision(2)
    record CommendationRevoked(
            String commendationId,
            RevocationGround ground,
            String reason,
            String decisionNumber,
            LocalDate decidedOn,
            String authority,
            List<String> lostBasis)
            implements ExemplarEvent {
        public CommendationRevoked {
            lostBasis = List.copyOf(lostBasis);
        }

        @Override
        public LocalDate validOn() {
            return decidedOn;
        }
    }

    /** A revoked award was restored: it stands again, and so does the basis of what counted it. */
    record CommendationRestored(
            String commendationId, String reason, String decisionNumber, LocalDate decidedOn, String authority)
            implements ExemplarEvent {
        @Override
        public LocalDate validOn() {
            return decidedOn;
        }
    }

    /** The model, judged replicable, is spread by a plan: the exemplar enters stage REPLICATION. */
    record ReplicationLaunched(
            String plan, LocalDate on, @Nullable String document) implements ExemplarEvent {
        @Override
        public LocalDate validOn() {
            return on;
        }
    }

    /**
     * Others came to learn from the exemplar.
     *
     * @param visitors who came
     * @param participants 1-100,000 people
     */
    record StudyVisitHosted(
            String visitors,
            int participants,
            LocalDate on,
            @Nullable String note) implements ExemplarEvent {
        @Override
        public LocalDate validOn() {
            return on;
        }
    }

    /** Another unit adopted the model; {@code number} counts the adoptions from 1. */
    record ModelAdopted(
            int number,
            String unitId,
            String description,
            LocalDate on,
            @Nullable String document) implements ExemplarEvent {
        @Override
        public LocalDate validOn() {
            return on;
        }
    }

    /**
     * What an adoption brought.
     *
     * @param adoption number of the adoption
     * @param beneficiaries people who gained by it since the last report
     * @param economicValue in đồng since the last report, or null where it was not valued
     */
    record AdoptionOutcomeReported(
            int adoption,
            String outcome,
            int beneficiaries,
            @Nullable BigDecimal economicValue,
            LocalDate on) implements ExemplarEvent {
        @Override
        public LocalDate validOn() {
            return on;
        }
    }

    /**
     * The exemplar was made known.
     *
     * @param outlet where: a paper, a station, a conference
     */
    record PublicityReleased(
            PublicityKind kind,
            String title,
            String outlet,
            @Nullable String address,
            LocalDate on) implements ExemplarEvent {
        @Override
        public LocalDate validOn() {
            return on;
        }
    }

    /** The exemplar fell back from REVIEW or REPLICATION to FOSTERING. */
    record ExemplarReturnedToFostering(
            String reason, LocalDate on, @Nullable String document) implements ExemplarEvent {
        @Override
        public LocalDate validOn() {
            return on;
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

    /** The exemplar was suspended: until its reinstatement nothing is decided in its favour. */
    record ExemplarSuspended(SuspensionGround ground, String reason, LocalDate on, String document)
            implements ExemplarEvent {
        @Override
        public LocalDate validOn() {
            return on;
        }
    }

    /** The suspension ended in the exemplar's favour. */
    record ExemplarReinstated(String reason, LocalDate on, String document) implements ExemplarEvent {
        @Override
        public LocalDate validOn() {
            return on;
        }
    }

    /** The exemplar is held up no longer: the record ends. */
    record ExemplarRetired(String reason, LocalDate on, String document) implements ExemplarEvent {
        @Override
        public LocalDate validOn() {
            return on;
        }
    }

    /** The record was found to be of the same subject as another and ended; it stays readable and points to the survivor. */
    record ExemplarMergedInto(String survivorId, String reason, LocalDate on, String document)
            implements ExemplarEvent {
        @Override
        public LocalDate validOn() {
            return on;
        }
    }

    /**
     * What was stored of an individual beyond the name can be read no longer: the key under which it was sealed was destroyed in the
     * transaction of this event.
     *
     * @param document the request or order by which it was done
     * @param nameKeptFor why the name stays public, or null where it is shown no longer
     */
    record PersonalDataErased(
            ErasureGround ground,
            String document,
            LocalDate on,
            @Nullable NameGround nameKeptFor) implements ExemplarEvent {
        @Override
        public LocalDate validOn() {
            return on;
        }
    }
}

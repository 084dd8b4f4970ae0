package neuguong.query.exemplar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import neuguong.catalogue.Honour;
import neuguong.events.Assessment;
import neuguong.events.ExemplarEvent;
import neuguong.events.ExemplarEvent.AdoptionOutcomeReported;
import neuguong.events.ExemplarEvent.AssessmentCorrected;
import neuguong.events.ExemplarEvent.AssessmentRecorded;
import neuguong.events.ExemplarEvent.CommendationAppraised;
import neuguong.events.ExemplarEvent.CommendationAwarded;
import neuguong.events.ExemplarEvent.CommendationDeclined;
import neuguong.events.ExemplarEvent.CommendationPresented;
import neuguong.events.ExemplarEvent.CommendationProposed;
import neuguong.events.ExemplarEvent.CommendationRestored;
import neuguong.events.ExemplarEvent.CommendationRevoked;
import neuguong.events.ExemplarEvent.DifficultyReported;
import neuguong.events.ExemplarEvent.DifficultyResolved;
import neuguong.events.ExemplarEvent.ExemplarMergedInto;
import neuguong.events.ExemplarEvent.ExemplarNominated;
import neuguong.events.ExemplarEvent.ExemplarReinstated;
import neuguong.events.ExemplarEvent.ExemplarRetired;
import neuguong.events.ExemplarEvent.ExemplarReturnedToFostering;
import neuguong.events.ExemplarEvent.ExemplarSelected;
import neuguong.events.ExemplarEvent.ExemplarSummarised;
import neuguong.events.ExemplarEvent.ExemplarSuspended;
import neuguong.events.ExemplarEvent.ExemplarTransferred;
import neuguong.events.ExemplarEvent.InitiativeRecognised;
import neuguong.events.ExemplarEvent.InspectionRecorded;
import neuguong.events.ExemplarEvent.MemberRecused;
import neuguong.events.ExemplarEvent.ModelAdopted;
import neuguong.events.ExemplarEvent.NominationRejected;
import neuguong.events.ExemplarEvent.NominationReturned;
import neuguong.events.ExemplarEvent.NominationRevised;
import neuguong.events.ExemplarEvent.NominationWithdrawn;
import neuguong.events.ExemplarEvent.PersonalDataErased;
import neuguong.events.ExemplarEvent.PublicityReleased;
import neuguong.events.ExemplarEvent.ReplicationLaunched;
import neuguong.events.ExemplarEvent.RoadmapSet;
import neuguong.events.ExemplarEvent.StudyVisitHosted;
import neuguong.events.ExemplarEvent.SupportProvided;
import neuguong.events.Nomination;
import neuguong.events.Stage;
import neuguong.events.Standing;
import neuguong.events.Subject;
import neuguong.events.Verdict;
import org.jspecify.annotations.Nullable;

/** What the events say of an exemplar, without what follows from it; the fold of its document. */
record ExemplarFacts(
        String id,
        Nomination nomination,
        List<StageChange> stages,
        List<Place> places,
        List<YearReview> reviews,
        List<Award> awards,
        Dossier dossier,
        @Nullable Ending ending) {

    static @Nullable ExemplarFacts of(@Nullable ExemplarDocument d) {
        if (d == null) {
            return null;
        }
        var first = d.places().getFirst();
        var nomination = new Nomination(
                new Subject(d.subject(), d.name(), d.subjectClass(), null),
                d.category(),
                d.breadth(),
                d.aspects(),
                first.unitId(),
                d.sector(),
                d.otherSectors(),
                first.localityId(),
                d.movementId(),
                d.title(),
                d.achievement(),
                d.nominatedOn(),
                d.distinctBecause(),
                d.source());
        return new ExemplarFacts(
                d.id(), nomination, d.stages(), d.places(), d.reviews(), d.awards(), d.dossier(), d.ending());
    }

    static ExemplarFacts apply(@Nullable ExemplarFacts before, ExemplarEvent event, long sequence) {
        return switch (event) {
            case ExemplarNominated e -> nominated(e, sequence);
            case NominationRevised e -> known(before).revised(e, sequence);
            case NominationReturned e -> known(before).with(d -> d.returned(e));
            case NominationRejected e ->
                known(before).ended(new Ending(Standing.REJECTED, e.reason(), e.rejectedOn(), e.document()));
            case NominationWithdrawn e ->
                known(before).ended(new Ending(Standing.WITHDRAWN, e.reason(), e.withdrawnOn(), e.document()));
            case ExemplarSelected e ->
                known(before)
                        .entered(new StageChange(
                                Stage.FOSTERING, e.decidedOn(), sequence, e.decisionNumber(), e.authority()));
            case RoadmapSet e -> known(before).with(d -> d.fostered(f -> f.with(e)));
            case SupportProvided e -> known(before).with(d -> d.fostered(f -> f.with(e)));
            case DifficultyReported e -> known(before).with(d -> d.fostered(f -> f.with(e)));
            case DifficultyResolved e -> known(before).with(d -> d.fostered(f -> f.with(e)));
            case InspectionRecorded e -> known(before).with(d -> d.fostered(f -> f.with(e)));
            case AssessmentRecorded e -> known(before).reviewed(YearReview.of(e.assessment(), sequence));
            case AssessmentCorrected e -> known(before).corrected(e.assessment(), e.reason(), e.document(), sequence);
            case InitiativeRecognised e -> known(before).with(d -> d.with(e, sequence));
            case ExemplarSummarised e -> known(before).summarised(e, sequence);
            case CommendationProposed e -> known(before).with(d -> d.with(e));
            case CommendationAppraised e -> known(before).with(d -> d.with(e));
            // told in the history; the record itself is the same
            case MemberRecused _ -> known(before);
            case CommendationDeclined e -> known(before).with(d -> d.with(e));
            case CommendationAwarded e -> known(before).awarded(e, sequence);
            case CommendationPresented e -> known(before).award(e.commendationId(), a -> a.presented(e.on()));
            case CommendationRevoked e -> known(before).revoked(e);
            case CommendationRestored e -> known(before).restored(e);
            case ReplicationLaunched e ->
                known(before).with(d -> d.replicated(r -> r.with(e))).entered(Stage.REPLICATION, e.on(), sequence);
            case StudyVisitHosted e -> known(before).with(d -> d.replicated(r -> r.with(e)));
            case ModelAdopted e -> known(before).with(d -> d.replicated(r -> r.with(e)));
            case AdoptionOutcomeReported e -> known(before).with(d -> d.replicated(r -> r.with(e)));
            case PublicityReleased e -> known(before).with(d -> d.replicated(r -> r.with(e)));
            case ExemplarReturnedToFostering e -> known(before).entered(Stage.FOSTERING, e.on(), sequence);
            case ExemplarTransferred e ->
                known(before)
                        .moved(new Place(e.toUnitId(), e.toLocalityId(), e.on(), sequence, e.reason(), e.document()));
            case ExemplarSuspended e -> known(before).with(d -> d.with(e));
            case ExemplarReinstated e -> known(before).with(d -> d.with(e));
            case ExemplarRetired e ->
                known(before).ended(new Ending(Standing.RETIRED, e.reason(), e.on(), e.document()));
            case ExemplarMergedInto e ->
                known(before)
                        .with(d -> d.merged(e.survivorId()))
                        .ended(new Ending(Standing.MERGED, e.reason(), e.on(), e.document()));
            case PersonalDataErased e -> e.nameKeptFor() == null ? known(before).withoutName() : known(before);
        };
    }

    private static ExemplarFacts known(@Nullable ExemplarFacts before) {
        if (before == null) {
            throw new IllegalStateException("an exemplar's first event nominates it");
        }
        return before;
    }

    private static ExemplarFacts nominated(ExemplarNominated e, long sequence) {
        var n = e.nomination();
        return new ExemplarFacts(
                e.exemplarId(),
                n,
                List.of(new StageChange(Stage.DISCOVERY, n.nominatedOn(), sequence, null, null)),
                List.of(new Place(n.unitId(), n.localityId(), n.nominatedOn(), sequence, null, null)),
                List.of(),
                List.of(),
                Dossier.EMPTY,
                null);
    }

    /** The nomination as it now reads: as if it had been so from the first, unless the exemplar has moved since. */
    private ExemplarFacts revised(NominationRevised e, long sequence) {
        var n = e.nomination();
        var first = new Place(
                n.unitId(), n.localityId(), n.nominatedOn(), places.getFirst().sequence(), null, null);
        var then = new ArrayList<Place>();
        if (places.size() == 1) {
            then.add(first);
        } else {
            then.addAll(places);
            var last = places.getLast();
            if (!last.unitId().equals(n.unitId()) || !last.localityId().equals(n.localityId())) {
                then.add(new Place(n.unitId(), n.localityId(), e.revisedOn(), sequence, null, null));
            }
        }
        var opened = stages.getFirst();
        var from = new ArrayList<>(stages);
        from.set(0, new StageChange(opened.stage(), n.nominatedOn(), opened.sequence(), null, null));
        return new ExemplarFacts(id, n, from, then, reviews, awards, dossier.returned(null), ending);
    }

    private ExemplarFacts withoutName() {
        var nameless = nomination.with(nomination.subject().withoutName());
        return new ExemplarFacts(id, nameless, stages, places, reviews, awards, dossier, ending);
    }

    private ExemplarFacts with(UnaryOperator<Dossier> change) {
        return new ExemplarFacts(id, nomination, stages, places, reviews, awards, change.apply(dossier), ending);
    }

    private ExemplarFacts summarised(ExemplarSummarised e, long sequence) {
        var reviewed = with(d -> d.with(e)).entered(Stage.REVIEW, e.on(), sequence);
        return e.verdict() == Verdict.STOP
                ? reviewed.ended(new Ending(Standing.STOPPED, e.lessons(), e.on(), e.document()))
                : reviewed;
    }

    private ExemplarFacts entered(Stage stage, LocalDate on, long sequence) {
        return entered(new StageChange(stage, on, sequence, null, null));
    }

    private ExemplarFacts ended(Ending how) {
        return new ExemplarFacts(id, nomination, stages, places, reviews, awards, dossier, how);
    }

    private ExemplarFacts entered(StageChange change) {
        return new ExemplarFacts(id, nomination, Lists.plus(stages, change), places, reviews, awards, dossier, ending);
    }

    private ExemplarFacts moved(Place place) {
        return new ExemplarFacts(id, nomination, stages, Lists.plus(places, place), reviews, awards, dossier, ending);
    }

    private ExemplarFacts reviewed(YearReview review) {
        var all = Lists.plus(reviews, review).stream()
                .sorted(Comparator.comparingInt(YearReview::year))
                .toList();
        return new ExemplarFacts(id, nomination, stages, places, all, awards, dossier, ending);
    }

    private ExemplarFacts corrected(Assessment assessment, String reason, String document, long sequence) {
        var all = Lists.replace(
                reviews,
                r -> r.year() == assessment.year() ? r.correctedBy(assessment, reason, document, sequence) : r);
        return new ExemplarFacts(id, nomination, stages, places, all, awards, dossier, ending);
    }

    private ExemplarFacts awarded(CommendationAwarded e, long sequence) {
        var award = new Award(
                e.commendationId(),
                e.honour(),
                Honour.of(e.honour()).map(Honour::level).orElse(null),
                e.achievementFrom(),
                e.achievementTo(),
                e.decisionNumber(),
                e.decidedOn(),
                e.authority(),
                e.origin(),
                null,
                List.of(),
                sequence,
                null);
        return new ExemplarFacts(id, nomination, stages, places, reviews, Lists.plus(awards, award), dossier, ending);
    }

    private ExemplarFacts revoked(CommendationRevoked e) {
        var by = new Award.Revocation(e.ground(), e.reason(), e.decisionNumber(), e.decidedOn(), e.authority());
        return award(e.commendationId(), a -> a.revokedBy(by))
                .awards(a -> e.lostBasis().contains(a.commendationId()) ? a.lostBasis(e.commendationId()) : a);
    }

    private ExemplarFacts restored(CommendationRestored e) {
        return award(e.commendationId(), a -> a.revokedBy(null)).awards(a -> a.regainedBasis(e.commendationId()));
    }

    private ExemplarFacts award(String commendationId, UnaryOperator<Award> change) {
        return awards(a -> a.commendationId().equals(commendationId) ? change.apply(a) : a);
    }

    private ExemplarFacts awards(UnaryOperator<Award> change) {
        return new ExemplarFacts(
                id, nomination, stages, places, reviews, Lists.replace(awards, change), dossier, ending);
    }
}

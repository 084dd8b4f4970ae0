package neuguong.query.exemplar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import neuguong.catalogue.Honour;
import neuguong.events.Assessment;
import neuguong.events.ExemplarEvent;
import neuguong.events.ExemplarEvent.AssessmentCorrected;
import neuguong.events.ExemplarEvent.AssessmentRecorded;
import neuguong.events.ExemplarEvent.CommendationAwarded;
import neuguong.events.ExemplarEvent.CommendationRevoked;
import neuguong.events.ExemplarEvent.ExemplarNominated;
import neuguong.events.ExemplarEvent.ExemplarSelected;
import neuguong.events.ExemplarEvent.ExemplarTransferred;
import neuguong.events.ExemplarEvent.NominationRejected;
import neuguong.events.ExemplarEvent.NominationRevised;
import neuguong.events.Nomination;
import neuguong.events.Stage;
import neuguong.events.Standing;
import neuguong.events.Subject;
import org.jspecify.annotations.Nullable;

/** What the events say of an exemplar, without what follows from it; the fold of its document. */
record ExemplarFacts(
        String id,
        Nomination nomination,
        List<StageChange> stages,
        List<Place> places,
        List<YearReview> reviews,
        List<Award> awards,
        @Nullable Ending ending) {

    static @Nullable ExemplarFacts of(@Nullable ExemplarDocument d) {
        if (d == null) {
            return null;
        }
        var first = d.places().getFirst();
        var nomination = new Nomination(
                new Subject(d.subject(), d.name(), d.subjectClass(), d.birthYear()),
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
        return new ExemplarFacts(d.id(), nomination, d.stages(), d.places(), d.reviews(), d.awards(), d.ending());
    }

    static ExemplarFacts apply(@Nullable ExemplarFacts before, ExemplarEvent event, long sequence) {
        return switch (event) {
            case ExemplarNominated e -> nominated(e, sequence);
            case NominationRevised e -> known(before).revised(e, sequence);
            case NominationRejected e ->
                known(before).ended(new Ending(Standing.REJECTED, e.reason(), e.rejectedOn(), e.document()));
            case ExemplarSelected e ->
                known(before)
                        .entered(new StageChange(
                                Stage.FOSTERING, e.decidedOn(), sequence, e.decisionNumber(), e.authority()));
            case AssessmentRecorded e -> known(before).reviewed(YearReview.of(e.assessment()));
            case AssessmentCorrected e -> known(before).corrected(e.assessment(), e.reason(), e.document());
            case CommendationAwarded e -> known(before).awarded(e, sequence);
            case CommendationRevoked e -> known(before).revoked(e);
            case ExemplarTransferred e ->
                known(before)
                        .moved(new Place(e.toUnitId(), e.toLocalityId(), e.on(), sequence, e.reason(), e.document()));
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
        return new ExemplarFacts(id, n, from, then, reviews, awards, ending);
    }

    private ExemplarFacts ended(Ending how) {
        return new ExemplarFacts(id, nomination, stages, places, reviews, awards, how);
    }

    private ExemplarFacts entered(StageChange change) {
        return new ExemplarFacts(id, nomination, plus(stages, change), places, reviews, awards, ending);
    }

    private ExemplarFacts moved(Place place) {
        return new ExemplarFacts(id, nomination, stages, plus(places, place), reviews, awards, ending);
    }

    private ExemplarFacts reviewed(YearReview review) {
        var all = plus(reviews, review).stream()
                .sorted(Comparator.comparingInt(YearReview::year))
                .toList();
        return new ExemplarFacts(id, nomination, stages, places, all, awards, ending);
    }

    private ExemplarFacts corrected(Assessment assessment, String reason, String document) {
        var all =
                replace(reviews, r -> r.year() == assessment.year() ? r.correctedBy(assessment, reason, document) : r);
        return new ExemplarFacts(id, nomination, stages, places, all, awards, ending);
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
                sequence,
                null);
        return new ExemplarFacts(id, nomination, stages, places, reviews, plus(awards, award), ending);
    }

    private ExemplarFacts revoked(CommendationRevoked e) {
        var by = new Award.Revocation(e.ground(), e.reason(), e.decisionNumber(), e.decidedOn(), e.authority());
        var all = replace(awards, a -> a.commendationId().equals(e.commendationId()) ? a.revokedBy(by) : a);
        return new ExemplarFacts(id, nomination, stages, places, reviews, all, ending);
    }

    private static <T> List<T> plus(List<T> list, T one) {
        var result = new ArrayList<>(list);
        result.add(one);
        return result;
    }

    private static <T> List<T> replace(List<T> list, UnaryOperator<T> by) {
        return list.stream().map(by).toList();
    }
}

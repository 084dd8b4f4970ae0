package neuguong.query.exemplar;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import neuguong.catalogue.Finding.Evidence;
import neuguong.catalogue.Finding.Evidence.OfAward;
import neuguong.catalogue.Finding.Evidence.OfInitiative;
import neuguong.catalogue.Finding.Evidence.OfYear;
import neuguong.catalogue.Merits;
import neuguong.events.EventType;
import neuguong.events.ExemplarEvent.AssessmentCorrected;
import neuguong.events.ExemplarEvent.AssessmentRecorded;
import neuguong.events.ExemplarEvent.CommendationAwarded;
import neuguong.query.exemplar.Roadmap.ProvingEvent;
import neuguong.query.exemplar.Roadmap.Target;
import org.jspecify.annotations.Nullable;

/** An exemplar's document as the rules of honours look at it, and the events behind it. */
record RoadmapRecord(ExemplarDocument exemplar, Merits merits) {
    RoadmapRecord(ExemplarDocument exemplar) {
        this(exemplar, merits(exemplar));
    }

    private static Merits merits(ExemplarDocument d) {
        return new Merits(
                d.subject(),
                d.reviews().stream()
                        .map(r -> new Merits.YearGrade(r.year(), r.grade()))
                        .toList(),
                d.awards().stream()
                        .filter(Award::stands)
                        .map(a -> new Merits.Award(
                                a.commendationId(), a.honour(), a.achievementFrom(), a.achievementTo(), a.decidedOn()))
                        .toList(),
                d.dossier().initiatives().stream()
                        .map(Dossier.Initiative::recognised)
                        .map(i -> new Merits.Initiative(String.valueOf(i.number()), i.scope(), i.recognisedOn()))
                        .toList());
    }

    @Nullable
    Target target(Locale locale) {
        var set = exemplar.dossier().fostering().roadmap();
        return set == null
                ? null
                : new Target(
                        set.target(), ExemplarNames.honour(set.target(), locale).name(), set.targetYear());
    }

    /** Whether an award of the honour stands that was decided by the day. */
    boolean awarded(String honour, LocalDate on) {
        return merits.awards().stream()
                .anyMatch(a -> a.honour().equals(honour) && !a.decidedOn().isAfter(on));
    }

    /** The event that recorded a piece of evidence. */
    Optional<ProvingEvent> proving(Evidence evidence, Locale locale) {
        return switch (evidence) {
            case OfYear(int year) -> exemplar.review(year).map(r -> assessed(r, locale));
            case OfAward(String id) ->
                exemplar.awards().stream()
                        .filter(a -> a.commendationId().equals(id))
                        .findFirst()
                        .map(a -> awarded(a, locale));
            case OfInitiative(String id) ->
                exemplar.dossier().initiatives().stream()
                        .filter(i -> String.valueOf(i.recognised().number()).equals(id))
                        .findFirst()
                        .map(RoadmapRecord::recognised);
        };
    }

    private static ProvingEvent assessed(YearReview r, Locale locale) {
        var event = r.superseded().isEmpty() ? AssessmentRecorded.class : AssessmentCorrected.class;
        return new ProvingEvent(
                r.sequence(),
                EventType.of(event).name(),
                r.assessedOn(),
                r.year() + ": " + r.grade().in(locale));
    }

    private static ProvingEvent recognised(Dossier.Initiative i) {
        var r = i.recognised();
        return new ProvingEvent(
                i.sequence(),
                EventType.of(r.getClass()).name(),
                r.recognisedOn(),
                "%s, %s".formatted(r.name(), r.certificate()));
    }

    private static ProvingEvent awarded(Award a, Locale locale) {
        return new ProvingEvent(
                a.sequence(),
                EventType.of(CommendationAwarded.class).name(),
                a.decidedOn(),
                "%s, %s".formatted(ExemplarNames.honour(a.honour(), locale).name(), a.decisionNumber()));
    }
}

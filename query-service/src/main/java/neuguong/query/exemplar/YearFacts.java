package neuguong.query.exemplar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import neuguong.events.Breadth;
import neuguong.events.Category;
import neuguong.events.ExemplarEvent.PublicityReleased;
import neuguong.events.Stage;
import neuguong.events.Standing;
import neuguong.events.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * All that the years of an exemplar depend on. Where it is the same before and after, no year has changed; and since a year is made of
 * nothing else, nothing that it shows can be forgotten here.
 */
record YearFacts(
        String id,
        String name,
        SubjectKind subject,
        Category category,
        Breadth breadth,
        String sector,
        LocalDate nominatedOn,
        @Nullable Ending ending,
        List<StageChange> stages,
        List<Place> places,
        List<YearReview> reviews,
        List<Award> awards,
        List<Dossier.Suspension> suspensions,
        List<FosteringNotes.Difficulty> difficulties,
        List<ReplicationNotes.Adoption> adoptions,
        List<PublicityReleased> publicity) {

    static YearFacts of(ExemplarDocument e) {
        var dossier = e.dossier();
        return new YearFacts(
                e.id(),
                e.name(),
                e.subject(),
                e.category(),
                e.breadth(),
                e.sector(),
                e.nominatedOn(),
                e.ending(),
                e.stages(),
                e.places(),
                e.reviews(),
                e.awards(),
                dossier.suspensions(),
                dossier.fostering().difficulties(),
                dossier.replication().adoptions(),
                dossier.replication().publicity());
    }

    /** The effective review of a year. */
    Optional<YearReview> review(int year) {
        return reviews.stream().filter(r -> r.year() == year).findFirst();
    }

    /** The awards of a year of decision that have not been revoked. */
    List<Award> standingAwards(int year) {
        return awards.stream()
                .filter(a -> a.stands() && a.decidedOn().getYear() == year)
                .toList();
    }

    Stage stageOn(LocalDate day) {
        return stages.stream()
                .filter(s -> !s.on().isAfter(day))
                .max(Comparator.comparing(StageChange::on).thenComparingLong(StageChange::sequence))
                .map(StageChange::stage)
                .orElse(Stage.DISCOVERY);
    }

    Standing standingOn(LocalDate day) {
        if (ending != null && !ending.on().isAfter(day)) {
            return ending.standing();
        }
        return suspensions.stream().anyMatch(s -> s.includes(day)) ? Standing.SUSPENDED : Standing.OPEN;
    }

    Place placeOn(LocalDate day) {
        return places.stream()
                .filter(p -> !p.from().isAfter(day))
                .max(Comparator.comparing(Place::from).thenComparingLong(Place::sequence))
                .orElse(places.getFirst());
    }

    /** Difficulties that were open on a day. */
    int openDifficultiesOn(LocalDate day) {
        return (int) difficulties.stream().filter(d -> d.openOn(day)).count();
    }
}

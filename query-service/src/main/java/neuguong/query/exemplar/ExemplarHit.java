package neuguong.query.exemplar;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import neuguong.events.Breadth;
import neuguong.events.Category;
import neuguong.events.Grade;
import neuguong.events.Stage;
import neuguong.events.Standing;
import neuguong.events.SubjectKind;
import neuguong.query.platform.Excerpt;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows of an {@link ExemplarDocument}, under the names that it has there; everything else of the document is left where it is.
 *
 * @param reviews one a year, in order of the years
 */
record ExemplarHit(
        String id,
        long sequence,
        String name,
        SubjectKind subject,
        Category category,
        Breadth breadth,
        List<String> aspects,
        String sector,
        @Nullable String title,
        String achievement,
        LocalDate nominatedOn,
        String unitId,
        String localityId,
        Stage stage,
        Standing standing,
        List<Review> reviews,
        Dossier dossier,
        List<String> honours,
        List<Integer> unassessedYears,
        int openDifficulties) {
    static final Excerpt<ExemplarHit> READ = Excerpt.of(ExemplarIndices.EXEMPLARS, ExemplarHit.class);

    ExemplarHit {
        aspects = Lists.orEmpty(aspects);
        reviews = Lists.orEmpty(reviews);
        dossier = Objects.requireNonNullElse(dossier, Dossier.NONE);
        honours = Lists.orEmpty(honours);
        unassessedYears = Lists.orEmpty(unassessedYears);
    }

    /** Of a {@link YearReview}. */
    record Review(int year, Grade grade) {}

    /** Of a {@link neuguong.query.exemplar.Dossier}. */
    record Dossier(Fostering fostering) {
        private static final Dossier NONE = new Dossier(Fostering.NONE);

        Dossier {
            fostering = Objects.requireNonNullElse(fostering, Fostering.NONE);
        }
    }

    /** Of {@link FosteringNotes}. */
    record Fostering(List<Inspection> inspections) {
        private static final Fostering NONE = new Fostering(List.of());

        Fostering {
            inspections = Lists.orEmpty(inspections);
        }
    }

    /** Of an inspection. */
    record Inspection(LocalDate on) {}

    /** The effective assessment of the latest year, or null. */
    @Nullable
    Review latest() {
        return reviews.isEmpty() ? null : reviews.getLast();
    }

    /** The day of the latest inspection, or null. */
    @Nullable
    LocalDate lastInspectedOn() {
        return dossier.fostering().inspections().stream()
                .map(Inspection::on)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    /** What tells apart those of one name while somebody types it. */
    record Named(
            String id,
            String name,
            SubjectKind subject,
            @Nullable String title,
            String unitId) {
        static final Excerpt<Named> READ = Excerpt.of(ExemplarIndices.EXEMPLARS, Named.class);
    }
}

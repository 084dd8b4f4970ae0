package neuguong.query.exemplar;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import neuguong.events.Grade;
import neuguong.events.Named;
import neuguong.query.platform.Excerpt;
import neuguong.query.platform.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * What an order of exemplars that need attention tells of an {@link ExemplarDocument}, under the names that it has there.
 *
 * @param reviews one a year, in order of the years
 */
public record AttentionHit(
        String id,
        String name,
        LocalDate nominatedOn,
        LocalDate progressedOn,
        boolean falling,
        List<Integer> unassessedYears,
        List<Review> reviews,
        Dossier dossier) {
    public static final Excerpt<AttentionHit> READ = Excerpt.of(ExemplarIndices.EXEMPLARS, AttentionHit.class);

    private static final Locale VIETNAMESE = Locale.of("vi", "VN");
    private static final DateTimeFormatter VI = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    public AttentionHit {
        unassessedYears = Lists.orEmpty(unassessedYears);
        reviews = Lists.orEmpty(reviews);
        dossier = Objects.requireNonNullElse(dossier, Dossier.NONE);
    }

    /** Of a {@link YearReview}. */
    public record Review(int year, Grade grade, @Nullable BigDecimal score, LocalDate assessedOn) {}

    /** Of a {@link neuguong.query.exemplar.Dossier}. */
    public record Dossier(Fostering fostering) {
        private static final Dossier NONE = new Dossier(Fostering.NONE);

        public Dossier {
            fostering = Objects.requireNonNullElse(fostering, Fostering.NONE);
        }
    }

    /** Of {@link FosteringNotes}. */
    public record Fostering(List<Difficulty> difficulties) {
        private static final Fostering NONE = new Fostering(List.of());

        public Fostering {
            difficulties = Lists.orEmpty(difficulties);
        }
    }

    /** Of a difficulty, by the days on which it was reported and resolved. */
    public record Difficulty(Day reported, @Nullable Day resolved) {}

    /** Of an event. */
    public record Day(LocalDate on) {}

    /**
     * Why an exemplar needs attention, and between which business dates the events behind it lie.
     *
     * @param weight how many of an order's units it counts for: months without a step, or signs
     */
    public record Sign(long weight, Phrase words, LocalDate from, LocalDate to) {}

    /**
     * The signs of a reason.
     *
     * @param today in Vietnam
     */
    public List<Sign> signs(Attention reason, LocalDate today) {
        return switch (reason) {
            case STALLED -> List.of(still(today));
            case AT_RISK ->
                Stream.of(fall(), gap(today), waiting())
                        .flatMap(Optional::stream)
                        .toList();
        };
    }

    private Sign still(LocalDate today) {
        var words = new Phrase(
                "Bước tiến gần nhất: " + VI.format(progressedOn), "Last step forward: " + EN.format(progressedOn));
        return new Sign(ChronoUnit.MONTHS.between(progressedOn, today), words, progressedOn, progressedOn);
    }

    private Optional<Sign> fall() {
        if (!falling || reviews.size() < 2) {
            return Optional.empty();
        }
        var before = reviews.get(reviews.size() - 2);
        var last = reviews.getLast();
        var words =
                new Phrase(fall(before, last, Named::vi, VIETNAMESE), fall(before, last, Named::en, Locale.ENGLISH));
        var early = before.assessedOn().isBefore(last.assessedOn());
        return Optional.of(new Sign(
                1,
                words,
                early ? before.assessedOn() : last.assessedOn(),
                early ? last.assessedOn() : before.assessedOn()));
    }

    private static String fall(Review before, Review last, Function<Named, String> in, Locale locale) {
        return told(before, in, locale) + " → " + told(last, in, locale);
    }

    private static String told(Review review, Function<Named, String> in, Locale locale) {
        var points = review.score() == null
                ? ""
                : " (" + NumberFormat.getNumberInstance(locale).format(review.score()) + ")";
        return review.year() + ": " + in.apply(review.grade()) + points;
    }

    private Optional<Sign> gap(LocalDate today) {
        var ended = unassessedYears.stream().filter(y -> y < today.getYear()).toList();
        if (ended.isEmpty()) {
            return Optional.empty();
        }
        var years = ended.stream().map(String::valueOf).collect(Collectors.joining(", "));
        var begun = LocalDate.of(ended.getFirst(), 1, 1);
        return Optional.of(new Sign(
                ended.size(),
                new Phrase("Chưa đánh giá năm %s", "Not assessed for %s").with(years),
                begun.isBefore(nominatedOn) ? nominatedOn : begun,
                LocalDate.of(ended.getLast(), 12, 31)));
    }

    private Optional<Sign> waiting() {
        var days = dossier.fostering().difficulties().stream()
                .filter(d -> d.resolved() == null)
                .map(d -> d.reported().on())
                .sorted()
                .toList();
        if (days.isEmpty()) {
            return Optional.empty();
        }
        var words = new Phrase(
                "%d khó khăn chưa giải quyết, từ %s".formatted(days.size(), VI.format(days.getFirst())),
                "%d unresolved, since %s".formatted(days.size(), EN.format(days.getFirst())));
        return Optional.of(new Sign(days.size(), words, days.getFirst(), days.getLast()));
    }
}

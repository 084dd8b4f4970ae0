package neuguong.query.exemplar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import neuguong.contract.RecordedEvent;
import neuguong.events.Breadth;
import neuguong.events.Category;
import neuguong.events.ExemplarEvent;
import neuguong.events.Grade;
import neuguong.events.Stage;
import neuguong.events.Standing;
import neuguong.events.SubjectClass;
import neuguong.events.SubjectKind;
import neuguong.events.Verdict;
import neuguong.query.platform.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * An exemplar as it stands: everything its events say of it. The last twenty-three components follow from the others and are there to be searched.
 *
 * @param sequence of its last event, 0 for the first
 * @param position of its last event in the whole log
 * @param recordedAt when its last event was recorded
 * @param nominatingUnitId the unit that nominated it
 * @param unitId the unit that owns it now
 * @param localityId its place now, as the last event names it
 * @param stages in order of their recording
 * @param places in order of their recording; the last one is in force
 * @param reviews one a year, in order of the years
 * @param awards in order of their recording, revoked ones included
 * @param dossier what was recorded on the way
 * @param nameWords keys of the words of its name with their accents, see {@code Spelling}; {@code nameFolded} without, and likewise of its title, and
 *     of its aspects and achievement
 * @param nameSort see {@code SortKey}
 * @param years in which it was nominated, assessed or honoured
 * @param grades effective grades of any year
 * @param yearGrades the same with the year: {@code 2022:HTXS}
 * @param honours codes of the awards that stand
 * @param yearHonours the same with the year of the decision: {@code 2024:BK_TINH}
 * @param honourLevels levels of the awards that stand
 * @param yearHonourLevels the same with the year of the decision: {@code 2024:PROVINCE}
 * @param latestGrade effective grade of the latest year that has one
 * @param unassessedYears of the plan, from the nomination on, that have no assessment
 * @param openDifficulties how many difficulties no resolution has been recorded of
 * @param difficulty the same as a state
 * @param inspected the year of the last inspection, or {@link #NEVER}
 * @param verdict of the last summary
 * @param adopters ids of the units that adopted its model
 * @param progressedOn business day of its last step forward, see {@code Progress}
 * @param falling whether its latest assessed year fell behind the year before
 */
public record ExemplarDocument(
        String id,
        long sequence,
        long position,
        Instant recordedAt,
        String name,
        SubjectKind subject,
        @Nullable SubjectClass subjectClass,
        Category category,
        Breadth breadth,
        List<String> aspects,
        String sector,
        List<String> otherSectors,
        @Nullable String movementId,
        @Nullable String title,
        String achievement,
        LocalDate nominatedOn,
        @Nullable String distinctBecause,
        @Nullable String source,
        String nominatingUnitId,
        String unitId,
        String localityId,
        Stage stage,
        Standing standing,
        @Nullable Ending ending,
        List<StageChange> stages,
        List<Place> places,
        List<YearReview> reviews,
        List<Award> awards,
        Dossier dossier,
        String nameWords,
        String nameFolded,
        String titleWords,
        String titleFolded,
        String textWords,
        String textFolded,
        String nameSort,
        List<Integer> years,
        List<String> grades,
        List<String> yearGrades,
        List<String> honours,
        List<String> yearHonours,
        List<String> honourLevels,
        List<String> yearHonourLevels,
        @Nullable Grade latestGrade,
        List<Integer> unassessedYears,
        int openDifficulties,
        DifficultyState difficulty,
        String inspected,
        @Nullable Verdict verdict,
        List<String> adopters,
        LocalDate progressedOn,
        boolean falling)
        implements Versioned {
    /** What {@code inspected} says where nobody has inspected yet. */
    public static final String NEVER = "NEVER";

    /** The first year of Plan 90/KH-UBND. */
    public static final int FIRST_YEAR = 2021;
    /** Its last year. */
    public static final int LAST_YEAR = 2025;

    public ExemplarDocument {
        aspects = Lists.orEmpty(aspects);
        otherSectors = Lists.orEmpty(otherSectors);
        stages = Lists.orEmpty(stages);
        places = Lists.orEmpty(places);
        reviews = Lists.orEmpty(reviews);
        awards = Lists.orEmpty(awards);
        years = Lists.orEmpty(years);
        grades = Lists.orEmpty(grades);
        yearGrades = Lists.orEmpty(yearGrades);
        honours = Lists.orEmpty(honours);
        yearHonours = Lists.orEmpty(yearHonours);
        honourLevels = Lists.orEmpty(honourLevels);
        yearHonourLevels = Lists.orEmpty(yearHonourLevels);
        unassessedYears = Lists.orEmpty(unassessedYears);
        dossier = Objects.requireNonNullElse(dossier, Dossier.EMPTY);
        difficulty = Objects.requireNonNullElse(difficulty, DifficultyState.NONE);
        inspected = Objects.requireNonNullElse(inspected, NEVER);
        adopters = Lists.orEmpty(adopters);
    }

    /** The document after the event: the first opens it, each later one changes it. */
    public static ExemplarDocument apply(@Nullable ExemplarDocument before, RecordedEvent recorded) {
        if (!(recorded.event() instanceof ExemplarEvent event)) {
            throw new IllegalArgumentException("not an exemplar's event: " + recorded.event());
        }
        var facts = ExemplarFacts.apply(ExemplarFacts.of(before), event, recorded.sequence());
        return of(facts, recorded, Spelt.of(facts.nomination(), before));
    }

    private static ExemplarDocument of(ExemplarFacts facts, RecordedEvent last, Spelt spelt) {
        var n = facts.nomination();
        var place = facts.places().getLast();
        var ending = facts.ending();
        var standing = facts.awards().stream().filter(Award::stands).toList();
        return new ExemplarDocument(
                facts.id(),
                last.sequence(),
                last.position(),
                last.recordedAt(),
                n.subject().name(),
                n.subject().kind(),
                n.subject().subjectClass(),
                n.category(),
                n.breadth(),
                n.aspects(),
                n.sector(),
                n.otherSectors(),
                n.movementId(),
                n.title(),
                n.achievement(),
                n.nominatedOn(),
                n.distinctBecause(),
                n.source(),
                facts.places().getFirst().unitId(),
                place.unitId(),
                place.localityId(),
                facts.stages().getLast().stage(),
                standing(facts),
                ending,
                facts.stages(),
                facts.places(),
                facts.reviews(),
                facts.awards(),
                facts.dossier(),
                spelt.name().words(),
                spelt.name().folded(),
                spelt.title().words(),
                spelt.title().folded(),
                spelt.text().words(),
                spelt.text().folded(),
                spelt.sort(),
                years(facts),
                distinct(facts.reviews(), r -> r.grade().name()),
                distinct(facts.reviews(), r -> r.year() + ":" + r.grade()),
                distinct(standing, Award::honour),
                distinct(standing, a -> a.decidedOn().getYear() + ":" + a.honour()),
                distinct(standing, a -> level(a)),
                distinct(standing, a -> a.decidedOn().getYear() + ":" + level(a)),
                facts.reviews().isEmpty() ? null : facts.reviews().getLast().grade(),
                unassessed(facts),
                facts.dossier().fostering().openDifficulties(),
                DifficultyState.of(facts.dossier()),
                inspected(facts.dossier()),
                facts.dossier().summaries().isEmpty()
                        ? null
                        : facts.dossier().summaries().getLast().verdict(),
                facts.dossier().replication().adoptions().stream()
                        .map(a -> a.adopted().unitId())
                        .toList(),
                Progress.lastOn(facts),
                Progress.falling(facts.reviews()));
    }

    private static Standing standing(ExemplarFacts facts) {
        if (facts.ending() != null) {
            return facts.ending().standing();
        }
        return facts.dossier().suspended() ? Standing.SUSPENDED : Standing.OPEN;
    }

    private static String inspected(Dossier dossier) {
        var last = dossier.fostering().lastInspectedOn();
        return last == null ? NEVER : String.valueOf(last.getYear());
    }

    private static List<Integer> years(ExemplarFacts facts) {
        return Stream.of(
                        Stream.of(facts.nomination().nominatedOn().getYear()),
                        facts.reviews().stream().map(YearReview::year),
                        facts.awards().stream()
                                .filter(Award::stands)
                                .map(a -> a.decidedOn().getYear()))
                .flatMap(Function.identity())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Integer> unassessed(ExemplarFacts facts) {
        var assessed = facts.reviews().stream().map(YearReview::year).collect(Collectors.toSet());
        var first = Math.max(FIRST_YEAR, facts.nomination().nominatedOn().getYear());
        return IntStream.rangeClosed(first, LAST_YEAR)
                .filter(year -> !assessed.contains(year))
                .boxed()
                .toList();
    }

    private static String level(Award award) {
        return award.level() == null ? "UNKNOWN" : award.level().name();
    }

    private static <T> List<String> distinct(List<T> list, Function<T, String> value) {
        return list.stream().map(value).distinct().sorted().toList();
    }

    /** The effective review of a year. */
    public Optional<YearReview> review(int year) {
        return reviews.stream().filter(r -> r.year() == year).findFirst();
    }

    /** The awards of a year of decision that have not been revoked. */
    public List<Award> standingAwards(int yearOfDecision) {
        return awards.stream()
                .filter(a -> a.stands() && a.decidedOn().getYear() == yearOfDecision)
                .toList();
    }
}

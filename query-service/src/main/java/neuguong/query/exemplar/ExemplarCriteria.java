package neuguong.query.exemplar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import neuguong.catalogue.Honour;
import neuguong.catalogue.Sector;
import neuguong.events.Breadth;
import neuguong.events.Category;
import neuguong.events.Grade;
import neuguong.events.HonourLevel;
import neuguong.events.Stage;
import neuguong.events.Standing;
import neuguong.events.SubjectKind;
import neuguong.events.Verdict;
import neuguong.query.platform.Basis;
import neuguong.query.platform.Bounds;
import neuguong.query.platform.ProblemException;
import neuguong.query.platform.ProblemException.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * Which exemplars are asked for. Within a list any value fits, between them all must; an empty list asks nothing.
 *
 * @param q words that all occur in name, title, aspects or achievement, with or without diacritics; at most 200 characters
 * @param sector codes of the main sector
 * @param locality ids, or codes as {@code code@validFrom}; a place includes all below it; {@code NOT_DETERMINED} by basis {@code now}
 * @param localityBasis {@code then} where not given
 * @param unit ids of the unit that owns it, by the basis
 * @param unitTree whether units below the given ones count too, and by basis {@code now} those that they have taken over
 * @param unitBasis {@code now}, where not given: the unit that owns it now, in the tree as it is; {@code then}: the unit that nominated it, in the
 *     tree as it was on that day
 * @param difficulty whether difficulties wait for their resolution
 * @param attention why somebody should look at them; the definitions are those of {@link Attention}
 * @param overdue open exemplars that lack the assessment of any of these years
 * @param inspected the year of the last inspection, or {@code NEVER}
 * @param verdict of the last summary
 * @param grade effective grade of any year, or of a year of {@code year}
 * @param honour codes of awards that stand, of any year or decided in a year of {@code year}
 * @param year in which it was nominated, assessed or honoured; 2021-2099
 * @param yearFrom the first of such years, all up to {@code yearTo} or to the last that can be known; {@code year} adds to them
 * @param yearTo the last of such years
 * @param nominatedFrom the first day of its nomination
 * @param nominatedTo the last day of its nomination
 * @param sort by relevance where there are words, otherwise the latest nomination first
 */
public record ExemplarCriteria(
        @Nullable String q,
        List<SubjectKind> subject,
        List<Category> category,
        List<Breadth> breadth,
        List<String> sector,
        List<String> locality,
        @Nullable Basis localityBasis,
        List<String> unit,
        @Nullable Boolean unitTree,
        @Nullable Basis unitBasis,
        List<Stage> stage,
        List<Standing> standing,
        List<DifficultyState> difficulty,
        List<Attention> attention,
        List<Integer> overdue,
        List<String> inspected,
        List<Verdict> verdict,
        List<Grade> grade,
        List<String> honour,
        List<HonourLevel> honourLevel,
        List<Integer> year,
        @Nullable Integer yearFrom,
        @Nullable Integer yearTo,
        @Nullable LocalDate nominatedFrom,
        @Nullable LocalDate nominatedTo,
        List<String> movement,
        @Nullable ExemplarSort sort) {
    private static final Pattern INSPECTED = Pattern.compile("20[0-9]{2}|" + ExemplarDocument.NEVER);

    /** @throws ProblemException naming every value that is not allowed */
    public ExemplarCriteria {
        subject = Lists.orEmpty(subject);
        category = Lists.orEmpty(category);
        breadth = Lists.orEmpty(breadth);
        sector = Lists.orEmpty(sector);
        locality = Lists.orEmpty(locality);
        unit = Lists.orEmpty(unit);
        stage = Lists.orEmpty(stage);
        standing = Lists.orEmpty(standing);
        difficulty = Lists.orEmpty(difficulty);
        attention = Lists.orEmpty(attention);
        overdue = Lists.orEmpty(overdue);
        inspected = Lists.orEmpty(inspected);
        verdict = Lists.orEmpty(verdict);
        grade = Lists.orEmpty(grade);
        honour = Lists.orEmpty(honour);
        honourLevel = Lists.orEmpty(honourLevel);
        year = Lists.orEmpty(year);
        movement = Lists.orEmpty(movement);
        var errors = new ArrayList<Invalid>();
        Bounds.words("q", q, errors);
        Bounds.known("sector", sector, Sector::known, "UNKNOWN_SECTOR", errors);
        Bounds.known("honour", honour, h -> Honour.of(h).isPresent(), "UNKNOWN_HONOUR", errors);
        Bounds.years("year", year, errors);
        Bounds.years("overdue", overdue, errors);
        Bounds.year("yearFrom", yearFrom, errors);
        Bounds.year("yearTo", yearTo, errors);
        Bounds.order("yearFrom", "yearTo", yearFrom, yearTo, errors);
        Bounds.date("nominatedFrom", nominatedFrom, errors);
        Bounds.date("nominatedTo", nominatedTo, errors);
        Bounds.order("nominatedFrom", "nominatedTo", nominatedFrom, nominatedTo, errors);
        Bounds.known("inspected", inspected, i -> INSPECTED.matcher(i).matches(), "OUT_OF_BOUNDS", errors);
        Bounds.places("locality", locality, errors);
        Bounds.ids("unit", unit, errors);
        Bounds.ids("movement", movement, errors);
        Bounds.refuse(errors);
    }

    /** Asks for all. */
    public static ExemplarCriteria all() {
        return of(List.of(), List.of(), null);
    }

    /** Asks for those that a unit owns now. */
    public static ExemplarCriteria ofUnit(String unit, ExemplarSort sort) {
        return of(List.of(unit), List.of(), sort);
    }

    /** Asks for those that arose in a movement. */
    public static ExemplarCriteria ofMovement(String movement, ExemplarSort sort) {
        return of(List.of(), List.of(movement), sort);
    }

    private static ExemplarCriteria of(List<String> unit, List<String> movement, @Nullable ExemplarSort sort) {
        return new ExemplarCriteria(
                null, List.of(), List.of(), List.of(), List.of(), List.of(), null, unit, null, null, List.of(),
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), null, null, null, null, movement, sort);
    }

    /** The years that are asked for, singly and as a range, in their order; none where any will do. */
    List<Integer> years() {
        var range = yearFrom == null && yearTo == null
                ? IntStream.empty()
                : IntStream.rangeClosed(
                        Objects.requireNonNullElse(yearFrom, Bounds.FIRST_YEAR),
                        Objects.requireNonNullElse(yearTo, Bounds.LAST_YEAR));
        return IntStream.concat(year.stream().mapToInt(Integer::intValue), range)
                .distinct()
                .sorted()
                .boxed()
                .toList();
    }

    /** The basis of units that holds where none is given. */
    Basis unitsAsOf() {
        return Objects.requireNonNullElse(unitBasis, Basis.NOW);
    }

    /** The basis of places that holds where none is given. */
    Basis localitiesAsOf() {
        return Objects.requireNonNullElse(localityBasis, Basis.THEN);
    }
}

package neuguong.query.exemplar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import neuguong.events.Breadth;
import neuguong.events.Category;
import neuguong.events.Grade;
import neuguong.events.Stage;
import neuguong.events.Standing;
import neuguong.events.SubjectKind;
import neuguong.query.locality.LocalityRef;
import neuguong.query.platform.Coded;
import neuguong.query.text.Segment;
import neuguong.query.unit.UnitRef;
import org.jspecify.annotations.Nullable;

/**
 * An exemplar in a list of results. Codes are accompanied by their names in the language asked for.
 *
 * @param version sequence of its last event
 * @param achievement the beginning of it
 * @param unit that owns it now
 * @param locality where it is, as the last event names it
 * @param openDifficulties how many wait for their resolution
 * @param unassessedYears years of the plan, from the nomination on, without an assessment
 * @param latest the effective assessment of its latest year, or null
 * @param honours that stand
 * @param highlights where the words searched for occur, by field (name, title, achievement); the segments of a field joined give the text
 */
public record ExemplarItem(
        String id,
        long version,
        String name,
        SubjectKind subject,
        String subjectName,
        Category category,
        String categoryName,
        Breadth breadth,
        String breadthName,
        @Nullable String title,
        String achievement,
        Coded sector,
        UnitRef unit,
        LocalityRef locality,
        Stage stage,
        String stageName,
        Standing standing,
        String standingName,
        LocalDate nominatedOn,
        int openDifficulties,
        @Nullable LocalDate lastInspectedOn,
        List<Integer> unassessedYears,
        @Nullable YearGrade latest,
        List<Coded> honours,
        Map<String, List<Segment>> highlights) {

    /** The grade of a year. */
    public record YearGrade(int year, Grade grade, String gradeName) {}
}

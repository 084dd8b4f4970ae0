package neuguong.query.exemplar;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import neuguong.events.AwardOrigin;
import neuguong.events.Breadth;
import neuguong.events.Category;
import neuguong.events.Grade;
import neuguong.events.HonourLevel;
import neuguong.events.RevocationGround;
import neuguong.events.Stage;
import neuguong.events.Standing;
import neuguong.events.SubjectClass;
import neuguong.events.SubjectKind;
import neuguong.query.locality.LocalityRef;
import neuguong.query.movement.MovementRef;
import neuguong.query.platform.Coded;
import neuguong.query.platform.Complete;
import neuguong.query.unit.UnitRef;
import org.jspecify.annotations.Nullable;

/**
 * An exemplar as it stands, with everything its events say of it. Codes are accompanied by their names in the language asked for; units have the
 * name that they have now.
 *
 * @param version sequence of its last event
 * @param position of its last event in the whole log
 * @param stages in order of their recording
 * @param places in order of their recording; the last one is in force
 * @param assessments in order of the years
 * @param honours in order of their recording, revoked ones included
 * @param dossier what was recorded on the way through the stages
 * @param unassessedYears years of the plan, from the nomination on, without an assessment
 */
public record ExemplarDetail(
        String id,
        long version,
        long position,
        Instant recordedAt,
        String name,
        SubjectKind subject,
        String subjectName,
        @Nullable SubjectClass subjectClass,
        @Nullable String subjectClassName,
        Category category,
        String categoryName,
        Breadth breadth,
        String breadthName,
        List<String> aspects,
        Coded sector,
        List<Coded> otherSectors,
        @Nullable String movementId,
        @Nullable MovementRef movement,
        @Nullable String title,
        String achievement,
        LocalDate nominatedOn,
        @Nullable String distinctBecause,
        @Nullable String source,
        UnitRef unit,
        LocalityRef locality,
        Stage stage,
        String stageName,
        Standing standing,
        String standingName,
        @Nullable Ending ending,
        List<StageEntered> stages,
        List<PlaceHeld> places,
        List<YearAssessed> assessments,
        List<HonourAwarded> honours,
        DossierDetail dossier,
        List<Integer> unassessedYears,
        Complete complete) {

    /** A stage, and the decision by which it was entered. */
    public record StageEntered(
            Stage stage,
            String stageName,
            LocalDate on,
            long sequence,
            @Nullable String decisionNumber,
            @Nullable String authority) {}

    /** A unit and a place to which the exemplar belonged from a date on. */
    public record PlaceHeld(
            UnitRef unit,
            LocalityRef locality,
            LocalDate from,
            long sequence,
            @Nullable String reason,
            @Nullable String document) {}

    /** The assessment of a year as it is effective, and its earlier readings. */
    public record YearAssessed(
            int year,
            Grade grade,
            String gradeName,
            @Nullable BigDecimal score,
            List<CriterionScored> scores,
            @Nullable String summary,
            LocalDate assessedOn,
            String by,
            @Nullable MeasuredBy criteriaSet,
            List<YearReview.Superseded> superseded) {}

    /** The version of a criteria set that measured a year; the name is null where the set is not known here yet. */
    public record MeasuredBy(
            String id, int version, @Nullable String name) {}

    /** Points for one criterion, with its name and most points where the year's criteria set is known. */
    public record CriterionScored(
            String criterion,
            BigDecimal score,
            @Nullable String name,
            @Nullable BigDecimal maxScore) {}

    /** An award; {@code revocation} is null while it stands, {@code basisLostTo} names revoked awards that its chain had counted. */
    public record HonourAwarded(
            String commendationId,
            Coded honour,
            @Nullable HonourLevel level,
            @Nullable String levelName,
            LocalDate achievementFrom,
            LocalDate achievementTo,
            String decisionNumber,
            LocalDate decidedOn,
            String authority,
            AwardOrigin origin,
            String originName,
            @Nullable LocalDate presentedOn,
            List<String> basisLostTo,
            long sequence,
            @Nullable Revoked revocation) {}

    /** The decision that revoked an award. */
    public record Revoked(
            RevocationGround ground,
            String groundName,
            String reason,
            String decisionNumber,
            LocalDate decidedOn,
            String authority) {}
}

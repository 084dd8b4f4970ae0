package neuguong.query.exemplar;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import neuguong.events.ExemplarEvent.AdoptionOutcomeReported;
import neuguong.events.ExemplarEvent.InspectionRecorded;
import neuguong.events.ExemplarEvent.NominationReturned;
import neuguong.events.ExemplarEvent.ReplicationLaunched;
import neuguong.events.ExemplarEvent.RoadmapSet;
import neuguong.events.ExemplarEvent.StudyVisitHosted;
import neuguong.events.FindingOutcome;
import neuguong.events.InitiativeScope;
import neuguong.events.PublicityKind;
import neuguong.events.SupportKind;
import neuguong.events.SuspensionGround;
import neuguong.events.Verdict;
import neuguong.query.platform.Coded;
import neuguong.query.unit.UnitRef;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded of an exemplar on its way through the stages, with the names of codes in the language asked for. Lists are in order of
 * recording; amounts are in đồng.
 *
 * @param returned the return that waits for completion, or null
 * @param launch of the last replication, or null
 * @param mergedInto id of the surviving record, or null
 */
public record DossierDetail(
        @Nullable NominationReturned returned,
        @Nullable Roadmap roadmap,
        List<Support> supports,
        List<Difficulty> difficulties,
        List<InspectionRecorded> inspections,
        List<Initiative> initiatives,
        List<Summary> summaries,
        List<Proposal> proposals,
        @Nullable ReplicationLaunched launch,
        List<StudyVisitHosted> studyVisits,
        List<Adoption> adoptions,
        List<Publicity> publicity,
        List<Suspension> suspensions,
        @Nullable String mergedInto) {

    /** The honour that the exemplar is led to, until when, and by which steps. */
    public record Roadmap(Coded target, int targetYear, List<RoadmapSet.Step> steps, LocalDate on) {}

    public record Support(
            SupportKind kind,
            String kindName,
            String description,
            @Nullable BigDecimal amount,
            LocalDate on) {}

    /** A difficulty; resolution and its day are null while it is open. */
    public record Difficulty(
            int number,
            String description,
            LocalDate on,
            @Nullable String resolution,
            @Nullable LocalDate resolvedOn) {}

    public record Initiative(
            int number,
            String name,
            InitiativeScope scope,
            String scopeName,
            LocalDate recognisedOn,
            String certificate) {}

    public record Summary(
            LocalDate from,
            LocalDate to,
            Verdict verdict,
            String verdictName,
            String results,
            String lessons,
            LocalDate on,
            @Nullable String document) {}

    /**
     * A proposal, what the check of the chain found, and how the council voted.
     *
     * @param missing what the chain missed
     */
    public record Proposal(
            String commendationId,
            Coded honour,
            ProposalState state,
            String stateName,
            LocalDate achievementFrom,
            LocalDate achievementTo,
            String achievement,
            LocalDate proposedOn,
            FindingOutcome finding,
            String findingName,
            String regime,
            List<String> counted,
            List<String> missing,
            @Nullable String justification,
            @Nullable Integer votesFor,
            @Nullable Integer votesTotal,
            @Nullable Integer requiredPercent,
            @Nullable LocalDate appraisedOn,
            @Nullable String declinedBecause,
            @Nullable LocalDate declinedOn) {}

    /** An adoption and its outcomes. */
    public record Adoption(
            int number,
            UnitRef unit,
            String description,
            LocalDate on,
            @Nullable String document,
            List<AdoptionOutcomeReported> outcomes) {}

    public record Publicity(
            PublicityKind kind,
            String kindName,
            String title,
            String outlet,
            @Nullable String address,
            LocalDate on) {}

    /** A suspension; its end is null while it lasts. */
    public record Suspension(
            SuspensionGround ground,
            String groundName,
            String reason,
            LocalDate on,
            String document,
            @Nullable LocalDate until,
            @Nullable String reinstatedBecause) {}
}

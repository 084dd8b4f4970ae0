package neuguong.command.exemplar;

import java.time.LocalDate;
import java.util.List;
import neuguong.command.criteria.CriteriaSet;
import neuguong.command.decide.Plan;
import neuguong.command.decide.Validity;
import neuguong.events.Assessment;
import neuguong.events.Breadth;
import neuguong.events.Category;
import neuguong.events.ErasureGround;
import neuguong.events.Nomination;
import neuguong.events.RevocationGround;
import neuguong.events.Subject;
import org.jspecify.annotations.Nullable;

/** What can be asked of an exemplar, with the facts from outside that its rules need. */
public sealed interface ExemplarCommand
        permits DiscoveryCommand,
                FosteringCommand,
                ReviewCommand,
                HonourCommand,
                ReplicationCommand,
                LifecycleCommand,
                ExemplarCommand.ErasePersonalData {
    String exemplarId();

    Plan plan();

    /**
     * Nominates an exemplar.
     *
     * @param unit when the nominating unit exists, or null where there is none of this id
     * @param locality when the locality exists, or null where there is none of this id
     * @param movement when the movement runs, or null where none of this id does or none is given
     * @param openRecord the unit's open record of the same kind and name, if any
     * @param sameCitizen the unit's open record of the same citizen's number, if any
     */
    record NominateExemplar(
            String exemplarId,
            Nomination nomination,
            @Nullable Validity unit,
            @Nullable Validity locality,
            @Nullable Validity movement,
            @Nullable String openRecord,
            @Nullable String sameCitizen,
            Plan plan)
            implements DiscoveryCommand {}

    /**
     * Revises a nomination before its selection; what is null stays as it is.
     *
     * @param locality when the new locality exists, or null where none of this id does or none is given
     * @param movement when the new movement runs, or null where none of this id does or none is given
     * @param openRecord another open record of the revised kind and name in the unit, if any
     * @param sameCitizen another open record of the revised citizen's number in the unit, if any
     */
    record ReviseNomination(
            String exemplarId,
            Revision revision,
            @Nullable Validity locality,
            @Nullable Validity movement,
            @Nullable String openRecord,
            @Nullable String sameCitizen,
            LocalDate on,
            Plan plan)
            implements DiscoveryCommand {}

    /** The fields of a nomination that a revision may change; its unit and its date stay. */
    record Revision(
            @Nullable Subject subject,
            @Nullable Category category,
            @Nullable Breadth breadth,
            @Nullable List<String> aspects,
            @Nullable String sector,
            @Nullable List<String> otherSectors,
            @Nullable String localityId,
            @Nullable String movementId,
            @Nullable String title,
            @Nullable String achievement,
            @Nullable String distinctBecause,
            @Nullable String source) {}

    record RejectNomination(
            String exemplarId,
            String reason,
            LocalDate on,
            @Nullable String document,
            Plan plan) implements DiscoveryCommand {}

    record SelectExemplar(String exemplarId, String decisionNumber, LocalDate decidedOn, String authority, Plan plan)
            implements DiscoveryCommand {}

    /**
     * Records the review of a year.
     *
     * @param criteria the sets that measure the owning unit's exemplars of that year, at most one for each subject kind and breadth
     */
    record RecordAssessment(String exemplarId, Assessment assessment, List<CriteriaSet> criteria, Plan plan)
            implements ReviewCommand {}

    /**
     * Corrects the review of a year.
     *
     * @param criteria see {@link RecordAssessment}
     */
    record CorrectAssessment(
            String exemplarId,
            Assessment assessment,
            List<CriteriaSet> criteria,
            String reason,
            String document,
            Plan plan)
            implements ReviewCommand {}

    record RecordAward(String exemplarId, Award award, Plan plan) implements HonourCommand {}

    /** An award as it is decided, see {@code CommendationAwarded}. */
    record Award(
            String commendationId,
            String honour,
            LocalDate achievementFrom,
            LocalDate achievementTo,
            String decisionNumber,
            LocalDate decidedOn,
            String authority) {}

    record RevokeAward(
            String exemplarId,
            String commendationId,
            RevocationGround ground,
            String reason,
            String decisionNumber,
            LocalDate decidedOn,
            String authority,
            Plan plan)
            implements HonourCommand {}

    /**
     * Moves an exemplar to another unit, another locality, or both.
     *
     * @param toUnitId null when the unit stays
     * @param unit when the new unit exists, or null where none of this id does or none is given
     * @param toLocalityId null when the locality stays
     * @param locality when the new locality exists, or null where none of this id does or none is given
     */
    record TransferExemplar(
            String exemplarId,
            @Nullable String toUnitId,
            @Nullable Validity unit,
            @Nullable String toLocalityId,
            @Nullable Validity locality,
            String reason,
            LocalDate on,
            @Nullable String document,
            Plan plan)
            implements LifecycleCommand {}

    /**
     * Erases what is known of an individual beyond the name.
     *
     * @param keepName whether the name stays public, or null to let it stay where there is a ground for it
     */
    record ErasePersonalData(
            String exemplarId,
            ErasureGround ground,
            String document,
            LocalDate on,
            @Nullable Boolean keepName,
            Plan plan)
            implements ExemplarCommand {}
}

package neuguong.command.exemplar;

import java.math.BigDecimal;
import java.time.LocalDate;
import neuguong.command.decide.Plan;
import neuguong.command.decide.Validity;
import neuguong.events.ExemplarEvent.PublicityReleased;
import neuguong.events.ExemplarEvent.ReplicationLaunched;
import neuguong.events.ExemplarEvent.StudyVisitHosted;
import org.jspecify.annotations.Nullable;

/** What is asked of an exemplar that is spread. */
public sealed interface ReplicationCommand extends ExemplarCommand {

    record LaunchReplication(String exemplarId, ReplicationLaunched launch, Plan plan) implements ReplicationCommand {}

    record HostStudyVisit(String exemplarId, StudyVisitHosted visit, Plan plan) implements ReplicationCommand {}

    /**
     * Records that another unit adopted the model.
     *
     * @param unit when the adopting unit exists, or null where there is none of this id
     */
    record AdoptModel(
            String exemplarId,
            String unitId,
            @Nullable Validity unit,
            String description,
            LocalDate on,
            @Nullable String document,
            Plan plan)
            implements ReplicationCommand {}

    record ReportOutcome(
            String exemplarId,
            int adoption,
            String outcome,
            int beneficiaries,
            @Nullable BigDecimal economicValue,
            LocalDate on,
            Plan plan)
            implements ReplicationCommand {}

    record ReleasePublicity(String exemplarId, PublicityReleased publicity, Plan plan) implements ReplicationCommand {}
}

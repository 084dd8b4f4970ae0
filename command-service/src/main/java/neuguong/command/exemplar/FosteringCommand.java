package neuguong.command.exemplar;

import java.time.LocalDate;
import neuguong.command.decide.Plan;
import neuguong.events.ExemplarEvent.InspectionRecorded;
import neuguong.events.ExemplarEvent.RoadmapSet;
import neuguong.events.ExemplarEvent.SupportProvided;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What is asked of an exemplar that is fostered. Where a command says all that its event will, it carries that event. */
public sealed interface FosteringCommand extends ExemplarCommand {

    record SetRoadmap(@TargetAggregateIdentifier String exemplarId, RoadmapSet roadmap, Plan plan)
            implements FosteringCommand {}

    record ProvideSupport(@TargetAggregateIdentifier String exemplarId, SupportProvided support, Plan plan)
            implements FosteringCommand {}

    record ReportDifficulty(@TargetAggregateIdentifier String exemplarId, String description, LocalDate on, Plan plan)
            implements FosteringCommand {}

    record ResolveDifficulty(
            @TargetAggregateIdentifier String exemplarId, int number, String resolution, LocalDate on, Plan plan)
            implements FosteringCommand {}

    record RecordInspection(@TargetAggregateIdentifier String exemplarId, InspectionRecorded inspection, Plan plan)
            implements FosteringCommand {}
}

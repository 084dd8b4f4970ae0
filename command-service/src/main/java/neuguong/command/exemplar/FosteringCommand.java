package neuguong.command.exemplar;

import java.time.LocalDate;
import neuguong.command.decide.Plan;
import neuguong.events.ExemplarEvent.InspectionRecorded;
import neuguong.events.ExemplarEvent.RoadmapSet;
import neuguong.events.ExemplarEvent.SupportProvided;

/** What is asked of an exemplar that is fostered. Where a command says all that its event will, it carries that event. */
public sealed interface FosteringCommand extends ExemplarCommand {

    record SetRoadmap(String exemplarId, RoadmapSet roadmap, Plan plan) implements FosteringCommand {}

    record ProvideSupport(String exemplarId, SupportProvided support, Plan plan) implements FosteringCommand {}

    record ReportDifficulty(String exemplarId, String description, LocalDate on, Plan plan)
            implements FosteringCommand {}

    record ResolveDifficulty(String exemplarId, int number, String resolution, LocalDate on, Plan plan)
            implements FosteringCommand {}

    record RecordInspection(String exemplarId, InspectionRecorded inspection, Plan plan) implements FosteringCommand {}
}

package neuguong.command.exemplar;

import java.time.LocalDate;
import neuguong.command.decide.Plan;
import neuguong.events.ExemplarEvent.ExemplarSummarised;
import neuguong.events.InitiativeScope;

/** What is asked when an exemplar is reviewed, every year and in the end. */
public sealed interface ReviewCommand extends ExemplarCommand
        permits ExemplarCommand.RecordAssessment,
                ExemplarCommand.CorrectAssessment,
                ReviewCommand.RecogniseInitiative,
                ReviewCommand.SummariseExemplar {

    record RecogniseInitiative(
            String exemplarId,
            String name,
            InitiativeScope scope,
            LocalDate recognisedOn,
            String certificate,
            Plan plan)
            implements ReviewCommand {}

    record SummariseExemplar(String exemplarId, ExemplarSummarised summary, Plan plan) implements ReviewCommand {}
}

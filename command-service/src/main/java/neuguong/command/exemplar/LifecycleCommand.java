package neuguong.command.exemplar;

import neuguong.command.decide.Plan;
import neuguong.events.ExemplarEvent.ExemplarMergedInto;
import neuguong.events.ExemplarEvent.ExemplarReinstated;
import neuguong.events.ExemplarEvent.ExemplarRetired;
import neuguong.events.ExemplarEvent.ExemplarReturnedToFostering;
import neuguong.events.ExemplarEvent.ExemplarSuspended;
import neuguong.events.SubjectKind;
import org.jspecify.annotations.Nullable;

/** What is asked of an exemplar's record as a whole. */
public sealed interface LifecycleCommand extends ExemplarCommand
        permits ExemplarCommand.TransferExemplar,
                LifecycleCommand.ReturnToFostering,
                LifecycleCommand.SuspendExemplar,
                LifecycleCommand.ReinstateExemplar,
                LifecycleCommand.RetireExemplar,
                LifecycleCommand.MergeExemplar {

    record ReturnToFostering(String exemplarId, ExemplarReturnedToFostering fallback, Plan plan)
            implements LifecycleCommand {}

    record SuspendExemplar(String exemplarId, ExemplarSuspended suspension, Plan plan) implements LifecycleCommand {}

    record ReinstateExemplar(String exemplarId, ExemplarReinstated reinstatement, Plan plan)
            implements LifecycleCommand {}

    record RetireExemplar(String exemplarId, ExemplarRetired retirement, Plan plan) implements LifecycleCommand {}

    /**
     * Ends a record that is of the same subject as another.
     *
     * @param survivor the kind of subject of the other record, or null where no record of that id is open
     */
    record MergeExemplar(
            String exemplarId,
            ExemplarMergedInto merger,
            @Nullable SubjectKind survivor,
            Plan plan) implements LifecycleCommand {}
}

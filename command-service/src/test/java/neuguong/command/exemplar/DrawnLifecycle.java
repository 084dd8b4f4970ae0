package neuguong.command.exemplar;

import static neuguong.command.exemplar.Given.*;

import neuguong.command.exemplar.ExemplarCommand.TransferExemplar;
import neuguong.command.exemplar.LifecycleCommand.MergeExemplar;
import neuguong.command.exemplar.LifecycleCommand.ReinstateExemplar;
import neuguong.command.exemplar.LifecycleCommand.RetireExemplar;
import neuguong.command.exemplar.LifecycleCommand.ReturnToFostering;
import neuguong.command.exemplar.LifecycleCommand.SuspendExemplar;
import neuguong.events.ExemplarEvent.ExemplarMergedInto;
import neuguong.events.ExemplarEvent.ExemplarReinstated;
import neuguong.events.ExemplarEvent.ExemplarRetired;
import neuguong.events.ExemplarEvent.ExemplarReturnedToFostering;
import neuguong.events.ExemplarEvent.ExemplarSuspended;
import neuguong.events.SubjectKind;
import neuguong.events.SuspensionGround;

/** Commands about an exemplar's record as a whole; few of them end it. */
record DrawnLifecycle(Drawn drawn) {

    LifecycleCommand command() {
        var chance = drawn.chance();
        return switch (chance.below(20)) {
            case 0 -> new RetireExemplar(ID, new ExemplarRetired(drawn.words(), drawn.onDay(), "7/TB"), PLAN);
            case 1 ->
                new MergeExemplar(
                        ID,
                        new ExemplarMergedInto(chance.of(ID, "x2"), drawn.words(), drawn.onDay(), "8/TB"),
                        chance.unless(4, chance.of(SubjectKind.values())),
                        PLAN);
            case 2, 3, 4 ->
                new ReturnToFostering(
                        ID, new ExemplarReturnedToFostering(drawn.words(), drawn.onDay(), drawn.document()), PLAN);
            case 5, 6, 7, 8 ->
                new SuspendExemplar(
                        ID,
                        new ExemplarSuspended(
                                chance.of(SuspensionGround.values()), drawn.words(), drawn.onDay(), "9/TB"),
                        PLAN);
            case 9, 10, 11, 12, 13 ->
                new ReinstateExemplar(ID, new ExemplarReinstated(drawn.words(), drawn.onDay(), "10/TB"), PLAN);
            default ->
                new TransferExemplar(
                        ID,
                        chance.unless(3, drawn.unit()),
                        drawn.valid(),
                        chance.unless(3, "l" + chance.below(4)),
                        drawn.valid(),
                        drawn.words(),
                        drawn.onDay(),
                        drawn.document(),
                        PLAN);
        };
    }
}

package neuguong.auditor;

import java.util.HashMap;
import java.util.Map;
import java.util.function.LongConsumer;
import neuguong.auditor.Fault.Kind;
import neuguong.transparency.Checkpoint;
import neuguong.transparency.RunningRoot;
import neuguong.transparency.UnitMap;
import neuguong.transparency.UnitMap.Chain;

/**
 * Makes the whole log anew from its events, and holds it to a checkpoint: the tree over all, and what each unit has. This is what shows
 * that the map of units, on which the completeness of every bundle rests, was made of all events.
 */
final class WholeLog {
    private final RunningRoot tree = new RunningRoot();
    private final Map<String, Chain> chains = new HashMap<>();

    /**
     * Takes every event.
     *
     * @param progress told how many there have been
     * @throws Fault naming the first thing that is wrong
     */
    void verify(EventLines lines, Checkpoint checkpoint, LongConsumer progress) {
        for (var event = lines.read(); event != null; event = lines.read()) {
            if (!event.intact()) {
                throw new Fault(Kind.EVENT_CHANGED, lines.number()).at(event.position());
            }
            if (event.leafIndex() != tree.size()) {
                throw new Fault(Kind.EVENTS_OUT_OF_ORDER, lines.number()).at(event.position());
            }
            var leaf = event.leaf();
            tree.append(leaf);
            event.units().forEach(unit -> chains.merge(unit, Chain.NONE.with(leaf), (chain, _) -> chain.with(leaf)));
            progress.accept(tree.size());
        }
        if (tree.size() != checkpoint.size()) {
            throw new Fault(Kind.EVENTS_MISSING, tree.size(), checkpoint.size());
        }
        if (!tree.root().equals(checkpoint.root())) {
            throw new Fault(Kind.LOG_DIFFERS);
        }
        var units = UnitMap.EMPTY;
        for (var unit : chains.entrySet()) {
            units = units.with(unit.getKey(), unit.getValue());
        }
        if (units.size() != checkpoint.units() || !units.root().equals(checkpoint.unitsRoot())) {
            throw new Fault(Kind.UNITS_DIFFER);
        }
    }
}

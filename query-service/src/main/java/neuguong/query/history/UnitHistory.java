package neuguong.query.history;

import java.util.List;
import neuguong.query.platform.Derivation;
import neuguong.query.platform.Index;
import neuguong.query.platform.Step;
import neuguong.query.platform.Write;
import neuguong.query.unit.UnitDocument;
import org.springframework.stereotype.Component;

/** The events of units as history. */
@Component
final class UnitHistory implements Derivation<UnitDocument> {
    @Override
    public Class<UnitDocument> source() {
        return UnitDocument.class;
    }

    @Override
    public Index<HistoryDocument> index() {
        return ExemplarHistory.INDEX;
    }

    @Override
    public boolean oneForEachEvent() {
        return true;
    }

    @Override
    public List<Write> derive(List<Step<UnitDocument>> steps) {
        return steps.stream()
                .map(step -> HistoryDocument.of(step.event(), step.after()))
                .map(document -> new Write(document.id(), document.sequence() + 1, document))
                .toList();
    }
}

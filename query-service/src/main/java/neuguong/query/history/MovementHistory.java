package neuguong.query.history;

import java.util.List;
import neuguong.query.movement.MovementDocument;
import neuguong.query.platform.Derivation;
import neuguong.query.platform.Index;
import neuguong.query.platform.Step;
import neuguong.query.platform.Write;
import org.springframework.stereotype.Component;

/** The events of movements as history. */
@Component
final class MovementHistory implements Derivation<MovementDocument> {
    @Override
    public Class<MovementDocument> source() {
        return MovementDocument.class;
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
    public List<Write> derive(List<Step<MovementDocument>> steps) {
        return steps.stream()
                .map(step -> HistoryDocument.of(step.event(), step.after()))
                .map(document -> new Write(document.id(), document.sequence() + 1, document))
                .toList();
    }
}

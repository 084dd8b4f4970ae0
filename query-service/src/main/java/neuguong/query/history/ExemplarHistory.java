package neuguong.query.history;

import java.util.List;
import neuguong.query.exemplar.ExemplarDocument;
import neuguong.query.platform.Derivation;
import neuguong.query.platform.Index;
import neuguong.query.platform.Step;
import neuguong.query.platform.Write;
import org.springframework.stereotype.Component;

/** The events of exemplars as history. */
@Component
final class ExemplarHistory implements Derivation<ExemplarDocument> {
    static final Index<HistoryDocument> INDEX = new Index<>("history", HistoryDocument.class);

    @Override
    public Class<ExemplarDocument> source() {
        return ExemplarDocument.class;
    }

    @Override
    public Index<HistoryDocument> index() {
        return INDEX;
    }

    @Override
    public List<Write> derive(List<Step<ExemplarDocument>> steps) {
        return steps.stream()
                .map(step -> HistoryDocument.of(step.event(), step.after()))
                .map(document -> new Write(document.id(), document.sequence() + 1, document))
                .toList();
    }
}

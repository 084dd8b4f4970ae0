package neuguong.query.history;

import java.util.List;
import neuguong.query.criteria.CriteriaSetDocument;
import neuguong.query.platform.Derivation;
import neuguong.query.platform.Index;
import neuguong.query.platform.Step;
import neuguong.query.platform.Write;
import org.springframework.stereotype.Component;

/** The events of criteria sets as history. */
@Component
final class CriteriaSetHistory implements Derivation<CriteriaSetDocument> {
    @Override
    public Class<CriteriaSetDocument> source() {
        return CriteriaSetDocument.class;
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
    public List<Write> derive(List<Step<CriteriaSetDocument>> steps) {
        return steps.stream()
                .map(step -> HistoryDocument.of(step.event(), step.after()))
                .map(document -> new Write(document.id(), document.sequence() + 1, document))
                .toList();
    }
}

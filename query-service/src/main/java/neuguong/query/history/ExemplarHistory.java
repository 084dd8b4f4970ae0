package neuguong.query.history;

import java.util.List;
import java.util.stream.LongStream;
import neuguong.events.ExemplarEvent.PersonalDataErased;
import neuguong.query.exemplar.ExemplarDocument;
import neuguong.query.platform.Amendment;
import neuguong.query.platform.Index;
import neuguong.query.platform.Step;
import neuguong.query.platform.Write;
import org.springframework.stereotype.Component;

/** The events of exemplars as history. */
@Component
final class ExemplarHistory implements Amendment<ExemplarDocument, HistoryDocument> {
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
    public boolean oneForEachEvent() {
        return true;
    }

    @Override
    public List<Write> derive(List<Step<ExemplarDocument>> steps) {
        var documents = steps.stream().map(step -> HistoryDocument.of(step.event(), step.after()));
        if (nameErased(steps)) {
            var last = steps.getLast();
            return documents
                    .map(d -> new Write(d.id(), last.event().sequence() + 1, amended(d, last.after())))
                    .toList();
        }
        return documents.map(d -> new Write(d.id(), d.sequence() + 1, d)).toList();
    }

    /** All that came before tells the name that is erased. */
    @Override
    public List<String> outdated(List<Step<ExemplarDocument>> steps) {
        var first = steps.getFirst().event();
        return nameErased(steps)
                ? LongStream.range(0, first.sequence())
                        .mapToObj(sequence -> HistoryDocument.id(first.aggregateId(), sequence))
                        .toList()
                : List.of();
    }

    @Override
    public HistoryDocument amended(HistoryDocument document, ExemplarDocument after) {
        return document.renamed(after.name());
    }

    private static boolean nameErased(List<Step<ExemplarDocument>> steps) {
        return steps.stream()
                .anyMatch(step -> step.event().event() instanceof PersonalDataErased e && e.nameKeptFor() == null);
    }
}

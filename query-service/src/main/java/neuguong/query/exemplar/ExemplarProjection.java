package neuguong.query.exemplar;

import neuguong.contract.RecordedEvent;
import neuguong.events.DomainEvent;
import neuguong.events.ExemplarEvent;
import neuguong.query.platform.Index;
import neuguong.query.platform.Projection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Exemplars as they stand. */
@Component
final class ExemplarProjection implements Projection<ExemplarDocument> {
    @Override
    public Index<ExemplarDocument> index() {
        return ExemplarIndices.EXEMPLARS;
    }

    @Override
    public boolean covers(DomainEvent event) {
        return event instanceof ExemplarEvent;
    }

    @Override
    public ExemplarDocument apply(@Nullable ExemplarDocument before, RecordedEvent event) {
        return ExemplarDocument.apply(before, event);
    }
}

package neuguong.query.criteria;

import neuguong.contract.RecordedEvent;
import neuguong.events.CriteriaSetEvent;
import neuguong.events.DomainEvent;
import neuguong.query.platform.Index;
import neuguong.query.platform.Projection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Criteria sets as they stand. */
@Component
final class CriteriaSetProjection implements Projection<CriteriaSetDocument> {
    static final Index<CriteriaSetDocument> INDEX = new Index<>("criteria-sets", CriteriaSetDocument.class);

    @Override
    public Index<CriteriaSetDocument> index() {
        return INDEX;
    }

    @Override
    public boolean covers(DomainEvent event) {
        return event instanceof CriteriaSetEvent;
    }

    @Override
    public CriteriaSetDocument apply(@Nullable CriteriaSetDocument before, RecordedEvent event) {
        return CriteriaSetDocument.apply(before, event);
    }
}

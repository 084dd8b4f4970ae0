package neuguong.query.locality;

import neuguong.contract.RecordedEvent;
import neuguong.events.DomainEvent;
import neuguong.events.LocalityEvent;
import neuguong.query.platform.Index;
import neuguong.query.platform.Projection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Places as they stand. */
@Component
final class LocalityProjection implements Projection<LocalityDocument> {
    static final Index<LocalityDocument> INDEX = new Index<>("localities", LocalityDocument.class);

    @Override
    public Index<LocalityDocument> index() {
        return INDEX;
    }

    @Override
    public boolean covers(DomainEvent event) {
        return event instanceof LocalityEvent;
    }

    @Override
    public LocalityDocument apply(@Nullable LocalityDocument before, RecordedEvent event) {
        return LocalityDocument.apply(before, event);
    }
}

package neuguong.query.unit;

import neuguong.contract.RecordedEvent;
import neuguong.events.DomainEvent;
import neuguong.events.UnitEvent;
import neuguong.query.platform.Index;
import neuguong.query.platform.Projection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Units as they stand. */
@Component
final class UnitProjection implements Projection<UnitDocument> {
    static final Index<UnitDocument> INDEX = new Index<>("units", UnitDocument.class);

    @Override
    public Index<UnitDocument> index() {
        return INDEX;
    }

    @Override
    public boolean covers(DomainEvent event) {
        return event instanceof UnitEvent;
    }

    @Override
    public UnitDocument apply(@Nullable UnitDocument before, RecordedEvent event) {
        return UnitDocument.apply(before, event);
    }
}

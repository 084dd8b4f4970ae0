package neuguong.query.movement;

import neuguong.contract.RecordedEvent;
import neuguong.events.DomainEvent;
import neuguong.events.MovementEvent;
import neuguong.query.platform.Index;
import neuguong.query.platform.Projection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Movements as they stand. */
@Component
final class MovementProjection implements Projection<MovementDocument> {
    static final Index<MovementDocument> INDEX = new Index<>("movements", MovementDocument.class);

    @Override
    public Index<MovementDocument> index() {
        return INDEX;
    }

    @Override
    public boolean covers(DomainEvent event) {
        return event instanceof MovementEvent;
    }

    @Override
    public MovementDocument apply(@Nullable MovementDocument before, RecordedEvent event) {
        return MovementDocument.apply(before, event);
    }
}

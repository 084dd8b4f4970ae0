package neuguong.query.platform;

import neuguong.contract.RecordedEvent;
import neuguong.events.DomainEvent;
import org.jspecify.annotations.Nullable;

/** How the events of one kind of aggregate become one document each that shows the aggregate as it stands. */
public interface Projection<D extends Versioned> {
    /** Where the documents are kept, under the aggregate's id. */
    Index<D> index();

    /** Whether these are the events of this kind of aggregate. */
    boolean covers(DomainEvent event);

    /** The document after the event; pure, and called once for each event in the aggregate's own order. */
    D apply(@Nullable D before, RecordedEvent event);
}

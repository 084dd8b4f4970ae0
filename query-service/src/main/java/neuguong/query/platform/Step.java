package neuguong.query.platform;

import neuguong.contract.RecordedEvent;

/** An event, and the aggregate's document right after it. */
public record Step<D>(RecordedEvent event, D after) {}

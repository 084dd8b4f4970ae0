package neuguong.command.platform;

import java.util.List;

/** Events that lie one after the other in the log, which the relay carries as one. */
record Stretch(List<StoredEvent> events) {}

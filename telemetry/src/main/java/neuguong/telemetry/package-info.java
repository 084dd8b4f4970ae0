/** What the services tell of what they do, the same for both: the ids by which lines of their logs, answers and events are found from each other. */
@NullMarked
package neuguong.telemetry;

import org.jspecify.annotations.NullMarked;

/** What the services tell of what they do, the same for both: by what ids lines of their logs, answers and events are found from each other, and the traces of requests. */
@NullMarked
package neuguong.telemetry;

import org.jspecify.annotations.NullMarked;

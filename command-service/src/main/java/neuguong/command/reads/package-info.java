/** The log of readings: who was shown what, when, and by which query. */
@NullMarked
package neuguong.command.reads;

import org.jspecify.annotations.NullMarked;

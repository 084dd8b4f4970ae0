/** A unit's life, replayed from the event store of the command service. */
@NullMarked
package neuguong.query.replay;

import org.jspecify.annotations.NullMarked;

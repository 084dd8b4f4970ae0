/** Searches that people keep for themselves. */
@NullMarked
package neuguong.command.search;

import org.jspecify.annotations.NullMarked;

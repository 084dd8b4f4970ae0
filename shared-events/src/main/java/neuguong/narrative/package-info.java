/**
 * Events told as sentences of the register's two languages, for pages and for paper. Pure: names of units, places and others are put in
 * by whoever shows a sentence.
 */
@NullMarked
package neuguong.narrative;

import org.jspecify.annotations.NullMarked;

/** What changes, told as it changes. */
@NullMarked
package neuguong.query.stream;

import org.jspecify.annotations.NullMarked;

/** Who calls, and what they may do: one answer for both services, and for whoever starts them. */
@NullMarked
package neuguong.identity;

import org.jspecify.annotations.NullMarked;

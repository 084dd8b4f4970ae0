/** Drills: parts of a real stack are broken while commands flow, and what was acknowledged is looked for everywhere afterwards. */
@NullMarked
package neuguong.faults;

import org.jspecify.annotations.NullMarked;

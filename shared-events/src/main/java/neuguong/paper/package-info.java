/** What is printed. */
@NullMarked
package neuguong.paper;

import org.jspecify.annotations.NullMarked;

/** What is printed. */
@NullMarked
package neuguong.command.paper;

import org.jspecify.annotations.NullMarked;

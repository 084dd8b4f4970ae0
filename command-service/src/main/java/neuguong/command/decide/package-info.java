@NullMarked
package neuguong.command.decide;

import org.jspecify.annotations.NullMarked;

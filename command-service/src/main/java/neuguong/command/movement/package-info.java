@NullMarked
package neuguong.command.movement;

import org.jspecify.annotations.NullMarked;

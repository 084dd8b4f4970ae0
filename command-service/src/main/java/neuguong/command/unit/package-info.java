@NullMarked
package neuguong.command.unit;

import org.jspecify.annotations.NullMarked;

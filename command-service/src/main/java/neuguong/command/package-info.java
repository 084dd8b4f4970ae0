@NullMarked
package neuguong.command;

import org.jspecify.annotations.NullMarked;

@NullMarked
package neuguong.command.platform;

import org.jspecify.annotations.NullMarked;

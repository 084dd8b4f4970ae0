@NullMarked
package neuguong.command.locality;

import org.jspecify.annotations.NullMarked;

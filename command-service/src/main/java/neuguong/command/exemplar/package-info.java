@NullMarked
package neuguong.command.exemplar;

import org.jspecify.annotations.NullMarked;

@NullMarked
package neuguong.command.criteria;

import org.jspecify.annotations.NullMarked;

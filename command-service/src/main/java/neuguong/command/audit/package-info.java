@NullMarked
package neuguong.command.audit;

import org.jspecify.annotations.NullMarked;

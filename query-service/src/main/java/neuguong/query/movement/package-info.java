@NullMarked
package neuguong.query.movement;

import org.jspecify.annotations.NullMarked;

@NullMarked
package neuguong.events;

import org.jspecify.annotations.NullMarked;

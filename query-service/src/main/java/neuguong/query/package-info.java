@NullMarked
package neuguong.query;

import org.jspecify.annotations.NullMarked;

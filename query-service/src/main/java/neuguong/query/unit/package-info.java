@NullMarked
package neuguong.query.unit;

import org.jspecify.annotations.NullMarked;

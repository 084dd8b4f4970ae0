@NullMarked
package neuguong.query.history;

import org.jspecify.annotations.NullMarked;

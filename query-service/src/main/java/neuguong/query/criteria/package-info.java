@NullMarked
package neuguong.query.criteria;

import org.jspecify.annotations.NullMarked;

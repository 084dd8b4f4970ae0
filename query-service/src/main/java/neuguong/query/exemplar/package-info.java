@NullMarked
package neuguong.query.exemplar;

import org.jspecify.annotations.NullMarked;

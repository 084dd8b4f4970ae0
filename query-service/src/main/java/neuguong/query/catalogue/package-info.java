@NullMarked
package neuguong.query.catalogue;

import org.jspecify.annotations.NullMarked;

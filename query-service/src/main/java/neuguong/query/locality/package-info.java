@NullMarked
package neuguong.query.locality;

import org.jspecify.annotations.NullMarked;

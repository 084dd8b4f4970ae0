@NullMarked
package neuguong.catalogue;

import org.jspecify.annotations.NullMarked;

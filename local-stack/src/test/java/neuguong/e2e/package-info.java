@NullMarked
package neuguong.e2e;

import org.jspecify.annotations.NullMarked;

@NullMarked
package neuguong.contract;

import org.jspecify.annotations.NullMarked;

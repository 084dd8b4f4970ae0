@NullMarked
package neuguong.text;

import org.jspecify.annotations.NullMarked;

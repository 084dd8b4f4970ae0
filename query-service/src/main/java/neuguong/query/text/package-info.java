@NullMarked
package neuguong.query.text;

import org.jspecify.annotations.NullMarked;

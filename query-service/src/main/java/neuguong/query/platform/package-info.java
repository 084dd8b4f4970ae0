@NullMarked
package neuguong.query.platform;

import org.jspecify.annotations.NullMarked;

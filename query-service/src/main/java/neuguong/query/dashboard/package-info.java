@NullMarked
package neuguong.query.dashboard;

import org.jspecify.annotations.NullMarked;

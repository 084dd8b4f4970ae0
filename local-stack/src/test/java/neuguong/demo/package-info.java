@NullMarked
package neuguong.demo;

import org.jspecify.annotations.NullMarked;

/** The stack itself under test, and the fixture that gives it to other tests. */
@NullMarked
package neuguong.stack;

import org.jspecify.annotations.NullMarked;

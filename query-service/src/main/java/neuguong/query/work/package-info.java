/** Forms by which clerks and the board give commands; the command service decides, here is only asked and shown. */
@NullMarked
package neuguong.query.work;

import org.jspecify.annotations.NullMarked;

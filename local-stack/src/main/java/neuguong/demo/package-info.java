/** The demonstration province: invented places, units and people whose five years are told to the register by its own commands. */
@NullMarked
package neuguong.demo;

import org.jspecify.annotations.NullMarked;

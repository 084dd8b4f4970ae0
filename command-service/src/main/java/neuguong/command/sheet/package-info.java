/** Sheets that are written row by row, as CSV and as XLSX. */
@NullMarked
package neuguong.command.sheet;

import org.jspecify.annotations.NullMarked;

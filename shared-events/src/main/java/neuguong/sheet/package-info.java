/** Sheets that are written row by row, as CSV and as XLSX. */
@NullMarked
package neuguong.sheet;

import org.jspecify.annotations.NullMarked;

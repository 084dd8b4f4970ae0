/**
 * Imports of spreadsheets: a file is checked and kept, then its rows are worked off in the background, each through the same body, the
 * same validation and the same command as a single request; what is refused comes back in a report that is the file itself.
 */
@NullMarked
package neuguong.command.imports;

import org.jspecify.annotations.NullMarked;

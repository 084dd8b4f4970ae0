/**
 * The transparency log: every event becomes a leaf of a Merkle tree, whose checkpoints are signed and leave the database. See
 * {@code docs/decisions/a-checkpoint-seals-the-log-and-how-much-each-unit-has.md}.
 */
@NullMarked
package neuguong.command.transparency;

import org.jspecify.annotations.NullMarked;

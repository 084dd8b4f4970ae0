/**
 * The arithmetic of the transparency log, for whoever seals and for whoever verifies: the Merkle tree of RFC 9162, the map of units,
 * signed notes and checkpoints. Nothing here reads a store, a file or a clock.
 */
@NullMarked
package neuguong.transparency;

import org.jspecify.annotations.NullMarked;

/**
 * The auditor's command line: verifies bundles without database and network, and fetches checkpoints and bundles. Plain Java, so that it
 * starts at once, and few classes, so that it can be read before it is believed.
 */
@NullMarked
package neuguong.auditor;

import org.jspecify.annotations.NullMarked;

/**
 * Personal data under lock: each record's are sealed by AES-256-GCM under a key of its own, and that key by a master key. Who may see what in
 * the clear is decided here, and noted.
 */
@NullMarked
package neuguong.command.personal;

import org.jspecify.annotations.NullMarked;

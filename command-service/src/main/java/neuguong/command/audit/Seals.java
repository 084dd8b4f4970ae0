package neuguong.command.audit;

import java.util.Optional;

/** What holds the register to what it says: the last checkpoint of its log. */
public interface Seals {
    /**
     * A checkpoint.
     *
     * @param origin the log's name
     * @param size how many events are under it
     * @param root of the tree over them, in base64 as the signed note has it
     */
    record Seal(String origin, long size, String root) {}

    /** The last one, or empty where nothing is sealed yet. */
    Optional<Seal> last();
}

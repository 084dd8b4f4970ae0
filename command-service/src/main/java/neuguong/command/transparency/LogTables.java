package neuguong.command.transparency;

/**
 * Where a log lies in the database: what it seals, and its own tables, which are of one shape for each log.
 *
 * @param entries what is sealed: a table or view with the columns of {@link LogStore#ENTRY}
 * @param prefix of the names of the log's own tables
 * @param lock by which one sealer is at work, among all processes
 * @param name what the log's name has behind the name of the keys, so that no checkpoint of one log passes for one of another
 */
record LogTables(String entries, String prefix, int lock, String name) {
    /** Of every event. */
    static final LogTables EVENTS = new LogTables("domain_event_entry", "transparency", 0x6e67_736c, "");
    /** Of every reading of what has been recorded. */
    static final LogTables READS = new LogTables("read_leaf_source", "read_log", 0x6e67_7264, "/reads");

    /** A statement about this log, in which {@code {log}} stands for the prefix and {@code {entries}} for what is sealed. */
    String sql(String statement) {
        return statement.replace("{log}", prefix).replace("{entries}", entries);
    }
}

package neuguong.command.transparency;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import neuguong.contract.LeafHash;
import neuguong.transparency.Hash;

/**
 * Where a log lies in the database: what it seals, and its own tables, which are of one shape for each log.
 *
 * @param label what metrics and findings call it
 * @param entries what is sealed: a table or view with the columns of {@link LogStore#ENTRY}
 * @param content of an entry, from which its leaf hash is made
 * @param prefix of the names of the log's own tables
 * @param lock by which one sealer is at work, among all processes
 * @param name what the log's name has behind the name of the keys, so that no checkpoint of one log passes for one of another
 */
record LogTables(String label, String entries, Content content, String prefix, int lock, String name) {
    /** Of every event. */
    static final LogTables EVENTS = new LogTables(
            "transparency",
            "domain_event_entry",
            new Content("""
                    e.aggregate_identifier, e.sequence_number, e.payload_type, e.payload_revision, e.time_stamp, e.valid_on,
                    e.exemplar_id, e.payload, e.meta_data""", LogTables::ofEvent),
            "transparency",
            0x6e67_736c,
            "");
    /** Of every reading of what has been recorded. */
    static final LogTables READS = new LogTables(
            "reads",
            "read_leaf_source",
            new Content(
                    "(select r.content from read_entry r where r.position = e.global_index) content",
                    LogTables::ofReading),
            "read_log",
            0x6e67_7264,
            "/reads");

    /**
     * What a leaf hash covers.
     *
     * @param columns of an entry {@code e}, beside those of {@link LogStore#ENTRY}
     */
    record Content(String columns, Hashing hashing) {}

    /** Makes a leaf hash anew. */
    interface Hashing {
        /** Of a row with the columns of {@link LogStore#ENTRY} and those of the content. */
        Hash of(ResultSet row) throws SQLException;
    }

    private static Hash ofEvent(ResultSet row) throws SQLException {
        return Hash.of(LeafHash.of(
                row.getString("aggregate_identifier"),
                row.getLong("sequence_number"),
                row.getString("payload_type"),
                row.getString("payload_revision"),
                row.getObject("time_stamp", OffsetDateTime.class).toInstant(),
                row.getObject("valid_on", LocalDate.class),
                row.getString("unit_id"),
                row.getString("exemplar_id"),
                row.getBytes("payload"),
                row.getBytes("meta_data")));
    }

    private static Hash ofReading(ResultSet row) throws SQLException {
        return Hash.sha256(row.getString("content").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A statement about this log, in which {@code {log}} stands for the prefix, {@code {entries}} for what is sealed and
     * {@code {content}} for the columns of its content.
     */
    String sql(String statement) {
        return statement.replace("{log}", prefix).replace("{entries}", entries).replace("{content}", content.columns());
    }
}

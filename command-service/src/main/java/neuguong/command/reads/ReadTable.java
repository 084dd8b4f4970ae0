package neuguong.command.reads;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import neuguong.command.exemplar.ExemplarReach;
import neuguong.contract.EventJson;
import neuguong.contract.Reading;
import neuguong.transparency.Hash;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The readings in a table to which the service can only add; what seals them comes behind, see {@code transparency}. */
@Component
class ReadTable {
    private final JdbcClient jdbc;
    private final ExemplarReach exemplars;

    ReadTable(JdbcClient jdbc, ExemplarReach exemplars) {
        this.jdbc = jdbc;
        this.exemplars = exemplars;
    }

    /**
     * Keeps a reading; a second time it changes nothing.
     *
     * @throws RuntimeException where it cannot be kept, and then nothing is to be shown
     */
    void add(Reading reading) {
        var exemplar = reading.exemplarId();
        var content = EventJson.MAPPER.writeValueAsString(
                exemplar == null ? reading : reading.of(exemplars.unit(exemplar).orElse(null)));
        jdbc.sql(
                        "insert into read_entry (read_id, content, leaf_hash) values (?, ?, ?) on conflict (read_id) do nothing")
                .params(reading.id(), content, hash(content).bytes())
                .update();
    }

    /**
     * A reading as it was kept.
     *
     * @param content the sealed text, which is JSON of a {@link Reading}
     * @param leafHash SHA-256 of that text, in hex
     * @param leafIndex its place in the sealed log, from 0, or null where it is not sealed yet
     */
    record Kept(
            long position,
            String id,
            JsonNode reading,
            String content,
            Hash leafHash,
            @Nullable Long leafIndex) {}

    /** Which readings are asked for; null for any. */
    record Question(
            @Nullable String unit,
            @Nullable String exemplar,
            @Nullable String person,
            @Nullable String from,
            @Nullable String to) {}

    /** The readings after a position, in the order of recording. */
    List<Kept> find(Question question, long after, int count) {
        var arguments = new ArrayList<Object>();
        var sql = new StringBuilder("""
                select position, read_id, content, leaf_hash, leaf_index
                from read_entry left join read_log_leaf using (position) where position > ?""");
        arguments.add(after);
        put(sql, arguments, " and unit_id = ?", question.unit());
        put(sql, arguments, " and exemplar_id = ?", question.exemplar());
        put(sql, arguments, " and reader = ?", question.person());
        put(sql, arguments, " and read_at >= ?", question.from());
        put(sql, arguments, " and read_at < ?", question.to());
        arguments.add(count);
        return jdbc.sql(sql.append(" order by position limit ?").toString())
                .params(arguments)
                .query(ReadTable::kept)
                .list();
    }

    private static Hash hash(String content) {
        return Hash.sha256(content.getBytes(StandardCharsets.UTF_8));
    }

    private static void put(StringBuilder sql, List<Object> arguments, String condition, @Nullable String value) {
        if (value != null) {
            sql.append(condition);
            arguments.add(value);
        }
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        var content = row.getString(3);
        return new Kept(
                row.getLong(1),
                row.getString(2),
                EventJson.MAPPER.readTree(content),
                content,
                Hash.of(row.getBytes(4)),
                row.getObject(5, Long.class));
    }
}

package neuguong.command.transparency;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.PrimitiveIterator;
import neuguong.command.audit.Bytes;
import neuguong.command.decide.Reason;
import neuguong.command.decide.Rejected;
import neuguong.command.transparency.LogStore.Stored;
import neuguong.contract.EventJson;
import neuguong.transparency.Hash;
import neuguong.transparency.ManyLeaves;
import neuguong.transparency.UnitMap;
import neuguong.transparency.UnitMap.Chain;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Everything of one unit with its proofs, written as a zip from cursors, so that memory does not grow with the history. */
final class Bundle implements AutoCloseable {
    static final String FORMAT = "neuguong-bundle/1";
    private static final int FETCH = 300;

    private static final String PLACES = """
            select l.leaf_index, l.position from domain_event_entry e
                join transparency_leaf l on l.position = e.global_index
            where e.unit_id = ? or e.other_unit_id = ? order by l.leaf_index""";

    private static final String EVENTS = SealedLines.of(PLACES);

    private final Connection connection;
    private final String unitId;
    private final @Nullable Long from;
    private final SealedLog log;
    private final Stored checkpoint;
    private final UnitMap units;
    private final Chain chain;

    /** @throws Rejected where the unit has no sealed event yet */
    Bundle(Connection connection, String unitId, @Nullable Long from) {
        this.connection = connection;
        this.unitId = unitId;
        this.from = from;
        this.log = new SealedLog(new SingleConnectionDataSource(connection, true), LogTables.EVENTS);
        this.checkpoint = log.latest().orElseThrow(() -> new Rejected(Reason.NOTHING_SEALED));
        this.units = log.units();
        this.chain = units.get(unitId).orElseThrow(() -> new Rejected(Reason.UNIT_NOT_SEALED));
    }

    long size() {
        return checkpoint.size();
    }

    private record Unit(String unitId, long events, Hash head, List<Hash> path) {}

    private record Consistency(long from, long to, List<Hash> path) {}

    private record Manifest(String format, String unitId, long size, long events, List<BundleZip.Part> files) {}

    void write(OutputStream out) throws IOException, SQLException {
        var zip = new BundleZip(out);
        zip.file("checkpoint.txt", log.cosigned(checkpoint).getBytes(StandardCharsets.UTF_8));
        zip.file("keys.txt", log.keyLines().getBytes(StandardCharsets.UTF_8));
        zip.file("unit.json", json(new Unit(unitId, chain.count(), chain.head(), units.path(unitId))));
        if (from != null) {
            zip.file("consistency.json", json(new Consistency(from, size(), log.consistency(from, size()))));
        }
        writeEvents(zip.begin("events.ndjson"));
        zip.end();
        writeProof(zip.begin("proof.txt"));
        zip.end();
        zip.finish("manifest.json", files -> json(new Manifest(FORMAT, unitId, size(), chain.count(), files)));
    }

    private static byte[] json(Object value) {
        return EventJson.MAPPER.writeValueAsBytes(value);
    }

    private void writeEvents(OutputStream out) throws IOException, SQLException {
        try (var statement = connection.prepareStatement(EVENTS)) {
            statement.setString(1, unitId);
            statement.setString(2, unitId);
            SealedLines.write(statement, out);
        }
    }

    private void writeProof(OutputStream out) throws IOException, SQLException {
        var bytes = new Bytes(out);
        try (var statement = connection.prepareStatement(PLACES)) {
            statement.setFetchSize(FETCH);
            statement.setString(1, unitId);
            statement.setString(2, unitId);
            try (var rows = statement.executeQuery()) {
                ManyLeaves.prove(log.nodes(), size(), new Indices(rows), hash -> {
                    try {
                        bytes.put(hash.hex()).put('\n');
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        bytes.flush();
    }

    /** Rows of leaf indices, read ahead by one. */
    private static final class Indices implements PrimitiveIterator.OfLong {
        private final ResultSet rows;
        private boolean more;

        Indices(ResultSet rows) throws SQLException {
            this.rows = rows;
            this.more = rows.next();
        }

        @Override
        public boolean hasNext() {
            return more;
        }

        @Override
        public long nextLong() {
            try {
                var index = rows.getLong(1);
                more = rows.next();
                return index;
            } catch (SQLException e) {
                throw new IllegalStateException("the leaves cannot be read", e);
            }
        }
    }

    static void release(Connection connection) throws SQLException {
        try (connection) {
            connection.rollback();
        }
    }

    @Override
    public void close() throws SQLException {
        release(connection);
    }
}

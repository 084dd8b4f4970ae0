package neuguong.command.transparency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import neuguong.command.transparency.LogStore.Entry;
import neuguong.command.transparency.LogStore.Stored;
import neuguong.transparency.Hash;
import neuguong.transparency.Merkle;
import neuguong.transparency.SignedNote;
import neuguong.transparency.SignedNote.Signature;
import neuguong.transparency.UnitMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A log as others read it: checkpoints with all their signatures, and proofs, each from a handful of tiles. */
class SealedLog {
    private final JdbcClient jdbc;
    private final LogTables tables;

    SealedLog(DataSource audit, LogTables tables) {
        this.jdbc = JdbcClient.create(audit);
        this.tables = tables;
    }

    private JdbcClient.StatementSpec sql(String statement) {
        return jdbc.sql(tables.sql(statement));
    }

    /** Where an event is in the log. */
    record Place(long index, boolean late) {}

    /**
     * A key that has signed.
     *
     * @param firstSize of the first checkpoint that it may have signed
     * @param lastSize of the last, or null while it signs
     */
    record Key(String key, long firstSize, @Nullable Long lastSize) {}

    /** The last checkpoint. */
    Optional<Stored> latest() {
        return sql("select size, note from {log}_checkpoint order by size desc limit 1")
                .query(SealedLog::stored)
                .optional();
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        return new Stored(row.getLong(1), row.getString(2));
    }

    /** The checkpoint of exactly this size. */
    Optional<Stored> checkpoint(long size) {
        return sql("select size, note from {log}_checkpoint where size = ?")
                .param(size)
                .query(SealedLog::stored)
                .optional();
    }

    /** The size of the first checkpoint of this size or more. */
    Optional<Long> sizeFrom(long size) {
        return sql("select size from {log}_checkpoint where size >= ? order by size limit 1")
                .param(size)
                .query(Long.class)
                .optional();
    }

    /** With the signatures of its witnesses. */
    String cosigned(Stored checkpoint) {
        var witnesses = sql("""
                        select signature from {log}_cosignature where size = ? order by received_at""")
                .param(checkpoint.size())
                .query((row, _) -> Signature.parse(row.getString(1)))
                .list();
        return SignedNote.parse(checkpoint.note()).with(witnesses).note();
    }

    List<Key> keys() {
        return sql("""
                        select verifier_key, first_size, last_size from {log}_key
                        order by first_size, verifier_key""")
                .query((row, _) -> new Key(row.getString(1), row.getLong(2), row.getObject(3, Long.class)))
                .list();
    }

    /** The keys as lines of key, first and last size, where a dash is a size not known yet. */
    String keyLines() {
        var lines = new StringBuilder();
        keys().forEach(key -> lines.append(
                "%s %d %s\n".formatted(key.key(), key.firstSize(), Objects.requireNonNullElse(key.lastSize(), "-"))));
        return lines.toString();
    }

    Optional<Place> place(long position) {
        return sql("select leaf_index, late from {log}_leaf where position = ?")
                .param(position)
                .query((row, _) -> new Place(row.getLong(1), row.getBoolean(2)))
                .optional();
    }

    /** The event as it is stored now. */
    Optional<Entry> event(long position) {
        return sql("select " + LogStore.ENTRY + " from {entries} e where e.global_index = ?")
                .param(position)
                .query(LogStore::entry)
                .optional();
    }

    /** The nodes of the tree; one object is to serve one question. */
    TiledNodes nodes() {
        return new TiledNodes(new Remembered(LogStore.tiles(jdbc, tables)));
    }

    UnitMap units() {
        return LogStore.units(jdbc, tables);
    }

    List<Hash> consistency(long from, long to) {
        return Merkle.consistency(nodes(), from, to);
    }

    /** Tiles that were read last: a walk from left to right needs hardly more than one of each level. */
    static final class Remembered implements TiledNodes.Tiles {
        private static final int MOST = 32;
        private final TiledNodes.Tiles tiles;
        private final Map<GrowingTree.Place, byte[]> last = new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<GrowingTree.Place, byte[]> eldest) {
                return size() > MOST;
            }
        };

        Remembered(TiledNodes.Tiles tiles) {
            this.tiles = tiles;
        }

        @Override
        public byte[] hashes(int level, long tile) {
            return last.computeIfAbsent(
                    new GrowingTree.Place(level, tile), place -> tiles.hashes(place.level(), place.tile()));
        }
    }
}

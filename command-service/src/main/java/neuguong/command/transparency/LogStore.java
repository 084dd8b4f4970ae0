package neuguong.command.transparency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import neuguong.command.platform.Gaps.Gap;
import neuguong.transparency.Hash;
import neuguong.transparency.LogEntry;
import neuguong.transparency.UnitMap;
import neuguong.transparency.UnitMap.Chain;
import neuguong.transparency.VerifierKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of a log, as its sealer reads and writes them. */
class LogStore {
    static final String ENTRY = """
            e.global_index, e.event_identifier, e.type, e.leaf_hash, e.unit_id, e.other_unit_id""";
    // written so that each event of a gap is looked up: a gap is rare, and the tables are large
    private static final String LATE = "select " + ENTRY + """

            from {log}_gap g, lateral (
                select * from {entries}
                where global_index between g.first_position and g.last_position offset 0) e
            where (select l.leaf_index from {log}_leaf l where l.position = e.global_index) is null
            order by e.global_index limit ?""";
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final LogTables tables;

    LogStore(JdbcClient jdbc, JdbcTemplate batches, LogTables tables) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.tables = tables;
    }

    private JdbcClient.StatementSpec sql(String statement) {
        return jdbc.sql(tables.sql(statement));
    }

    /**
     * How far the log has come.
     *
     * @param size in leaves
     * @param position up to which every one has its leaf, or is a gap
     * @param published size of the last checkpoint that has left the database
     */
    record Head(long size, long position, long published) {}

    /** An event on its way into the log. */
    record Entry(LogEntry sealed, @Nullable String unitId) {
        long position() {
            return sealed.position();
        }

        /** Those in whose history it belongs. */
        List<String> units() {
            var other = sealed.otherUnitId();
            if (unitId == null) {
                return other == null ? List.of() : List.of(other);
            }
            return other == null || other.equals(unitId) ? List.of(unitId) : List.of(unitId, other);
        }
    }

    /** A checkpoint by its size. */
    record Stored(long size, String note) {}

    /** Whether this transaction may seal: no other does before it ends. */
    boolean lock() {
        return sql("select pg_try_advisory_xact_lock(?)")
                .param(tables.lock())
                .query(Boolean.class)
                .single();
    }

    Head head() {
        return sql("select size, position, published from {log}_head")
                .query((row, _) -> new Head(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
    }

    /** The next events of the event table. */
    List<Entry> after(long position, int count) {
        return sql("select " + ENTRY + " from {entries} e where e.global_index > ? order by e.global_index limit ?")
                .params(position, count)
                .query(LogStore::entry)
                .list();
    }

    /** Events in gaps that were passed over. */
    List<Entry> late(int count) {
        return sql(LATE).param(count).query(LogStore::entry).list();
    }

    static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                new LogEntry(
                        row.getLong(1), row.getString(2), row.getString(3), row.getString(6), Hash.of(row.getBytes(4))),
                row.getString(5));
    }

    void passOver(List<Gap> gaps) {
        gaps.forEach(gap -> sql("insert into {log}_gap (first_position, last_position) values (?, ?)")
                .params(gap.first(), gap.last())
                .update());
    }

    /** Looks no more at gaps that were passed over so long ago. */
    void forgetGaps(long seconds) {
        sql("delete from {log}_gap where passed_at < now() - make_interval(secs => ?)")
                .param(seconds)
                .update();
    }

    /** The tiles as they are now, each read when it is asked for. */
    TiledNodes.Tiles tiles() {
        return tiles(jdbc, tables);
    }

    /** The same of another reader. */
    static TiledNodes.Tiles tiles(JdbcClient jdbc, LogTables tables) {
        return (level, tile) -> jdbc.sql(tables.sql("select hashes from {log}_tile where level = ? and tile = ?"))
                .params(level, tile)
                .query((row, _) -> row.getBytes(1))
                .optional()
                .orElseThrow(() -> new Damaged("tile %d of level %d is missing".formatted(tile, level)));
    }

    UnitMap units() {
        return units(jdbc, tables);
    }

    /** What each unit has, as it is stored now. */
    static UnitMap units(JdbcClient jdbc, LogTables tables) {
        var map = new UnitMap[] {UnitMap.EMPTY};
        jdbc.sql(tables.sql("select unit_id, events, head from {log}_unit")).query(row -> {
            map[0] = map[0].with(row.getString(1), new Chain(row.getLong(2), Hash.of(row.getBytes(3))));
        });
        return map[0];
    }

    void insertLeaves(long first, List<Entry> entries, int late) {
        var indices = new long[entries.size()];
        var positions = new long[entries.size()];
        var lates = new boolean[entries.size()];
        for (var i = 0; i < entries.size(); i++) {
            indices[i] = first + i;
            positions[i] = entries.get(i).position();
            lates[i] = i < late;
        }
        sql("""
                        insert into {log}_leaf (leaf_index, position, late)
                        select * from unnest(?::bigint[], ?::bigint[], ?::boolean[])""").params(indices, positions, lates).update();
    }

    void putTiles(Map<GrowingTree.Place, byte[]> tiles) {
        var rows = new ArrayList<Object[]>();
        tiles.forEach((place, hashes) -> rows.add(new Object[] {place.level(), place.tile(), hashes}));
        batches.batchUpdate(tables.sql("""
                insert into {log}_tile (level, tile, hashes) values (?, ?, ?)
                on conflict (level, tile) do update set hashes = excluded.hashes"""), rows);
    }

    void putUnits(Map<String, Chain> units) {
        var rows = new ArrayList<Object[]>();
        units.forEach((unit, chain) ->
                rows.add(new Object[] {unit, chain.count(), chain.head().bytes()}));
        batches.batchUpdate(tables.sql("""
                insert into {log}_unit (unit_id, events, head) values (?, ?, ?)
                on conflict (unit_id) do update set events = excluded.events, head = excluded.head"""), rows);
    }

    void putHead(long size, long position) {
        sql("update {log}_head set size = ?, position = ?")
                .params(size, position)
                .update();
    }

    void insertCheckpoint(long size, String note) {
        sql("insert into {log}_checkpoint (size, note) values (?, ?)")
                .params(size, note)
                .update();
    }

    /** Checkpoints that are not known to have left the database, the oldest first. */
    List<Stored> unpublished(long published, int count) {
        return sql("select size, note from {log}_checkpoint where size > ? order by size limit ?")
                .params(published, count)
                .query((row, _) -> new Stored(row.getLong(1), row.getString(2)))
                .list();
    }

    void published(long size) {
        sql("update {log}_head set published = greatest(published, ?)")
                .param(size)
                .update();
    }

    /** Notes which keys sign from this size on, and until which size the others did. */
    void signWith(List<VerifierKey> keys, long size) {
        var texts = keys.stream().map(VerifierKey::text).toArray(String[]::new);
        sql("""
                        insert into {log}_key (verifier_key, first_size) select k, ? from unnest(?::text[]) k
                        on conflict (verifier_key) do update set last_size = null
                        where {log}_key.last_size is not null""").params(size + 1, texts).update();
        sql("""
                        update {log}_key set last_size = ?
                        where last_size is null and not verifier_key = any(?::text[])""").params(size, texts).update();
    }

    /** The log's own tables contradict each other. */
    static final class Damaged extends RuntimeException {
        Damaged(String message) {
            super(message);
        }
    }
}

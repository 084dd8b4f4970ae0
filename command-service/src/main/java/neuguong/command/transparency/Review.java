package neuguong.command.transparency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import neuguong.transparency.Checkpoint;
import neuguong.transparency.Hash;
import neuguong.transparency.Merkle;
import neuguong.transparency.SignedNote;
import neuguong.transparency.UnitMap;
import neuguong.transparency.UnitMap.Chain;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One look at all that a log seals, stretch by stretch: whether each sealed entry is there as it was sealed, and none that was not. Each
 * stretch is looked at in a snapshot of its own.
 */
final class Review {
    static final int STRETCH = 1000;

    private static final String SEALED = "select " + LogStore.ENTRY + """
            , l.leaf_index, l.position, {content}
            from {log}_leaf l left join {entries} e on e.global_index = l.position
            where l.leaf_index >= ? and l.leaf_index < ? order by l.leaf_index""";

    // what lies in a gap that is still looked at is late, and has its leaf soon
    private static final String WITHOUT_LEAF = """
            select e.global_index from {entries} e
            where e.global_index > ? and e.global_index <= ?
                and (select l.leaf_index from {log}_leaf l where l.position = e.global_index) is null
                and not exists (select from {log}_gap g
                    where e.global_index between g.first_position and g.last_position)
            order by e.global_index""";

    private final LogTables tables;
    private final Faults faults;
    private final @Nullable Checkpoint outside;
    private final Map<String, Chain> chains = new HashMap<>();
    private long next;
    private long before = Long.MIN_VALUE;
    private long lastPosition = Long.MIN_VALUE;
    private boolean whole = true;

    /** @param outside the last checkpoint that is known from outside the database, or null */
    Review(LogTables tables, Faults faults, @Nullable Checkpoint outside) {
        this.tables = tables;
        this.faults = faults;
        this.outside = outside;
    }

    /** What is told of a fault. */
    interface Faults {
        /**
         * A fault was found.
         *
         * @param place the entry's position, or where there is none the number of leaves
         */
        void found(Finding.Kind kind, long place);
    }

    /** How many leaves have been looked at. */
    long looked() {
        return next;
    }

    /**
     * Looks at the next stretch.
     *
     * @param snapshot of which everything is read
     * @return whether there is more
     */
    boolean look(DataSource snapshot) {
        var jdbc = JdbcClient.create(snapshot);
        var log = new SealedLog(snapshot, tables);
        var checkpoint = log.latest()
                .map(stored -> Checkpoint.parse(SignedNote.parse(stored.note()).text()))
                .orElse(null);
        var size = checkpoint == null ? 0 : checkpoint.size();
        if (size < next || (outside != null && size < outside.size())) {
            report(Finding.Kind.LOG_CUT, size);
            return false;
        }
        var to = Math.min(next + STRETCH, size);
        lookAtSealed(snapshot, log.nodes(), to);
        var until = to == size ? Math.max(lastPosition, sealedPosition(jdbc)) : lastPosition;
        lookForOthers(jdbc, until);
        if (to < size) {
            return true;
        }
        if (checkpoint != null) {
            lookAtRoots(log, checkpoint);
        }
        return false;
    }

    private long sealedPosition(JdbcClient jdbc) {
        return jdbc.sql(tables.sql("select position from {log}_head"))
                .query(Long.class)
                .single();
    }

    private void report(Finding.Kind kind, long place) {
        whole = false;
        faults.found(kind, place);
    }

    private void lookForOthers(JdbcClient jdbc, long until) {
        jdbc.sql(tables.sql(WITHOUT_LEAF))
                .params(before, until)
                .query(Long.class)
                .list()
                .forEach(position -> report(Finding.Kind.ENTRY_INSERTED, Objects.requireNonNull(position)));
        before = Math.max(before, until);
    }

    private void lookAtSealed(DataSource snapshot, TiledNodes nodes, long to) {
        new JdbcTemplate(snapshot)
                .query(
                        tables.sql(SEALED),
                        row -> {
                            for (; next < row.getLong("leaf_index"); next++) {
                                report(Finding.Kind.LEAF_MISSING, next);
                            }
                            lookAt(row, nodes.at(0, next));
                            next++;
                        },
                        next,
                        to);
        for (; next < to; next++) {
            report(Finding.Kind.LEAF_MISSING, next);
        }
    }

    private void lookAt(ResultSet row, Hash sealed) throws SQLException {
        var position = row.getLong("position");
        lastPosition = Math.max(lastPosition, position);
        if (row.getObject("global_index") == null) {
            report(Finding.Kind.ENTRY_DELETED, position);
            return;
        }
        var entry = LogStore.entry(row, 0);
        var leaf = entry.sealed().leaf();
        if (!leaf.equals(sealed)
                || !tables.content().hashing().of(row).equals(entry.sealed().leafHash())) {
            report(Finding.Kind.ENTRY_CHANGED, position);
        }
        entry.units().forEach(unit -> chains.merge(unit, Chain.NONE.with(leaf), (chain, _) -> chain.with(leaf)));
    }

    /** Where every entry is as it was sealed, the log's own tables still have to say the same. */
    private void lookAtRoots(SealedLog log, Checkpoint checkpoint) {
        var nodes = log.nodes();
        var agreed = Merkle.root(nodes, checkpoint.size()).equals(checkpoint.root());
        if (outside != null) {
            agreed &= Merkle.root(nodes, outside.size()).equals(outside.root());
        }
        if (!agreed) {
            report(Finding.Kind.TREE_CHANGED, checkpoint.size());
        }
        if (whole) {
            var units = UnitMap.EMPTY;
            for (var chain : chains.entrySet()) {
                units = units.with(chain.getKey(), chain.getValue());
            }
            if (!units.root().equals(checkpoint.unitsRoot())) {
                report(Finding.Kind.UNITS_CHANGED, checkpoint.size());
            }
        }
    }
}

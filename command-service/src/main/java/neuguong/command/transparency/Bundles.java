package neuguong.command.transparency;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import neuguong.command.decide.Reason;
import neuguong.command.decide.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Opens bundles, each on a snapshot of its own: log and events do not move while one is written. */
@Component
class Bundles {
    private static final String LOG = SealedLines.of(
            "select leaf_index, position from transparency_leaf where leaf_index < ? order by leaf_index");

    private final DataSource audit;

    Bundles(@Qualifier("auditDataSource") DataSource audit) {
        this.audit = audit;
    }

    /**
     * The bundle of a unit at the last checkpoint; to be closed.
     *
     * @param from size of an earlier checkpoint to be continued, or null
     * @throws Rejected where the unit has no sealed event yet, or {@code from} is no size of the log
     */
    Bundle open(String unitId, @Nullable Long from) throws SQLException {
        var connection = audit.getConnection();
        try {
            connection.setAutoCommit(false);
            return prepared(connection, unitId, from);
        } catch (SQLException | RuntimeException e) {
            Bundle.release(connection);
            throw e;
        }
    }

    /** Every sealed event of the log's first {@code size}, in the order of the leaves. */
    void writeLog(long size, OutputStream out) throws IOException, SQLException {
        try (var connection = audit.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.prepareStatement(LOG)) {
                statement.setLong(1, size);
                SealedLines.write(statement, out);
            } finally {
                connection.rollback();
            }
        }
    }

    private static Bundle prepared(Connection connection, String unitId, @Nullable Long from) {
        var bundle = new Bundle(connection, unitId, from);
        if (from != null && from < 1) {
            throw new Rejected(Reason.SIZE_IMPOSSIBLE, 1, bundle.size());
        }
        if (from != null && from > bundle.size()) {
            throw new Rejected(Reason.SIZE_NOT_REACHED, bundle.size(), from);
        }
        return bundle;
    }
}

package neuguong.command.audit;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Holds the event store still for whoever puts an answer together from many readings. */
@Component
class Snapshots {
    private final DataSource audit;

    Snapshots(@Qualifier("auditDataSource") DataSource audit) {
        this.audit = audit;
    }

    /** The store as it is now; to be closed. */
    Snapshot open() throws SQLException {
        var connection = audit.getConnection();
        try {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return new Snapshot(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}

package neuguong.command.audit;

import java.sql.SQLException;
import javax.sql.DataSource;
import neuguong.command.personal.Disclosure;
import neuguong.command.personal.Vault;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Holds the event store still for whoever puts an answer together from many readings. */
@Component
class Snapshots {
    private final DataSource audit;
    private final Vault vault;

    Snapshots(@Qualifier("auditDataSource") DataSource audit, Vault vault) {
        this.audit = audit;
        this.vault = vault;
    }

    /** The store as it is now, personal data sealed; to be closed. */
    Snapshot open() throws SQLException {
        return open(Disclosure.MASKED);
    }

    /** The store as it is now; to be closed. */
    Snapshot open(Disclosure disclosure) throws SQLException {
        var connection = audit.getConnection();
        try {
            connection.setAutoCommit(false);
            return new Snapshot(connection, disclosure == Disclosure.CLEAR ? vault : null);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}

package neuguong.command.transparency;

import java.util.Optional;
import javax.sql.DataSource;
import neuguong.command.audit.Seals;
import neuguong.transparency.Checkpoint;
import neuguong.transparency.SignedNote;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** The last checkpoint of the log of events, for what is printed. */
@Component
class LastSeal implements Seals {
    private final SealedLog log;

    LastSeal(@Qualifier("auditDataSource") DataSource audit) {
        this.log = new SealedLog(audit, LogTables.EVENTS);
    }

    @Override
    public Optional<Seal> last() {
        return log.latest()
                .map(stored -> Checkpoint.parse(SignedNote.parse(stored.note()).text()))
                .map(checkpoint -> new Seal(
                        checkpoint.origin(),
                        checkpoint.size(),
                        checkpoint.root().base64()));
    }
}

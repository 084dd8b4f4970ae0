package neuguong.benchmarks;

import java.sql.SQLException;
import java.util.Map;

/** The rows that the auditor's answers consist of, read and thrown away. */
public final class AuditLimitDriver {
    private static final String ROWS = """
            select global_index, aggregate_identifier, sequence_number, payload_type, payload_revision, time_stamp,
                valid_on, unit_id, exemplar_id, payload, meta_data, leaf_hash from domain_event_entry""";

    private AuditLimitDriver() {}

    public static void main(String[] args) throws Exception {
        Driver.takeOutput();
        Driver.serve(round -> {
            // a new connection each round: the driver changes its ways with the fifth execution of a statement
            try (var rows = new RowReader(Map.of("prepareThreshold", System.getenv(Audit.THRESHOLD)))) {
                return read(rows);
            }
        });
    }

    private static Sample read(RowReader rows) throws SQLException {
        var begin = System.nanoTime();
        var log = rows.read(ROWS + " where global_index > ? order by global_index", 0L);
        var middle = System.nanoTime();
        var ofUnits = 0L;
        for (var unit = 0; unit < Audit.UNITS; unit++) {
            ofUnits += rows.read(
                    ROWS + " where (unit_id = ? or other_unit_id = ?) order by global_index",
                    Seed.unit(unit),
                    Seed.unit(unit));
        }
        return Sample.of(Audit.LOG, Sample.perSecond(log, middle - begin))
                .and(Audit.OF_UNITS, Sample.perSecond(ofUnits, System.nanoTime() - middle));
    }
}

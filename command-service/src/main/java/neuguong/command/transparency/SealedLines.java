package neuguong.command.transparency;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import neuguong.command.audit.Bytes;

/** Sealed events as lines of JSON, with everything that their leaves cover; payload and metadata as the bytes that are stored. */
final class SealedLines {
    private static final int FETCH = 300;

    private SealedLines() {}

    /**
     * The query for the events at these places.
     *
     * @param places a query for leaf index and position, in the order of the index
     */
    static String of(String places) {
        // sorted by index alone, then fetched: the rows of a large history are not sorted with their payloads
        return """
                select l.leaf_index, e.* from (%s offset 0) l, lateral (
                    select global_index, event_identifier, type, aggregate_identifier, sequence_number, payload_type,
                        payload_revision, time_stamp, valid_on, unit_id, other_unit_id, exemplar_id, leaf_hash, payload,
                        meta_data
                    from domain_event_entry where global_index = l.position offset 0) e
                order by l.leaf_index""".formatted(places);
    }

    /** Writes what such a query finds, over a cursor: it runs in a transaction. */
    static void write(PreparedStatement query, OutputStream out) throws IOException, SQLException {
        var bytes = new Bytes(out);
        query.setFetchSize(FETCH);
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                write(rows, bytes);
            }
        }
        bytes.flush();
    }

    private static void write(ResultSet row, Bytes out) throws IOException, SQLException {
        out.put("{\"leafIndex\":").put(row.getLong(1));
        out.put(",\"position\":").put(row.getLong(2));
        out.put(",\"eventId\":").json(row.getString(3));
        out.put(",\"aggregateType\":").json(row.getString(4));
        out.put(",\"aggregateId\":").json(row.getString(5));
        out.put(",\"sequence\":").put(row.getLong(6));
        out.put(",\"type\":").json(row.getString(7));
        out.put(",\"revision\":").json(row.getString(8));
        out.put(",\"recordedAt\":")
                .json(row.getObject(9, OffsetDateTime.class).toInstant().toString());
        out.put(",\"validOn\":").json(row.getObject(10, LocalDate.class).toString());
        out.put(",\"unitId\":").json(row.getString(11));
        out.put(",\"otherUnitId\":").json(row.getString(12));
        out.put(",\"exemplarId\":").json(row.getString(13));
        out.put(",\"leafHash\":").json(HexFormat.of().formatHex(row.getBytes(14)));
        out.put(",\"payload\":").put(row.getBytes(15));
        out.put(",\"metadata\":").put(row.getBytes(16));
        out.put("}\n");
    }
}

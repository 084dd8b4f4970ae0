package neuguong.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import neuguong.contract.LeafHash;
import neuguong.stack.LocalStack;

/** Rows of the event table that a test writes itself, to hold a transaction open or to do what nobody may. */
public final class Rows {
    private Rows() {}

    /** Inserts the event of a place as the service would; to be committed by the caller. */
    public static void insertPlace(Connection connection, String id) throws SQLException {
        var at = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var from = LocalDate.of(2021, 1, 1);
        var type = "locality.LocalityEstablished";
        var payload = """
                {"localityId":"%s","code":"77","name":"Tỉnh Đến Sau","level":"PROVINCE","from":"%s"}""".formatted(id, from).getBytes(StandardCharsets.UTF_8);
        var metadata = "{\"actor\":\"test\"}".getBytes(StandardCharsets.UTF_8);
        try (var row = connection.prepareStatement("""
                insert into domain_event_entry (event_identifier, aggregate_identifier, sequence_number, type, payload_type,
                    payload_revision, payload, meta_data, time_stamp, valid_on, leaf_hash)
                values (?, ?, 0, 'locality', ?, '1', ?, ?, ?, ?, ?)""")) {
            row.setString(1, UUID.randomUUID().toString());
            row.setString(2, id);
            row.setString(3, type);
            row.setBytes(4, payload);
            row.setBytes(5, metadata);
            row.setObject(6, at.atOffset(ZoneOffset.UTC));
            row.setObject(7, from);
            row.setBytes(8, LeafHash.of(id, 0, type, "1", at, from, null, null, payload, metadata));
            row.executeUpdate();
        }
    }

    /** The database in the hands of whoever may do anything to it. */
    public static Connection superuser(LocalStack stack) {
        try {
            for (var line : Files.readAllLines(stack.passwordFile())) {
                var parts = line.split(":", 5);
                if (parts[3].equals("postgres")) {
                    return DriverManager.getConnection(stack.jdbcUrl(), "postgres", parts[4]);
                }
            }
            throw new AssertionError("no superuser");
        } catch (SQLException | IOException e) {
            throw new AssertionError(e);
        }
    }
}

package neuguong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import neuguong.contract.LeafHash;
import org.junit.jupiter.api.Test;

/** The relay on real components: insert order is not commit order. */
class RelayIT {
    private static final Api API = new Api();
    private static final Register REGISTER = new Register(API);

    @Test
    void what_is_committed_late_is_relayed_although_later_events_went_before() throws SQLException {
        var late = UUID.randomUUID().toString();
        try (var connection = API.stack.application().getConnection()) {
            connection.setAutoCommit(false);
            insertPlace(connection, late);

            // takes a later position, and is committed, relayed and projected while the former is open
            var unit = REGISTER.unit();
            Api.eventually(
                    () -> assertThat(API.get("/api/v1/units/" + unit).status()).isEqualTo(200));
            assertThat(API.get("/api/v1/localities/" + late).status()).isEqualTo(404);

            connection.commit();
        }
        Api.eventually(
                () -> assertThat(API.get("/api/v1/localities/" + late).status()).isEqualTo(200));
    }

    @Test
    void what_is_rolled_back_leaves_a_gap_that_stops_nothing() throws SQLException {
        var never = UUID.randomUUID().toString();
        try (var connection = API.stack.application().getConnection()) {
            connection.setAutoCommit(false);
            insertPlace(connection, never);
            connection.rollback();
        }
        var unit = REGISTER.unit();
        Api.eventually(
                () -> assertThat(API.get("/api/v1/units/" + unit).status()).isEqualTo(200));
        assertThat(API.get("/api/v1/localities/" + never).status()).isEqualTo(404);
    }

    private static void insertPlace(Connection connection, String id) throws SQLException {
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
}

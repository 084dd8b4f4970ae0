package neuguong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import neuguong.transparency.Checkpoint;
import neuguong.transparency.Hash;
import neuguong.transparency.LogEntry;
import neuguong.transparency.Merkle;
import neuguong.transparency.SignedNote;
import neuguong.transparency.SigningKey;
import neuguong.transparency.VerifierKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The transparency log on real components: what is recorded is sealed, in order, and anybody can check it alone. */
class TransparencyIT {
    private static final Api API = new Api();
    private static final Register REGISTER = new Register(API);

    /** Its public key is configured in the build of this module. */
    private static final SigningKey WITNESS = SigningKey.parse("""
            PRIVATE+KEY+witness.test+5e6cba58+BOAgQR94yGjII6LE76OAn4iPyjRbTikQtSA7EBlt75cQ
            witness.test+5e6cba58+BDcmGA15JS9/4VTrx62KitsY5lyeHKv3B2+/JVP7PxbV""");

    private static Checkpoint checkpoint() {
        return checked(API.audit("/checkpoint").is(200).text());
    }

    private static Checkpoint checked(String text) {
        var note = SignedNote.parse(text);
        var keys = API.audit("/keys")
                .is(200)
                .text()
                .lines()
                .map(line -> VerifierKey.parse(line.split(" ", -1)[0]))
                .toList();
        assertThat(note.signedBy(keys)).isPresent();
        return Checkpoint.parse(note.text());
    }

    private static List<Hash> path(JsonNode proof) {
        return StreamSupport.stream(proof.get("path").spliterator(), false)
                .map(hash -> Hash.ofHex(hash.asString()))
                .toList();
    }

    private static JsonNode awaitSealed(long position) {
        Api.until(() -> API.audit("/proof/inclusion?position=" + position).status() == 200);
        return API.audit("/proof/inclusion?position=" + position).json();
    }

    private static List<JsonNode> history(String unit) {
        return API.audit("/units/" + unit + "/history")
                .is(200)
                .text()
                .lines()
                .map(Api.JSON::readTree)
                .toList();
    }

    @Test
    void every_event_of_a_unit_is_shown_to_be_in_the_log() {
        var unit = REGISTER.unit();
        REGISTER.exemplar(unit, "Đinh Thị " + Register.tag());
        for (var event : history(unit)) {
            awaitSealed(event.get("position").asLong());
        }
        var checkpoint = checkpoint();
        for (var event : history(unit)) {
            var position = event.get("position").asLong();
            var proof = API.audit("/proof/inclusion?position=%d&size=%d".formatted(position, checkpoint.size()))
                    .is(200)
                    .json();
            var rest = proof.get("entry");
            var leaf = new LogEntry(
                            position,
                            rest.get("eventId").asString(),
                            rest.get("aggregateType").asString(),
                            rest.get("otherUnitId").isNull()
                                    ? null
                                    : rest.get("otherUnitId").asString(),
                            Hash.ofHex(event.get("leafHash").asString()))
                    .leaf();
            assertThat(proof.get("leaf").asString()).isEqualTo(leaf.hex());
            assertThat(Merkle.includes(
                            leaf, proof.get("leafIndex").asLong(), checkpoint.size(), path(proof), checkpoint.root()))
                    .isTrue();
        }
    }

    @Test
    void a_checkpoint_continues_the_one_before_and_both_stay() {
        var before = checkpoint();
        var unit = REGISTER.unit();
        awaitSealed(history(unit).getFirst().get("position").asLong());
        var after = checkpoint();
        assertThat(after.size()).isGreaterThan(before.size());
        var proof = API.audit("/proof/consistency?from=%d&to=%d".formatted(before.size(), after.size()))
                .is(200)
                .json();
        assertThat(Merkle.consistent(before.size(), before.root(), after.size(), after.root(), path(proof)))
                .isTrue();
        assertThat(checked(API.audit("/checkpoints/" + before.size()).is(200).text()))
                .isEqualTo(before);
    }

    @Test
    void what_is_not_committed_yet_is_waited_for_so_that_leaves_lie_in_order() throws SQLException {
        long first;
        long second;
        try (var connection = API.stack.application().getConnection()) {
            connection.setAutoCommit(false);
            var id = UUID.randomUUID().toString();
            Rows.insertPlace(connection, id);
            first = position(connection, id);
            var unit = REGISTER.unit();
            second = history(unit).getFirst().get("position").asLong();
            Api.until(() -> API.audit("/proof/inclusion?position=" + second).status() == 409);
            connection.commit();
        }
        var later = awaitSealed(second);
        var earlier = awaitSealed(first);
        assertThat(earlier.get("leafIndex").asLong())
                .isLessThan(later.get("leafIndex").asLong());
        assertThat(earlier.get("late").asBoolean()).isFalse();
    }

    @Test
    void what_is_committed_after_its_position_was_passed_over_gets_a_leaf_that_says_so() throws SQLException {
        long first;
        // the owner's transactions are none that the service can see, and so none that it waits for
        try (var connection = API.stack.owner().getConnection()) {
            connection.setAutoCommit(false);
            var id = UUID.randomUUID().toString();
            Rows.insertPlace(connection, id);
            first = position(connection, id);
            var unit = REGISTER.unit();
            awaitSealed(history(unit).getFirst().get("position").asLong());
            connection.commit();
        }
        assertThat(awaitSealed(first).get("late").asBoolean()).isTrue();
    }

    private static long position(Connection connection, String id) throws SQLException {
        try (var row = connection.prepareStatement(
                "select global_index from domain_event_entry where aggregate_identifier = ?")) {
            row.setString(1, id);
            var found = row.executeQuery();
            assertThat(found.next()).isTrue();
            return found.getLong(1);
        }
    }

    @Test
    void a_witness_signs_what_it_has_seen() {
        awaitSealed(history(REGISTER.unit()).getFirst().get("position").asLong());
        var checkpoint = checkpoint();
        var path = "/checkpoints/" + checkpoint.size();
        var line = WITNESS.sign(checkpoint.text(), Instant.now()).line();
        API.postText(path + "/cosignatures", line).is(204);
        API.postText(path + "/cosignatures", line).is(204);
        var note = SignedNote.parse(API.audit(path).is(200).text());
        assertThat(note.signatures()).hasSize(2);
        assertThat(note.signedBy(List.of(WITNESS.verifier()))).isPresent();
    }

    @Test
    void a_witness_signs_the_log_of_readings_too() {
        API.user("auditor").audit("/units/" + REGISTER.unit() + "/state").is(200);
        Api.until(() -> API.audit("/reads/checkpoint").status() == 200);
        var text = SignedNote.parse(API.audit("/reads/checkpoint").text()).text();
        var path = "/reads/checkpoints/" + Checkpoint.parse(text).size();
        var line = WITNESS.sign(text, Instant.now()).line();
        assertThat(API.postText(
                                path + "/cosignatures",
                                WITNESS.sign(text + "x", Instant.now()).line())
                        .is(422)
                        .code())
                .isEqualTo("COSIGNATURE_INVALID");
        API.postText(path + "/cosignatures", line).is(204);
        assertThat(SignedNote.parse(API.audit(path).is(200).text()).signedBy(List.of(WITNESS.verifier())))
                .isPresent();
    }

    @Test
    void a_signature_that_does_not_hold_or_is_of_no_witness_is_refused() {
        awaitSealed(history(REGISTER.unit()).getFirst().get("position").asLong());
        var checkpoint = checkpoint();
        var path = "/checkpoints/" + checkpoint.size() + "/cosignatures";
        var other = WITNESS.sign(checkpoint.text().replace("units", "unit"), Instant.now());
        assertThat(API.postText(path, other.line()).is(422).code()).isEqualTo("COSIGNATURE_INVALID");
        assertThat(API.postText(path, "chữ ký").is(422).code()).isEqualTo("COSIGNATURE_INVALID");
        var stranger = SigningKey.generate("stranger", VerifierKey.Kind.COSIGNATURE);
        assertThat(API.postText(
                                path,
                                stranger.sign(checkpoint.text(), Instant.now()).line())
                        .is(422)
                        .code())
                .isEqualTo("WITNESS_UNKNOWN");
    }

    @Test
    void checkpoints_leave_the_database() throws IOException {
        awaitSealed(history(REGISTER.unit()).getFirst().get("position").asLong());
        var note = API.audit("/checkpoints/" + checkpoint().size()).text();
        var text = SignedNote.parse(note).text();
        Api.until(() -> read().contains(text));
        assertThat(Files.exists(API.stack.checkpointFile())).isTrue();
    }

    private static String read() {
        try {
            return Files.readString(API.stack.checkpointFile());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/checkpoints/0, 422, SIZE_IMPOSSIBLE",
        "/checkpoints/-5, 422, SIZE_IMPOSSIBLE",
        "/checkpoints/x, 400, INVALID_PARAMETER",
        "/checkpoints/99999999999, 404, SIZE_NOT_REACHED",
        "/proof/consistency?from=0, 422, SIZE_IMPOSSIBLE",
        "/proof/consistency?from=2&to=1, 422, SIZE_IMPOSSIBLE",
        "/proof/consistency?from=1&to=99999999999, 404, SIZE_NOT_REACHED",
        "/proof/consistency, 400, BAD_REQUEST",
        "/proof/inclusion?position=1&size=0, 422, SIZE_IMPOSSIBLE",
        "/proof/inclusion?position=99999999999, 404, POSITION_UNKNOWN",
        "/proof/inclusion?position=-1, 404, POSITION_UNKNOWN"
    })
    void a_question_that_has_no_answer_says_why(String path, int status, String code) {
        awaitSealed(history(REGISTER.unit()).getFirst().get("position").asLong());
        var answer = API.audit(path).is(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.raw().headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }
}

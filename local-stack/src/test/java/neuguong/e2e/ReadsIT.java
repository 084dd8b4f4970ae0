package neuguong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import neuguong.transparency.Checkpoint;
import neuguong.transparency.Hash;
import neuguong.transparency.LogEntry;
import neuguong.transparency.Merkle;
import neuguong.transparency.SignedNote;
import neuguong.transparency.VerifierKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Who read what is kept and sealed, wherever it was read. */
class ReadsIT {
    private static final Api API = new Api();
    private static final Register REGISTER = new Register(API);

    private static List<JsonNode> reads(String parameters) {
        var page = API.audit("/reads?" + parameters).is(200).json();
        return StreamSupport.stream(page.get("items").spliterator(), false).toList();
    }

    @Test
    void whoever_reads_from_the_event_store_is_noted_before_the_answer() {
        var unit = REGISTER.unit();
        var exemplar = REGISTER.exemplar(unit, "Mùa A " + Register.tag());
        var before = Instant.now();
        API.user("auditor").audit("/units/" + unit + "/history?format=csv").is(200);
        API.user("auditor").audit("/units/" + unit + "/state").is(200);
        API.user("board").audit("/exemplars/" + exemplar + "/state").is(200);
        API.user("auditor").audit("/units/" + unit + "/replay").is(200);
        API.user("analyst").audit("/units/" + unit + "/history").is(403);
        var kept = reads("unit=" + unit);
        assertThat(kept)
                .extracting(r -> r.at("/reading/path").asString().replaceFirst(".*/", ""))
                .as("what was refused was not read")
                .containsExactly("history", "state", "state", "replay");
        assertThat(kept).extracting(r -> r.at("/reading/reader").asString()).containsOnly("auditor", "board");
        assertThat(kept.getFirst().at("/reading/purpose").asString()).isEqualTo("EXPORT");
        assertThat(kept.getFirst().at("/reading/query").asString()).isEqualTo("format=csv");
        assertThat(kept.get(1).at("/reading/purpose").asString()).isEqualTo("READ");
        assertThat(reads("exemplar=" + exemplar + "&person=board")).hasSize(1);
        assertThat(reads("unit=" + unit + "&person=auditor&from=" + before)).hasSize(3);
        assertThat(reads("unit=" + unit + "&to=" + before)).isEmpty();
        var first = API.audit("/reads?size=1&unit=" + unit).json();
        assertThat(reads("size=1&unit=" + unit + "&after=" + first.get("next").asLong())
                        .getFirst())
                .isEqualTo(kept.get(1));
    }

    @Test
    void whoever_reads_pages_and_search_answers_is_noted_too() {
        var unit = REGISTER.unit();
        var exemplar = REGISTER.exemplar(unit, "Hờ Thị " + Register.tag());
        Api.until(() -> API.user("analyst").get("/exemplars/" + exemplar).status() == 200);
        API.user("analyst")
                .get("/api/v1/exemplars/" + exemplar + "/development")
                .is(200);
        API.user("dashboard").get("/api/v1/units/" + unit);
        Api.eventually(() -> {
            var kept = reads("unit=" + unit);
            assertThat(kept)
                    .extracting(r -> r.at("/reading/service").asString())
                    .containsOnly("query");
            assertThat(kept)
                    .extracting(r -> r.at("/reading/reader").asString() + " "
                            + r.at("/reading/path").asString())
                    .contains(
                            "analyst /exemplars/" + exemplar,
                            "analyst /api/v1/exemplars/" + exemplar + "/development",
                            "dashboard /api/v1/units/" + unit);
        });
    }

    @Test
    void what_was_read_is_sealed_in_a_log_of_its_own() {
        var unit = REGISTER.unit();
        API.user("auditor").audit("/units/" + unit + "/state").is(200);
        var read = reads("unit=" + unit).getFirst();
        var position = read.get("position").asLong();
        Api.until(() -> API.audit("/reads/proof/inclusion?position=" + position).status() == 200);
        var checkpoint = checkpoint();
        var proof = API.as("")
                .audit("/reads/proof/inclusion?position=%d&size=%d".formatted(position, checkpoint.size()))
                .is(200)
                .json();
        var content = read.get("content").asString().getBytes(StandardCharsets.UTF_8);
        assertThat(read.get("leafHash").asString())
                .isEqualTo(Hash.sha256(content).hex());
        var leaf = new LogEntry(position, read.get("id").asString(), "read", null, Hash.sha256(content)).leaf();
        assertThat(proof.get("leaf").asString()).isEqualTo(leaf.hex());
        assertThat(Merkle.includes(
                        leaf, proof.get("leafIndex").asLong(), checkpoint.size(), path(proof), checkpoint.root()))
                .isTrue();
        var first = API.as("")
                .audit("/reads/proof/consistency?from=1&to=" + checkpoint.size())
                .is(200);
        assertThat(first.json().get("to").asLong()).isEqualTo(checkpoint.size());
    }

    private static Checkpoint checkpoint() {
        var note =
                SignedNote.parse(API.as("").audit("/reads/checkpoint").is(200).text());
        var keys = API.as("")
                .audit("/reads/keys")
                .is(200)
                .text()
                .lines()
                .map(line -> VerifierKey.parse(line.split(" ", -1)[0]))
                .toList();
        assertThat(note.signedBy(keys)).isPresent();
        assertThat(keys).allMatch(key -> key.name().endsWith("/reads"));
        return Checkpoint.parse(note.text());
    }

    private static List<Hash> path(JsonNode proof) {
        return StreamSupport.stream(proof.get("path").spliterator(), false)
                .map(hash -> Hash.ofHex(hash.asString()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "/reads?size=0, 422, SIZE_IMPOSSIBLE",
        "/reads?from=yesterday, 400, INVALID_PARAMETER",
        "/reads?from=2025-02-01T00:00:00Z&to=2025-01-01T00:00:00Z, 422, MOMENTS_REVERSED",
        "/reads/proof/inclusion?position=999999999, 404, POSITION_UNKNOWN"
    })
    void what_cannot_be_answered_is_a_problem(String path, int status, String code) {
        assertThat(API.audit(path).is(status).code()).isEqualTo(code);
    }

    @Test
    void only_auditors_see_who_read_what() {
        for (var user : List.of("clerk", "board", "analyst", "dashboard", "operator")) {
            assertThat(API.user(user).audit("/reads").status()).as(user).isEqualTo(403);
        }
        assertThat(API.user("auditor").audit("/reads").status()).isEqualTo(200);
    }
}

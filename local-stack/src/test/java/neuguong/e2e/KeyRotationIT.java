package neuguong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import neuguong.stack.LocalStack;
import neuguong.stack.Part;
import neuguong.stack.Progress;
import neuguong.stack.Settings;
import neuguong.transparency.Checkpoint;
import neuguong.transparency.SignedNote;
import neuguong.transparency.SigningKey;
import neuguong.transparency.VerifierKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A signing key is replaced in three starts: the old one, both, the new one. */
@Timeout(240)
class KeyRotationIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    Path data;

    private String keys = "";

    @Test
    void whoever_trusts_the_old_key_sees_the_new_one_beside_it_and_both_stay_published() throws Exception {
        var settings = Settings.at(data).onFreePorts().quickly().only(Part.POSTGRES, Part.KAFKA, Part.COMMAND);
        var first = sealedOnce(settings, 1);
        var old = SigningKey.parse(Files.readString(data.resolve("log.key")));
        var young = SigningKey.generate(old.verifier().name(), VerifierKey.Kind.ED25519);
        assertThat(first.signedBy(List.of(old.verifier()))).isPresent();

        Files.writeString(data.resolve("log.key"), old.text() + "\n" + young.text() + "\n");
        var both = sealedOnce(settings, 2);
        assertThat(both.signedBy(List.of(old.verifier()))).isPresent();
        assertThat(both.signedBy(List.of(young.verifier()))).isPresent();

        Files.writeString(data.resolve("log.key"), young.text() + "\n");
        var last = sealedOnce(settings, 3);
        assertThat(last.signedBy(List.of(old.verifier()))).isEmpty();
        assertThat(last.signedBy(List.of(young.verifier()))).isPresent();
        assertThat(keys)
                .isEqualTo("%s 1 2\n%s 2 -\n"
                        .formatted(old.verifier().text(), young.verifier().text()));
    }

    /** Starts, records one event, and returns the checkpoint that seals it. */
    private SignedNote sealedOnce(Settings settings, long size) throws SQLException {
        try (var stack = new LocalStack(settings, Progress.SILENT).start()) {
            try (var connection = stack.application().getConnection()) {
                Rows.insertPlace(connection, UUID.randomUUID().toString());
            }
            Api.until(() -> sealed(stack) == size);
            keys = fetch(stack, "/keys");
            return SignedNote.parse(fetch(stack, "/checkpoint"));
        }
    }

    private static long sealed(LocalStack stack) {
        var answer = fetch(stack, "/checkpoint");
        return answer.startsWith("{")
                ? 0
                : Checkpoint.parse(SignedNote.parse(answer).text()).size();
    }

    private static String fetch(LocalStack stack, String path) {
        try {
            return HTTP.send(
                            HttpRequest.newBuilder(URI.create(stack.commandUrl() + "/api/v1/audit" + path))
                                    .header("Authorization", stack.authorization("test"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}

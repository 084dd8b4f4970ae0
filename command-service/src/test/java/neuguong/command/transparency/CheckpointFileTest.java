package neuguong.command.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import neuguong.transparency.Checkpoint;
import neuguong.transparency.Hash;
import neuguong.transparency.SignedNote;
import neuguong.transparency.SigningKey;
import neuguong.transparency.VerifierKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointFileTest {
    private static final SigningKey KEY = SigningKey.generate("tinh.example/log", VerifierKey.Kind.ED25519);

    @TempDir
    Path directory;

    private static Checkpoint checkpoint(long size) {
        return new Checkpoint("tinh.example/log", size, Hash.ZERO, 1, Hash.ZERO);
    }

    @Test
    void the_last_of_many_is_read() throws IOException {
        var file = new CheckpointFile(directory.resolve("checkpoints.txt").toString());
        assertThat(file.last()).isEmpty();
        for (var size = 1; size <= 100; size++) {
            var text = checkpoint(size).text();
            file.append(new SignedNote(text, List.of(KEY.sign(text, Instant.EPOCH))).note());
            assertThat(file.last()).contains(checkpoint(size));
        }
    }

    @Test
    void without_a_file_there_is_none() throws IOException {
        var file = new CheckpointFile("");
        file.append("nothing");
        assertThat(file.last()).isEmpty();
    }
}

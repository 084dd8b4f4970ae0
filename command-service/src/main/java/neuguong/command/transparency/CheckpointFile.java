package neuguong.command.transparency;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import neuguong.transparency.Checkpoint;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A file to which checkpoints are appended, each with an empty line behind it, so that the database can be held to them. */
@Component
class CheckpointFile {
    private static final int END = 8192;

    private final String file;

    CheckpointFile(@Value("${neuguong.transparency.checkpoint-file}") String file) {
        this.file = file;
    }

    /** The file beside it, for the checkpoints of the log of readings. */
    CheckpointFile ofReads() {
        return new CheckpointFile(file.isBlank() ? "" : file + ".reads");
    }

    /** Appends a checkpoint, where a file is configured. */
    void append(String note) throws IOException {
        if (!file.isBlank()) {
            Files.writeString(Path.of(file), note + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    /** The last checkpoint in it. */
    Optional<Checkpoint> last() throws IOException {
        if (file.isBlank() || !Files.exists(Path.of(file))) {
            return Optional.empty();
        }
        try (var open = new RandomAccessFile(file, "r")) {
            var bytes = new byte[(int) Math.min(open.length(), END)];
            open.seek(open.length() - bytes.length);
            open.readFully(bytes);
            return last(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    /** Text, empty line, signatures, empty line, and so on. */
    static Optional<Checkpoint> last(String notes) {
        var end = notes.stripTrailing().lastIndexOf("\n\n");
        if (end < 0) {
            return Optional.empty();
        }
        var begin = notes.lastIndexOf("\n\n", end - 1);
        return Optional.of(Checkpoint.parse(notes.substring(begin < 0 ? 0 : begin + 2, end + 1)));
    }
}

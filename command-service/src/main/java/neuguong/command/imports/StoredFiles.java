package neuguong.command.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Uploaded files in the database, so that whichever process comes next can go on with them; read and written in pieces. */
@Component
class StoredFiles {
    private static final int PIECE = 256 * 1024;

    private final JdbcClient jdbc;

    StoredFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void store(String importId, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            var part = 0;
            for (var piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                jdbc.sql("insert into import_file (import_id, part, bytes) values (?, ?, ?)")
                        .params(importId, part++, piece)
                        .update();
            }
        }
    }

    /** A copy on disk, which the caller deletes. */
    Path copy(String importId) throws IOException {
        var file = Files.createTempFile("import-", ".table");
        try (var out = Files.newOutputStream(file)) {
            for (var part = 0; ; part++) {
                var piece = jdbc.sql("select bytes from import_file where import_id = ? and part = ?")
                        .params(importId, part)
                        .query((row, _) -> row.getBytes(1))
                        .optional();
                if (piece.isEmpty()) {
                    return file;
                }
                out.write(piece.get());
            }
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }
}

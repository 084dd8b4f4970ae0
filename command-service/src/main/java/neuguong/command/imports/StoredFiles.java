package neuguong.command.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import neuguong.command.personal.DataKeys;
import neuguong.command.personal.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Uploaded files in the database, so that whichever process comes next can go on with them; read and written in pieces, each sealed under a
 * key of the file's own, which goes with the file.
 */
@Component
class StoredFiles {
    private static final int PIECE = 256 * 1024;

    private final JdbcClient jdbc;
    private final DataKeys keys;

    StoredFiles(JdbcClient jdbc, DataKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** Keeps a file, in the transaction that is open. */
    void store(String importId, Path file) throws IOException {
        var envelope = keys.make(importId);
        try (InputStream in = Files.newInputStream(file)) {
            var part = 0;
            for (var piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                jdbc.sql("insert into import_file (import_id, part, bytes, sealed) values (?, ?, ?, true)")
                        .params(importId, part, envelope.seal("part " + part, piece))
                        .update();
                part++;
            }
        }
    }

    /** A piece as it is stored; those of old files are not sealed. */
    @SuppressWarnings("ArrayRecordComponent") // it passes by and is compared with none
    private record Piece(byte[] bytes, boolean sealed) {}

    /**
     * A copy on disk, which the caller deletes.
     *
     * @throws neuguong.command.personal.KeyFault where the file's key is missing, or was destroyed with the data of a person in it
     */
    Path copy(String importId) throws IOException {
        var file = Files.createTempFile("import-", ".table");
        Envelope envelope = null;
        try (var out = Files.newOutputStream(file)) {
            for (var part = 0; ; part++) {
                var piece = jdbc.sql("select bytes, sealed from import_file where import_id = ? and part = ?")
                        .params(importId, part)
                        .query((row, _) -> new Piece(row.getBytes(1), row.getBoolean(2)))
                        .optional();
                if (piece.isEmpty()) {
                    return file;
                }
                if (piece.get().sealed() && envelope == null) {
                    envelope = keys.get(importId);
                }
                out.write(
                        piece.get().sealed() && envelope != null
                                ? envelope.open("part " + part, piece.get().bytes())
                                : piece.get().bytes());
            }
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }
}

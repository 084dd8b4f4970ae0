package neuguong.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The database's passwords by role: made once, kept in the data directory where only its owner reads them, in the form
 * that {@code psql} takes as PGPASSFILE, so that none has to be printed or typed.
 */
record Passwords(Map<String, String> byRole) {

    private static final int BYTES = 18;
    private static final String ANY_DATABASE = "*:*:*:";

    static Path file(DataDirectory data) {
        return data.resolve("pgpass");
    }

    static Passwords in(DataDirectory data) {
        Path file = file(data);
        try {
            if (!Files.exists(file)) {
                Path made = Files.createTempFile(
                        data.resolve(""),
                        "pgpass",
                        null,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.write(
                        made,
                        Stream.of(Database.SUPERUSER, Database.OWNER, Database.APPLICATION)
                                .map(role -> ANY_DATABASE + role + ":" + random())
                                .toList());
                Files.move(made, file);
            }
            List<String> lines = Files.readAllLines(file);
            return new Passwords(lines.stream()
                    .map(line -> line.substring(ANY_DATABASE.length()).split(":", 2))
                    .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String of(String role) {
        String password = byRole.get(role);
        if (password == null) {
            throw new IllegalStateException("no password for " + role);
        }
        return password;
    }

    static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }
}

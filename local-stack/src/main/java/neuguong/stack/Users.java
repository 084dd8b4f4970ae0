package neuguong.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import neuguong.identity.LocalTokens;
import neuguong.identity.PasswordHash;
import neuguong.identity.Person;
import neuguong.identity.Role;
import neuguong.identity.UserFile;
import neuguong.identity.UserFile.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Who may sign in to this stack: one user for each role, all with one password, of which only a hash is kept.
 *
 * @param file read by both services
 * @param tokenKey what signs the tokens of this stack, for both services and for its own programs
 * @param fresh the password where it was made up just now, so that it can be said once; else null
 */
record Users(Path file, Path tokenKey, @Nullable String fresh) {
    /** The unit of the clerk, as the demonstration has it. */
    private static final String UNIT = "NG-HND";

    private static final String AUDIENCE = "neuguong";
    private static final Duration LIFE = Duration.ofHours(12);

    /** @param password the one to be used, or empty to keep the one before or to make one up */
    static Users in(DataDirectory data, String password) {
        var file = data.resolve("users.json");
        var tokenKey = data.resolve("token.key");
        try {
            var fresh = password.isEmpty() && !Files.exists(file) ? Passwords.random() : null;
            var wanted = fresh == null ? password : fresh;
            if (!wanted.isEmpty() && !holds(file, wanted)) {
                write(file, PasswordHash.of(wanted));
            }
            LocalTokens.of(tokenKey, AUDIENCE); // made before two services could make it at once
            return new Users(file, tokenKey, fresh);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holds(Path file, String password) {
        return Files.exists(file) && UserFile.accepts(file, "board", password);
    }

    private static void write(Path file, String hash) throws IOException {
        UserFile.write(
                file,
                List.of(
                        new Entry("clerk", "Cán bộ Hội Nông dân tỉnh", hash, Set.of(Role.CLERK), UNIT, null),
                        new Entry(
                                "board",
                                "Thường trực Hội đồng Thi đua - Khen thưởng",
                                hash,
                                Set.of(Role.BOARD),
                                null,
                                null),
                        new Entry("auditor", "Thanh tra", hash, Set.of(Role.AUDITOR), null, null),
                        new Entry("analyst", "Chuyên viên phân tích", hash, Set.of(Role.ANALYST), null, null),
                        new Entry("dashboard", "Màn hình tổng hợp", hash, Set.of(Role.DASHBOARD), null, null),
                        new Entry("operator", "Người vận hành", hash, Set.of(Role.OPERATOR), null, null)));
    }

    /** What a program of this stack sends as {@code Authorization} to be known as a person of these roles. */
    String authorization(String subject, String name, @Nullable String unit, Set<Role> roles) {
        var person = new Person(LocalTokens.ISSUER, subject, name, roles, unit, null);
        return "Bearer " + LocalTokens.of(tokenKey, AUDIENCE).issue(person, LIFE);
    }
}

package neuguong.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The users of an installation, in a file: a JSON list of
 * {@code {"user", "name", "password", "roles": ["CLERK"], "unit": "<id or code>"}}, where the password is its bcrypt hash.
 */
public final class UserFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private UserFile() {}

    /**
     * One user.
     *
     * @param user by which they sign in
     * @param name to be shown
     * @param password bcrypt hash, as {@code $2a$10$…}
     * @param unit id or code of the unit that a clerk acts for
     */
    public record Entry(
            String user,
            String name,
            String password,
            Set<Role> roles,
            @Nullable String unit) {
        /** The person that this user is. */
        public Person person() {
            return new Person(LocalTokens.ISSUER, user, name, roles, unit, null);
        }
    }

    static Map<String, Entry> read(Path file) {
        try {
            var entries = JSON.readValue(Files.readString(file), new TypeReference<List<Entry>>() {});
            return entries.stream().collect(Collectors.toUnmodifiableMap(Entry::user, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JacksonException e) {
            throw new IllegalStateException(file + " is no list of users: " + e.getOriginalMessage(), e);
        }
    }

    /** Whether the file has this user with this password. */
    public static boolean accepts(Path file, String user, String password) {
        var entry = read(file).get(user);
        return entry != null && LocalUsers.matches(password, entry.password());
    }

    /** Replaces the file by these users. */
    public static void write(Path file, List<Entry> entries) throws IOException {
        Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(entries) + "\n");
    }
}

package neuguong.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The users of an installation, in a file: a JSON list of
 * {@code {"user", "name", "password", "roles": ["CLERK"], "unit": "<id or code>"}}, where the password is its hash. {@link UserCommand} makes entries.
 */
public final class UserFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MARK_BYTES = 16;

    private UserFile() {}

    /**
     * One user.
     *
     * @param user by which they sign in
     * @param name to be shown
     * @param password hash of it, see {@link PasswordHash}
     * @param unit id or code of the unit that a clerk acts for
     * @param since when their sessions and tokens were last ended; any other change of an entry ends them too
     */
    public record Entry(
            String user,
            String name,
            String password,
            Set<Role> roles,
            @Nullable String unit,
            @Nullable Instant since) {
        public Entry {
            Objects.requireNonNull(user, "user");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(password, "password");
            roles = Set.copyOf(roles);
        }

        /** The person that this user is. */
        public Person person() {
            return new Person(LocalTokens.ISSUER, user, name, roles, unit, null);
        }

        /** The same for both services and another for any other entry; tells nothing of the password. */
        String mark() {
            var all = List.of(user, name, password, new TreeSet<>(roles), String.valueOf(unit), String.valueOf(since));
            try {
                var digest = MessageDigest.getInstance("SHA-256")
                        .digest(all.toString().getBytes(StandardCharsets.UTF_8));
                return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, MARK_BYTES));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }
    }

    /**
     * Its users by their names.
     *
     * @throws IllegalStateException where it is no list of users, or names one twice
     */
    static Map<String, Entry> read(Path file) {
        return entries(file).stream().collect(Collectors.toUnmodifiableMap(Entry::user, Function.identity()));
    }

    static List<Entry> entries(Path file) {
        try {
            return JSON.readValue(Files.readString(file), new TypeReference<List<Entry>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JacksonException e) {
            throw new IllegalStateException(file + " is no list of users: " + e.getOriginalMessage(), e);
        }
    }

    /** Whether the file has this user with this password. */
    public static boolean accepts(Path file, String user, String password) {
        var entry = read(file).get(user);
        return entry != null && PasswordHash.matches(password, entry.password());
    }

    /** Replaces the file by these users, at once; a file that was not there is for its owner only. */
    public static void write(Path file, List<Entry> entries) throws IOException {
        var permissions =
                Files.exists(file) ? Files.getPosixFilePermissions(file) : PosixFilePermissions.fromString("rw-------");
        var made = Files.createTempFile(
                file.toAbsolutePath().getParent(), "users", null, PosixFilePermissions.asFileAttribute(permissions));
        Files.writeString(made, json(entries));
        Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
    }

    static String json(Object entries) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(entries) + "\n";
    }
}

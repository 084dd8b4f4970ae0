package neuguong.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The users of a file as it is now. Whoever asks looks whether it has changed, once in some seconds; a file that cannot be read then leaves the users as they
 * were, so that a slip of the pen locks nobody out, and the log and health say so.
 */
final class UserDirectory {
    /** So long at most is somebody known who is in the file no more. */
    static final Duration EVERY = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(UserDirectory.class);

    private final Path file;
    private final InstantSource clock;
    private volatile State state;

    /**
     * @param users who is known
     * @param marks of each, see {@link UserFile.Entry#mark}
     * @param edition of the file that was read last, whether it could be or not
     * @param looked when it was last looked at
     * @param fault why it could not be read, or null
     */
    private record State(
            Map<String, UserFile.Entry> users,
            Map<String, String> marks,
            @Nullable Edition edition,
            Instant looked,
            @Nullable String fault) {
        static State of(Map<String, UserFile.Entry> users, @Nullable Edition edition, Instant now) {
            var marks = users.values().stream()
                    .collect(Collectors.toUnmodifiableMap(UserFile.Entry::user, UserFile.Entry::mark));
            return new State(users, marks, edition, now, null);
        }

        State as(@Nullable Edition seen, Instant now, @Nullable String why) {
            return new State(users, marks, seen, now, why);
        }
    }

    /** What changes with a file. */
    private record Edition(
            FileTime modified, long size, @Nullable Object inode) {}

    /** @throws IllegalStateException where the file is no list of users at the start */
    UserDirectory(Path file, InstantSource clock) {
        this.file = file;
        this.clock = clock;
        var edition = edition();
        this.state = State.of(UserFile.read(file), edition, clock.instant());
    }

    Optional<UserFile.Entry> find(String user) {
        return Optional.ofNullable(current().users().get(user));
    }

    /** Why the users are those of a file before this one; empty where they are not. */
    Optional<String> fault() {
        return Optional.ofNullable(current().fault());
    }

    /** What stands in the file of a person and of whoever acts for them, in short: it changes with either; empty where one is not there. */
    Optional<String> mark(Person person) {
        var marks = current().marks();
        var own = Optional.ofNullable(marks.get(person.subject()));
        var via = person.via();
        return via == null
                ? own
                : own.flatMap(mark -> Optional.ofNullable(marks.get(via)).map(acting -> mark + "." + acting));
    }

    private State current() {
        return clock.instant().isBefore(state.looked().plus(EVERY)) ? state : look();
    }

    private synchronized State look() {
        var before = state;
        var now = clock.instant();
        if (now.isBefore(before.looked().plus(EVERY))) {
            return before;
        }
        // taken before the file is read, so that a change in between is seen the next time
        var edition = edition();
        state = edition != null && edition.equals(before.edition())
                ? before.as(edition, now, before.fault())
                : read(before, edition, now);
        return state;
    }

    private State read(State before, @Nullable Edition edition, Instant now) {
        try {
            var users = UserFile.read(file);
            LOG.info("the file of users was read again: {} users", users.size());
            return State.of(users, edition, now);
        } catch (RuntimeException e) {
            if (before.fault() == null) {
                LOG.error("the file of users cannot be read, those of before are kept", e);
            }
            return before.as(edition, now, file + " cannot be read");
        }
    }

    private @Nullable Edition edition() {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Edition(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
        } catch (IOException e) {
            return null;
        }
    }
}

package neuguong.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserCommandTest {
    private static final String PASSWORD = "mưa rào kẹo lạc cầu tre";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Deque<String> typed = new ArrayDeque<>();

    @TempDir
    private Path directory;

    private int run(String... words) {
        var line = new ArrayList<>(List.of(UserCommand.NAME));
        line.addAll(List.of(words));
        return new UserCommand(_ -> typed.poll(), stream(out), stream(err)).run(line);
    }

    private static PrintStream stream(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private UserFile.Entry entry(String user) {
        return Objects.requireNonNull(UserFile.read(file()).get(user), user);
    }

    private Path file() {
        return directory.resolve("users.json");
    }

    @Test
    void an_entry_is_said_by_which_the_user_then_signs_in() throws IOException {
        typed.addAll(List.of(PASSWORD, PASSWORD));
        assertThat(run("an.nguyen", "--name=Nguyễn Văn An", "--roles=clerk,ANALYST", "--unit=NG-HND"))
                .isZero();
        var said = out.toString(StandardCharsets.UTF_8);
        assertThat(said).doesNotContain(PASSWORD);
        Files.writeString(file(), "[" + said + "]");
        var entry = entry("an.nguyen");
        assertThat(entry.person())
                .isEqualTo(new Person(
                        LocalTokens.ISSUER,
                        "an.nguyen",
                        "Nguyễn Văn An",
                        Set.of(Role.CLERK, Role.ANALYST),
                        "NG-HND",
                        null));
        assertThat(UserFile.accepts(file(), "an.nguyen", PASSWORD)).isTrue();
    }

    @Test
    void a_file_is_made_for_its_owner_only_and_an_entry_takes_the_place_of_the_one_before() throws IOException {
        typed.add(PASSWORD);
        assertThat(run("binh", "--name=Lê Bình", "--roles=ANALYST", "--file=" + file()))
                .isZero();
        typed.add(PASSWORD);
        assertThat(run("an.nguyen", "--name=Nguyễn Văn An", "--roles=ANALYST", "--file=" + file()))
                .isZero();
        typed.add("gỗ lim rượu nếp ốc đảo");
        assertThat(run("binh", "--name=Lê Thị Bình", "--roles=BOARD", "--file=" + file()))
                .isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(UserFile.read(file())).containsOnlyKeys("an.nguyen", "binh");
        assertThat(entry("binh").roles()).containsExactly(Role.BOARD);
        assertThat(UserFile.accepts(file(), "binh", PASSWORD)).isFalse();
    }

    @Test
    void a_weak_password_changes_nothing_and_both_languages_say_why() {
        typed.add("123456789012");
        assertThat(run("binh", "--name=Lê Bình", "--roles=ANALYST", "--file=" + file()))
                .isEqualTo(1);
        assertThat(file()).doesNotExist();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("dễ đoán").contains("easy to guess");
    }

    @Test
    void a_password_that_became_known_is_refused_by_the_operators_list() throws IOException {
        var known = Files.writeString(directory.resolve("known.txt"), "gì đó khác\n" + PASSWORD + "\n");
        typed.add(PASSWORD);
        assertThat(run("binh", "--name=Lê Bình", "--roles=ANALYST", "--known=" + known))
                .isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(PasswordFault.KNOWN.vi());
    }

    @Test
    void ending_what_somebody_has_begun_leaves_their_password_and_changes_their_mark() throws IOException {
        typed.add(PASSWORD);
        assertThat(run("binh", "--name=Lê Bình", "--roles=ANALYST", "--file=" + file()))
                .isZero();
        var before = entry("binh");
        assertThat(run("binh", "--end", "--file=" + file())).isZero();
        var after = entry("binh");
        assertThat(after.person()).isEqualTo(before.person());
        assertThat(after.mark()).isNotEqualTo(before.mark());
        assertThat(UserFile.accepts(file(), "binh", PASSWORD)).isTrue();
        assertThat(run("ai", "--end", "--file=" + file())).isEqualTo(1);
        assertThat(run("binh", "--end")).isEqualTo(2);
    }

    @Test
    void a_slip_in_the_second_time_is_noticed() {
        typed.addAll(List.of(PASSWORD, PASSWORD + "x"));
        assertThat(run("binh", "--name=Lê Bình", "--roles=ANALYST")).isEqualTo(1);
        assertThat(out.size()).isZero();
    }

    @Test
    void wrong_words_are_answered_by_how_it_is_used() {
        for (var words : List.of(
                List.<String>of(),
                List.of("binh"),
                List.of("binh", "--name=Lê Bình"),
                List.of("binh", "--name=Lê Bình", "--roles=KING"),
                List.of("binh", "--name=Lê Bình", "--roles=CLERK"),
                List.of("binh", "--name=Lê Bình", "--roles=CLERK", "--password=" + PASSWORD))) {
            assertThat(run(words.toArray(String[]::new))).as("%s", words).isEqualTo(2);
        }
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Cách dùng").contains("Use:");
    }
}

package neuguong.identity;

import java.io.BufferedReader;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The command line by which a user of an installation's own file is made, by the operator or by the person themselves: it says the entry, or puts it into the
 * file in place of the one before. The password is typed or comes by standard input, never as an argument, which everybody on the machine sees.
 */
public final class UserCommand {
    /** The first word of the command line that asks for this. */
    public static final String NAME = "user";

    private static final String END = "end";
    private static final Set<String> OPTIONS = Set.of("name", "roles", "unit", "file", "known");

    private final Answers answers;
    private final PrintStream out;
    private final PrintStream err;

    UserCommand(Answers answers, PrintStream out, PrintStream err) {
        this.answers = answers;
        this.out = out;
        this.err = err;
    }

    /** Where a password comes from. */
    @FunctionalInterface
    interface Answers {
        /** What was typed after this was asked; null where there is no more. */
        @Nullable
        String to(String question) throws IOException;
    }

    /** Runs the command of these words, and returns its exit status: 0 done, 1 not done, 2 used wrongly. */
    public static int run(String... words) {
        var answers = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .map(UserCommand::typed)
                .orElseGet(UserCommand::piped);
        return new UserCommand(answers, stream(FileDescriptor.out), stream(FileDescriptor.err)).run(List.of(words));
    }

    private static PrintStream stream(FileDescriptor to) {
        return new PrintStream(new FileOutputStream(to), true, StandardCharsets.UTF_8);
    }

    private static Answers typed(Console console) {
        return question -> {
            var typed = console.readPassword("%s", question);
            return typed == null ? null : String.valueOf(typed);
        };
    }

    private static Answers piped() {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return _ -> in.readLine();
    }

    /** Why something cannot be done, in both languages. */
    private static final class Wrong extends Exception {
        private final int status;

        Wrong(int status, String vi, String en) {
            super(vi + "\n" + en);
            this.status = status;
        }
    }

    int run(List<String> words) {
        try {
            run(options(words.subList(1, words.size())));
            return 0;
        } catch (Wrong e) {
            err.println(e.getMessage());
            return e.status;
        } catch (IOException | RuntimeException e) {
            err.println("Không đọc hoặc ghi được tệp: " + e + "\nCannot read or write a file: " + e);
            return 1;
        }
    }

    private void run(Map<String, String> options) throws Wrong, IOException {
        var file = options.get("file");
        if (options.containsKey(END)) {
            put(file(options), ended(file(options), options.getOrDefault(NAME, "")));
        } else if (file == null) {
            out.print(UserFile.json(entry(options)));
        } else {
            put(Path.of(file), entry(options));
        }
    }

    private static Path file(Map<String, String> options) throws Wrong {
        if (!options.containsKey("file")) {
            throw use();
        }
        return Path.of(options.get("file"));
    }

    private static UserFile.Entry ended(Path file, String user) throws Wrong {
        var entry = UserFile.read(file).get(user);
        if (entry == null) {
            throw new Wrong(
                    1,
                    "Không có tài khoản %s trong %s.".formatted(user, file),
                    "There is no %s in %s.".formatted(user, file));
        }
        return new UserFile.Entry(
                entry.user(), entry.name(), entry.password(), entry.roles(), entry.unit(), Instant.now());
    }

    private static Map<String, String> options(List<String> words) throws Wrong {
        var options = new LinkedHashMap<String, String>();
        for (var word : words) {
            var parts = word.split("=", 2);
            if (!word.startsWith("--")) {
                options.putIfAbsent(NAME, word);
            } else if (word.equals("--" + END)) {
                options.put(END, "");
            } else if (parts.length < 2 || !OPTIONS.contains(parts[0].substring(2))) {
                throw use();
            } else {
                options.put(parts[0].substring(2), parts[1]);
            }
        }
        if (options.getOrDefault(NAME, "").isBlank()) {
            throw use();
        }
        return options;
    }

    private static Wrong use() {
        return new Wrong(2, """
                Cách dùng: user <tài khoản> --name=<họ tên> --roles=<CLERK,…> [--unit=<mã đơn vị>] [--file=<tệp người dùng>]
                  [--known=<tệp mật khẩu đã lộ, mỗi dòng một mật khẩu>]; mật khẩu được hỏi, hoặc đọc ở đầu vào chuẩn.
                Chấm dứt mọi phiên và mã truy cập của một người: user <tài khoản> --end --file=<tệp người dùng>""", """
                Use: user <account> --name=<name> --roles=<CLERK,…> [--unit=<unit's code>] [--file=<file of users>]
                  [--known=<file of passwords that became known, one a line>]; the password is asked for, or read from standard input.
                To end all sessions and tokens of somebody: user <account> --end --file=<file of users>""");
    }

    private UserFile.Entry entry(Map<String, String> options) throws Wrong, IOException {
        var user = options.getOrDefault(NAME, "");
        var name = options.getOrDefault("name", "");
        if (name.isBlank()) {
            throw use();
        }
        var roles = EnumSet.noneOf(Role.class);
        for (var role : options.getOrDefault("roles", "").split(",", -1)) {
            roles.add(Role.named(role.strip())
                    .orElseThrow(() -> new Wrong(
                            2,
                            "Không có vai trò %s; có: %s.".formatted(role, List.of(Role.values())),
                            "There is no role %s; there are: %s.".formatted(role, List.of(Role.values())))));
        }
        var unit = options.get("unit");
        if (roles.contains(Role.CLERK) && unit == null) {
            throw new Wrong(
                    2,
                    "Cán bộ (CLERK) cần --unit: làm việc cho đơn vị nào.",
                    "A CLERK needs --unit: the one to act for.");
        }
        var password = password();
        var fault = new PasswordRules().fault(password, user, name, unit);
        if (fault.isEmpty() && options.containsKey("known") && isIn(Path.of(options.get("known")), password)) {
            fault = Optional.of(PasswordFault.KNOWN);
        }
        if (fault.isPresent()) {
            throw new Wrong(1, fault.get().vi(), fault.get().en());
        }
        return new UserFile.Entry(user, name, PasswordHash.of(password), roles, unit, null);
    }

    private String password() throws Wrong, IOException {
        var first = answers.to("Mật khẩu | Password: ");
        var second = answers.to("Nhập lại | Again: ");
        if (first == null || (second != null && !second.equals(first))) {
            throw new Wrong(1, "Hai lần nhập không giống nhau.", "The two are not the same.");
        }
        return first;
    }

    private static boolean isIn(Path known, String password) throws IOException {
        try (var lines = Files.lines(known)) {
            return lines.anyMatch(password::equals);
        }
    }

    private void put(Path file, UserFile.Entry entry) throws IOException {
        var entries = new ArrayList<UserFile.Entry>(Files.exists(file) ? UserFile.entries(file) : List.of());
        entries.removeIf(other -> other.user().equals(entry.user()));
        entries.add(entry);
        UserFile.write(file, entries);
        out.println("Đã ghi %s vào %s. | %s is in %s.".formatted(entry.user(), file, entry.user(), file));
    }
}

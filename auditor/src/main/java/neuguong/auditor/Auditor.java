package neuguong.auditor;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import neuguong.auditor.Arguments.Wrong;
import neuguong.auditor.Text.Language;

/** The command line; see {@code help.vi.txt} and {@code help.en.txt}. */
public final class Auditor {
    static final int HOLDS = 0;
    static final int FAULTY = 1;
    static final int WRONG_USE = 2;
    static final int UNREACHABLE = 3;

    private Auditor() {}

    public static void main(String[] args) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(run(List.of(args), out, err));
    }

    /** Runs one command, and returns the exit status. */
    static int run(List<String> line, PrintStream out, PrintStream err) {
        Arguments arguments;
        try {
            arguments = Arguments.parse(line);
        } catch (Wrong e) {
            err.println(e.text().vi() + "\n" + e.text().en());
            return WRONG_USE;
        }
        var console = new Console(arguments, out, err);
        try {
            return run(arguments, console);
        } catch (Wrong e) {
            console.error(e.text());
            return WRONG_USE;
        } catch (Fault e) {
            console.fault(e);
            return e.kind() == Fault.Kind.UNREADABLE ? UNREACHABLE : FAULTY;
        } catch (IOException | UncheckedIOException e) {
            console.error(new Text("Không đọc, ghi hoặc kết nối được: %s", "Cannot read, write or connect: %s")
                    .with(e.toString()));
            return UNREACHABLE;
        }
    }

    private static int run(Arguments arguments, Console console) throws IOException {
        if (arguments.has("help")) {
            console.help();
            return HOLDS;
        }
        switch (arguments.command()) {
            case "verify" -> new BundleCommands(arguments, console).verify();
            case "replay" -> new BundleCommands(arguments, console).replay();
            case "bundle" -> new LogCommands(arguments, console).bundle();
            case "checkpoint" -> new LogCommands(arguments, console).checkpoint();
            case "log" -> new LogCommands(arguments, console).log();
            case "reads" -> new LogCommands(arguments, console).reads();
            case "key" -> new LogCommands(arguments, console).key();
            case "help" -> console.help();
            default ->
                throw new Wrong(new Text("Không có lệnh %s", "There is no command %s").with(arguments.command()));
        }
        return HOLDS;
    }

    /** The language that was asked for; Vietnamese without that. */
    static Language language(Arguments arguments) {
        return arguments.option("lang").filter("en"::equals).isPresent() ? Language.EN : Language.VI;
    }
}

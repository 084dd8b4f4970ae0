package neuguong.stack;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The launcher as a user starts it, in a process of its own, on free ports. */
final class LauncherProcess implements AutoCloseable {

    private static final long LIMIT_SECONDS = 90;

    private final Process process;
    private final BufferedReader output;
    private final List<String> seen = new ArrayList<>();

    LauncherProcess(Path data, String parts) throws IOException {
        Stream<String> ports = Arrays.stream(Part.values()).map(part -> "--port." + part.option() + "=0");
        Stream<String> command = Stream.of(
                Installation.java().toString(),
                "-Xmx384m",
                "-cp",
                System.getProperty("java.class.path"),
                "neuguong.stack.Main",
                "--empty",
                "--quick=true",
                "--data=" + data,
                "--parts=" + parts);
        process = new ProcessBuilder(Stream.concat(command, ports).toList())
                .redirectErrorStream(true)
                .start();
        output = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Reads on until a line contains the text; fails with all that was said when the launcher ends first. */
    LauncherProcess awaitLine(String text) throws IOException {
        for (@Nullable String line = output.readLine(); line != null; line = output.readLine()) {
            seen.add(line);
            if (line.contains(text)) {
                return this;
            }
        }
        throw new AssertionError("never said '" + text + "':\n" + String.join("\n", seen));
    }

    void kill() {
        process.toHandle().destroyForcibly(); // Process.destroy would close the output too
    }

    void terminate() {
        process.toHandle().destroy();
    }

    /** Its exit status, once it has ended. */
    int exit() throws IOException {
        for (@Nullable String line = output.readLine(); line != null; line = output.readLine()) {
            seen.add(line);
        }
        return process.onExit()
                .orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS)
                .join()
                .exitValue();
    }

    String said() {
        return String.join("\n", seen);
    }

    @Override
    public void close() throws IOException {
        process.toHandle().destroy();
        exit();
    }
}

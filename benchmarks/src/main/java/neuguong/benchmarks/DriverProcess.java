package neuguong.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A candidate in a process of its own, in whatever language: it says {@code ready} on a line, then answers each line
 * {@code run N} with one line of JSON, the figures of round N by name, and ends when its input does. Everything else it has
 * to say goes to its standard error.
 */
final class DriverProcess implements Candidate {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, Double>> FIGURES = new TypeReference<>() {};

    private final String name;
    private final Role role;
    private final Path log;
    private final Process process;
    private final BufferedReader answers;

    /** Starts it and waits until it is ready; {@code environment} is added to this process's own. */
    DriverProcess(String name, Role role, List<String> command, Map<String, String> environment, Path log)
            throws IOException {
        this.name = name;
        this.role = role;
        this.log = log;
        var builder = new ProcessBuilder(command).redirectError(log.toFile());
        builder.environment().putAll(environment);
        process = builder.start();
        answers = process.inputReader(StandardCharsets.UTF_8);
        if (!"ready".equals(line())) {
            throw new IOException(name + " did not become ready, see " + log);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Role role() {
        return role;
    }

    @Override
    public Sample run(int round) throws IOException {
        process.outputWriter(StandardCharsets.UTF_8)
                .append("run " + round + "\n")
                .flush();
        var answer = line();
        if (answer == null) {
            throw new IOException(name + " ended, see " + log);
        }
        return new Sample(JSON.readValue(answer, FIGURES));
    }

    private @Nullable String line() throws IOException {
        return answers.readLine();
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        try {
            process.outputWriter().close();
            if (process.waitFor(20, TimeUnit.SECONDS)) {
                return;
            }
        } catch (IOException e) {
            // it has ended already, or is ended below
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}

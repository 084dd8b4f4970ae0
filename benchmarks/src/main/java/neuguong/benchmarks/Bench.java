package neuguong.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import neuguong.stack.LocalStack;
import neuguong.stack.Part;
import neuguong.stack.Progress;
import neuguong.stack.Settings;

/**
 * What every benchmark is given.
 *
 * @param rounds that count, at least 1; one more warms up
 * @param scale of the amounts, 1 for those of the full run; less makes it shorter and its figures rougher
 * @param data where the parts keep what they store; each stack begins empty in a directory of its own
 */
record Bench(int rounds, double scale, Path data) {
    /** So many, at this scale. */
    int amount(int full) {
        return (int) Math.max(1, Math.round(full * scale));
    }

    /** Starts these parts, empty, on free ports, with fsync on and every JVM compiling as in production. */
    LocalStack start(String name, Part... parts) throws IOException {
        var directory = data.resolve(name);
        if (Files.exists(directory)) {
            try (var old = Files.walk(directory)) {
                for (var path : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        var stack =
                new LocalStack(Settings.at(directory).onFreePorts().only(parts).steadily(), Progress.SILENT);
        // what is cut short leaves no part running to spoil the next figures
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop"));
        try {
            return stack.start();
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    /** A Java driver on a service's own class path, with the service's own memory, and with the benchmarks' classes behind. */
    DriverProcess driver(
            String name, Candidate.Role role, Class<?> main, Part service, LocalStack stack, Map<String, String> more)
            throws IOException {
        var environment = new java.util.HashMap<>(stack.environment(service));
        environment.putAll(more);
        environment.put("CLASSPATH", LocalStack.classpath(service) + File.pathSeparator + classes());
        var command = new ArrayList<>(LocalStack.jvm());
        command.add(main.getName());
        return new DriverProcess(
                name, role, command, environment, stack.data().resolve("logs").resolve(main.getSimpleName() + ".log"));
    }

    /** A Java driver on this module's class path, which holds none of ours. */
    static DriverProcess peer(String name, Class<?> main, Map<String, String> environment, Path log)
            throws IOException {
        var command = new ArrayList<>(LocalStack.jvm());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        return new DriverProcess(name, Candidate.Role.PEER, command, environment, log);
    }

    /** Where this module's classes lie: {@code target/classes}. */
    static Path classes() {
        try {
            return Path.of(Bench.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}

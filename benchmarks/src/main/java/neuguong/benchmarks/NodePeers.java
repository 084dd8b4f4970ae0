package neuguong.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import neuguong.stack.LocalStack;
import neuguong.stack.Part;

/** The peers that run on Node.js: their drivers, with what they need installed from the lock file. */
record NodePeers(Path directory) {
    private static final List<String> FILES =
            List.of("package.json", "package-lock.json", "driver.js", "emmett.js", "message-db.js");
    private static final int MINUTES = 5;

    /** Installs what is not installed yet. */
    static NodePeers install() throws IOException, InterruptedException {
        var directory = Files.createDirectories(Bench.classes().resolveSibling("peers"));
        var lock = directory.resolve("package-lock.json");
        var given = Bench.classes().resolve("../../peers").normalize();
        var installed = Files.isDirectory(directory.resolve("node_modules"))
                && Files.exists(lock)
                && Files.mismatch(lock, given.resolve("package-lock.json")) < 0;
        for (var file : FILES) {
            Files.copy(given.resolve(file), directory.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!installed) {
            npm(directory);
        }
        return new NodePeers(directory);
    }

    private static void npm(Path directory) throws IOException, InterruptedException {
        var log = directory.resolve("npm.log");
        var process = new ProcessBuilder("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException("npm could not install the peers, see " + log);
        }
    }

    /** Starts a driver on the stack's database, as its owner. */
    DriverProcess driver(String name, String script, LocalStack stack, Map<String, String> more) throws IOException {
        var environment = new HashMap<>(Map.of(
                "PGHOST", "127.0.0.1",
                "PGPORT", String.valueOf(stack.port(Part.POSTGRES)),
                "PGDATABASE", "neuguong",
                "PGUSER", stack.environment(Part.COMMAND).getOrDefault("NG_DB_OWNER", ""),
                "PGPASSFILE", stack.passwordFile().toString()));
        environment.putAll(more);
        return new DriverProcess(
                name,
                Candidate.Role.PEER,
                List.of("node", directory.resolve(script).toString()),
                environment,
                stack.data().resolve("logs").resolve(name.replaceAll("[^a-z0-9]+", "-") + ".log"));
    }
}

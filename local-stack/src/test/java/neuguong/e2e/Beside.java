package neuguong.e2e;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import neuguong.stack.Part;

/** Both services once more, with settings of a test's own, beside those of the shared stack and over the same stores. */
final class Beside implements AutoCloseable {
    private final List<Process> services = new ArrayList<>();
    private final URI command;
    private final URI query;

    private Beside(List<Integer> ports) {
        this.command = URI.create("http://127.0.0.1:" + ports.getFirst());
        this.query = URI.create("http://127.0.0.1:" + ports.getLast());
    }

    /**
     * Starts them, and returns when both are ready.
     *
     * @param name of their logs under {@code target}
     * @param ports of the command and of the query service
     * @param settings environment beside that of the stack
     */
    static Beside start(Api api, String name, List<Integer> ports, Map<String, String> settings) throws IOException {
        var beside = new Beside(ports);
        for (var part : List.of(Part.COMMAND, Part.QUERY)) {
            var launch = api.stack.launch(part, false);
            var builder = new ProcessBuilder(launch.command())
                    .redirectErrorStream(true)
                    .redirectOutput(Path.of("target", name + "-" + part.label() + ".log")
                            .toFile());
            Map<String, String> environment = new HashMap<>(launch.environment());
            environment.putAll(settings);
            environment.put("NG_COMMAND_PORT", String.valueOf(ports.getFirst()));
            environment.put("NG_QUERY_PORT", String.valueOf(ports.getLast()));
            environment.put("NG_COMMAND_URL", beside.command.toString());
            // the log is sealed by the service that is there already
            environment.remove("NG_LOG_KEY_FILE");
            builder.environment().putAll(environment);
            beside.services.add(builder.start());
        }
        for (var service : List.of(beside.command, beside.query)) {
            Api.until(() ->
                    Wire.send(service, "GET", "/actuator/health/readiness", List.of(), new byte[0], Promises.PATIENCE)
                                    .status()
                            == 200);
        }
        return beside;
    }

    URI command() {
        return command;
    }

    URI query() {
        return query;
    }

    @Override
    public void close() {
        services.forEach(Process::destroy);
        try {
            for (var service : services) {
                if (!service.waitFor(20, TimeUnit.SECONDS)) {
                    service.destroyForcibly();
                }
            }
        } catch (InterruptedException e) {
            services.forEach(Process::destroyForcibly);
            Thread.currentThread().interrupt();
        }
    }
}

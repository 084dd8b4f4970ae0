package neuguong.stack;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * A service in a JVM of its own, configured by nothing but its environment, as in production.
 *
 * @param main fully qualified name of its main class
 */
record ServiceProcess(
        Part part, String main, String classpath, int port, Map<String, String> settings, ChildProcess process)
        implements Server {

    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration STOP_GRACE = Duration.ofSeconds(20);

    @Override
    public void start() throws Exception {
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("CLASSPATH", classpath); // kept out of the command line, so that ps stays readable
        environment.put("LC_ALL", "C.UTF-8");
        process.start(
                List.of(
                        javaCommand().toString(),
                        "-Xmx256m",
                        "-Xss512k",
                        "-XX:+UseSerialGC",
                        "-XX:MaxMetaspaceSize=192m",
                        "-XX:ReservedCodeCacheSize=96m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Dstdout.encoding=UTF-8",
                        "-Dstderr.encoding=UTF-8",
                        main),
                environment);
        URI readiness = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
        try (HttpClient http = HttpClient.newHttpClient()) {
            Wait.until(part, START_LIMIT, process::running, () -> Wait.answers(http, readiness));
        }
    }

    /** The JDK that runs the launcher. */
    static Path javaCommand() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    @Override
    public CompletableFuture<?> ended() {
        return process.ended();
    }

    @Override
    public void stop() {
        process.stop(STOP_GRACE);
    }
}

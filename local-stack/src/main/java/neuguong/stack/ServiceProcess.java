package neuguong.stack;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A service in a JVM of its own, configured by nothing but its environment, as in production. */
record ServiceProcess(Part part, LocalStack.Launch launch, int port, ChildProcess process) implements Server {

    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration STOP_GRACE = Duration.ofSeconds(20);

    static final List<String> JVM = List.of(
            Installation.java().toString(),
            "-Xmx256m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:MaxMetaspaceSize=192m",
            "-XX:ReservedCodeCacheSize=96m",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8");

    @Override
    public void start() throws Exception {
        process.start(launch.command(), launch.environment());
        URI readiness = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
        try (HttpClient http = HttpClient.newHttpClient()) {
            Wait.until(part, START_LIMIT, process::running, () -> Wait.answers(http, readiness));
        }
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

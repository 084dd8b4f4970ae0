package neuguong.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** The real Elasticsearch server as a child process: one node, this machine only, no security. */
final class ElasticsearchServer implements Server {

    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration STOP_GRACE = Duration.ofSeconds(20);

    private final Installation installation;
    private final DataDirectory data;
    private final Settings settings;
    private final ChildProcess process;

    ElasticsearchServer(Installation installation, DataDirectory data, Settings settings) {
        this.installation = installation;
        this.data = data;
        this.settings = settings;
        this.process = new ChildProcess(Part.ELASTICSEARCH, data);
    }

    @Override
    public void start() throws Exception {
        Path home = installation.elasticsearch();
        Path config = configure(home);
        Path temporary = Files.createDirectories(data.resolve("elasticsearch/tmp"));
        List<String> command = new ArrayList<>();
        if (RootUser.isCurrent()) {
            // the server refuses to run as root; in a user namespace of its own it is uid 1000, and no file changes
            // hands
            command.addAll(RootUser.AS_ORDINARY_USER);
        }
        command.add(home.resolve("bin/elasticsearch").toString());
        process.start(
                command,
                Map.of(
                        "ES_JAVA_HOME", Installation.jdk().toString(),
                        "ES_PATH_CONF", config.toString(),
                        "ES_TMPDIR", temporary.toString(),
                        "ES_JAVA_OPTS", "-Xms512m -Xmx512m " + String.join(" ", settings.jvmOptions())));
        URI health = URI.create("http://127.0.0.1:" + settings.port(Part.ELASTICSEARCH)
                + "/_cluster/health?wait_for_status=yellow&timeout=1s");
        try (HttpClient http = HttpClient.newHttpClient()) {
            Wait.until(Part.ELASTICSEARCH, START_LIMIT, process::running, () -> Wait.answers(http, health));
        }
        process.recordFamily();
    }

    /** The distribution's own configuration with our few settings in place of its elasticsearch.yml. */
    private Path configure(Path home) throws IOException {
        Path config = data.resolve("elasticsearch/config");
        Files.createDirectories(config.resolve("jvm.options.d"));
        try (Stream<Path> shipped = Files.list(home.resolve("config"))) {
            shipped.filter(Files::isRegularFile).forEach(file -> copy(file, config.resolve(file.getFileName())));
        }
        Files.writeString(config.resolve("elasticsearch.yml"), """
                cluster.name: neuguong-local
                node.name: local
                discovery.type: single-node
                network.host: 127.0.0.1
                http.port: %d
                path.data: "%s"
                path.logs: "%s"
                xpack.security.enabled: false
                # on a developer's nearly full disk the default watermarks would make every index read-only
                cluster.routing.allocation.disk.threshold_enabled: false
                """.formatted(
                        settings.port(Part.ELASTICSEARCH),
                        data.resolve("elasticsearch/data"),
                        data.resolve("logs/elasticsearch")));
        List<String> options = Files.readAllLines(config.resolve("jvm.options")).stream()
                .filter(line -> !line.startsWith("-Xlog:gc")) // up to 2 GiB of garbage collection log
                .toList();
        Files.write(config.resolve("jvm.options"), options);
        return config;
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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

package neuguong.stack;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;

/**
 * One Kafka broker that is its own controller, on disk, inside this JVM.
 *
 * <p>It says of itself that it is to be reached at another port than its own, where something stands before it.
 */
final class KafkaServer implements Server {

    private static final int NODE = 1;

    private final Path directory;
    private final int port;
    private final int reached;
    private final CompletableFuture<Integer> ended = new CompletableFuture<>();
    private @Nullable KafkaRaftServer server;
    private boolean stopped;

    KafkaServer(Path data, int port, int reached) {
        this.directory = data.resolve("kafka");
        this.port = port;
        this.reached = reached;
    }

    @Override
    public synchronized void start() throws Exception {
        if (stopped) {
            throw StackException.stopping();
        }
        if (!Files.exists(directory.resolve("meta.properties"))) {
            format(directory);
        }
        // a broker that gives up would take the launcher with it before the other parts are stopped
        Exit.setExitProcedure((status, _) -> ended.complete(status));
        Exit.setHaltProcedure((status, _) -> ended.complete(status));
        KafkaRaftServer starting = new KafkaRaftServer(new KafkaConfig(settings(directory)), Time.SYSTEM);
        server = starting;
        starting.startup();
    }

    private static void format(Path directory) throws Exception {
        new Formatter()
                .setNodeId(NODE)
                .setClusterId(Uuid.randomUuid().toString())
                .addDirectory(directory.toString())
                .setMetadataLogDirectory(directory.toString())
                .setControllerListenerName("CONTROLLER")
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setIgnoreFormatted(false)
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .run();
    }

    private Properties settings(Path directory) {
        int controller = Settings.freePorts(1).getFirst();
        Properties properties = new Properties();
        properties.putAll(Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                String.valueOf(NODE),
                "controller.quorum.voters",
                NODE + "@127.0.0.1:" + controller,
                "controller.listener.names",
                "CONTROLLER",
                "listeners",
                "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controller,
                "advertised.listeners",
                "PLAINTEXT://127.0.0.1:" + reached,
                "log.dirs",
                directory.toString(),
                "auto.create.topics.enable",
                "false",
                "group.initial.rebalance.delay.ms",
                "0",
                // a stack that was off for a month still knows how far it had read
                "offsets.retention.minutes",
                String.valueOf(Integer.MAX_VALUE)));
        properties.putAll(Map.of(
                "offsets.topic.num.partitions", "3",
                "offsets.topic.replication.factor", "1",
                "transaction.state.log.num.partitions", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1"));
        // sizes for one machine and one user
        properties.putAll(Map.of(
                "num.network.threads", "2",
                "num.io.threads", "3",
                "background.threads", "2",
                "num.recovery.threads.per.data.dir", "1",
                "log.cleaner.threads", "1",
                "log.cleaner.dedupe.buffer.size", String.valueOf(4 * 1024 * 1024),
                "log.index.size.max.bytes", String.valueOf(1024 * 1024)));
        return properties;
    }

    String bootstrap() {
        return "127.0.0.1:" + port;
    }

    @Override
    public CompletableFuture<?> ended() {
        return ended;
    }

    @Override
    public synchronized void stop() {
        stopped = true;
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
        }
        ended.complete(0);
    }
}

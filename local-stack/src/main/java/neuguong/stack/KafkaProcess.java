package neuguong.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The same broker as {@link KafkaServer} in a JVM of its own, where it can be killed and stopped without the others. */
record KafkaProcess(DataDirectory data, Settings settings, ChildProcess process) implements Server {

    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final Duration STOP_GRACE = Duration.ofSeconds(20);
    private static final int CONNECT_MILLIS = 1_000;

    /** Runs the broker until the process is ended; arguments: data directory, port, port by which it is reached, log file. */
    public static void main(String[] arguments) throws Exception {
        var log = JvmLog.into(Path.of(arguments[3]));
        var server =
                new KafkaServer(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
        server.start();
        server.ended().join();
        log.close();
    }

    @Override
    public void start() throws Exception {
        int port = settings.port(Part.KAFKA);
        List<String> command = new ArrayList<>(ServiceProcess.JVM);
        command.addAll(settings.jvmOptions());
        // it unmaps its files by what JDK 25 warns about
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.addAll(List.of(
                KafkaProcess.class.getName(),
                settings.data().toString(),
                String.valueOf(port),
                String.valueOf(settings.reached(Part.KAFKA)),
                data.log("kafka-broker").toString()));
        process.start(command, Map.of("CLASSPATH", System.getProperty("java.class.path")));
        Wait.until(Part.KAFKA, START_LIMIT, process::running, () -> listens(port));
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false; // nothing listens yet
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

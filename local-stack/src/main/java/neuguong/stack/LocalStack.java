package neuguong.stack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javax.sql.DataSource;
import neuguong.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL, Kafka and Elasticsearch on this machine, and both services on top of them: for the launcher, the
 * integration tests and the benchmarks alike. Kafka runs in this JVM, everything else in processes of its own.
 *
 * <p>One object is one run, in which a part that has ended can be started again.
 */
public final class LocalStack implements AutoCloseable {

    private static final Duration LEFTOVER_GRACE = Duration.ofSeconds(20);

    /** Not virtual threads: parts that compute or block natively would hold the few carriers while others wait. */
    private static final Executor THREADS = task -> Thread.ofPlatform().daemon().start(task);

    private final Settings settings;
    private final Progress progress;
    private final DataDirectory data;
    private final Map<Part, Server> servers = new EnumMap<>(Part.class);
    private final Map<Part, StartCache> caches = new ConcurrentHashMap<>();
    private final CompletableFuture<StackException> failure = new CompletableFuture<>();
    private final CompletableFuture<@Nullable Void> stopping = new CompletableFuture<>();
    private final long madeAt = System.nanoTime();
    private final Set<Part> begun = EnumSet.noneOf(Part.class);
    private @Nullable JvmLog log;
    private @Nullable Users users;
    private boolean closing;

    /** Chooses the free ports that {@code settings} leaves open; starts nothing yet. */
    public LocalStack(Settings settings, Progress progress) {
        this.settings = settings.withPortsChosen();
        this.progress = progress;
        this.data = new DataDirectory(this.settings.data());
    }

    /**
     * Starts every wanted part as soon as what it needs is ready, and returns when all are. Whoever calls it also calls
     * {@link #close()}, after a failure too.
     *
     * @throws StackException when the data directory is in use, a port is taken, or a part does not become ready
     */
    public LocalStack start() {
        data.lock();
        endLeftovers();
        Ports.check(settings);
        log = JvmLog.into(data.freshLog(Part.KAFKA)); // before the parts race to use the logger
        makeServers();
        Map<Part, CompletableFuture<Void>> ready = new EnumMap<>(Part.class);
        for (var entry : servers.entrySet()) {
            Part part = entry.getKey();
            CompletableFuture<?>[] needed =
                    part.needs().map(ready::get).filter(Objects::nonNull).toArray(CompletableFuture[]::new);
            ready.put(
                    part, CompletableFuture.allOf(needed).thenRunAsync(() -> bringUp(part, entry.getValue()), THREADS));
        }
        CompletableFuture<?> all = CompletableFuture.allOf(ready.values().toArray(CompletableFuture[]::new));
        CompletableFuture.anyOf(all.exceptionally(_ -> null), failure, stopping).join();
        if (failure.isDone()) {
            throw failure.join();
        }
        if (stopping.isDone()) {
            throw StackException.stopping();
        }
        return this;
    }

    private void endLeftovers() {
        for (Part part : Arrays.asList(Part.values()).reversed()) {
            ProcessRecord record = new ProcessRecord(data, part);
            if (!record.living().isEmpty()) {
                progress.say(new Text(
                        "Kết thúc " + part.label() + " còn sót lại từ lần chạy trước",
                        "Ending " + part.label() + ", left over from an earlier run"));
                record.end(LEFTOVER_GRACE);
            }
        }
    }

    private synchronized void makeServers() {
        if (closing) {
            return;
        }
        for (Part part : Part.values()) {
            if (settings.parts().contains(part)) {
                servers.put(part, server(part));
            }
        }
    }

    private Server server(Part part) {
        Installation installation = Installation.here();
        return switch (part) {
            case POSTGRES -> new PostgresServer(installation, data, database());
            case KAFKA ->
                settings.detours() == null
                        ? new KafkaServer(settings.data(), settings.port(part), settings.port(part))
                        : new KafkaProcess(data, settings, new ChildProcess(part, data));
            case ELASTICSEARCH -> new ElasticsearchServer(installation, data, settings);
            case COMMAND, QUERY ->
                new ServiceProcess(part, launch(part, true), settings.port(part), new ChildProcess(part, data));
        };
    }

    /** What of a part runs now, with all that it has started: for whoever wants to see what happens without it. */
    public List<ProcessHandle> processes(Part part) {
        return new ProcessRecord(data, part)
                .living().stream()
                        .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                        .distinct()
                        .toList();
    }

    /**
     * Starts a part again that has ended, or ends it first; returns when it is ready.
     *
     * @throws StackException when it does not become ready
     */
    public void restart(Part part) {
        stop(part); // what it holds in this JVM and on disk is let go
        Server server = server(part);
        synchronized (this) {
            if (closing) {
                throw StackException.stopping();
            }
            servers.put(part, server);
        }
        bringUp(part, server);
    }

    /**
     * How a service is started.
     *
     * @param environment added to the starting process's own
     */
    public record Launch(List<String> command, Map<String, String> environment) {}

    /**
     * How a service of this stack is started.
     *
     * @param cached by its start cache, where there is one
     */
    public Launch launch(Part service, boolean cached) {
        StartCache cache = caches.computeIfAbsent(service, s -> StartCache.of(Installation.here(), s));
        List<String> command = new ArrayList<>(ServiceProcess.JVM);
        if (cached) {
            command.addAll(cache.options());
        }
        command.addAll(settings.jvmOptions());
        command.add(main(service));
        Map<String, String> environment = new HashMap<>(environment(service));
        // kept out of the command line, so that ps stays readable
        environment.put("CLASSPATH", cached ? cache.classpath() : classpath(service));
        environment.put("LC_ALL", "C.UTF-8");
        return new Launch(command, environment);
    }

    private static String main(Part service) {
        return switch (service) {
            case COMMAND -> "neuguong.command.CommandService";
            case QUERY -> "neuguong.query.QueryService";
            case POSTGRES, KAFKA, ELASTICSEARCH -> throw new IllegalArgumentException(service + " is no service");
        };
    }

    /**
     * Makes what lets the services start sooner the next time, where this build has none yet; returns when it is there, could not be
     * made, or is no longer wanted. Takes some ten seconds of one processor for each.
     */
    public void makeStartCaches() {
        for (Part service : List.of(Part.COMMAND, Part.QUERY)) {
            try {
                caches.computeIfAbsent(service, s -> StartCache.of(Installation.here(), s))
                        .make(main(service), data.log("start-cache-" + service.option()));
            } catch (IOException e) {
                progress.say(new Text(
                        "Chưa tạo được bộ đệm khởi động của " + service.label() + ": " + e,
                        "No start cache for " + service.label() + ": " + e));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** What configures a service to work on this stack, for whoever starts it in a process of their own. */
    public Map<String, String> environment(Part service) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "NG_COMMAND_PORT", String.valueOf(settings.port(Part.COMMAND)),
                "NG_QUERY_PORT", String.valueOf(settings.port(Part.QUERY)),
                "NG_COMMAND_URL", commandUrl().toString(),
                "NG_KAFKA", "127.0.0.1:" + settings.reached(Part.KAFKA),
                "NG_ES_URL", "http://127.0.0.1:" + settings.reached(Part.ELASTICSEARCH),
                "NG_USERS_FILE", users().file().toString(),
                "NG_TOKEN_KEY_FILE", users().tokenKey().toString()));
        if (service == Part.COMMAND) {
            Passwords passwords = Passwords.in(data);
            environment.putAll(Map.of(
                    "NG_DB_URL", new Database(settings.reached(Part.POSTGRES), passwords).jdbcUrl(),
                    "NG_DB_OWNER", Database.OWNER,
                    "NG_DB_OWNER_PASSWORD", passwords.of(Database.OWNER),
                    "NG_DB_USER", Database.APPLICATION,
                    "NG_DB_PASSWORD", passwords.of(Database.APPLICATION),
                    "NG_LOG_KEY_FILE", data.resolve("log.key").toString(),
                    "NG_DATA_KEY_FILE", data.resolve("data.key").toString(),
                    "NG_CHECKPOINT_FILE", checkpointFile().toString()));
        }
        return environment;
    }

    /** The class path of a service, as its own build has resolved it. */
    public static String classpath(Part service) {
        return Installation.here().classpath(service);
    }

    /** The command that starts a service's JVM with its sizes, up to the main class. */
    public static List<String> jvm() {
        return ServiceProcess.JVM;
    }

    private void bringUp(Part part, Server server) {
        synchronized (this) {
            begun.add(part);
        }
        progress.say(new Text("Đang khởi động " + part.label(), "Starting " + part.label()));
        var _ = server.ended()
                .thenRun(() -> fail(part, part.label() + " đã tự dừng", part.label() + " ended by itself", null));
        try {
            server.start();
            progress.say(new Text(part.label() + " đã sẵn sàng", part.label() + " is ready"));
        } catch (StackException e) {
            fail(part, e.text().vi(), e.text().en(), e);
            throw e; // what needs this part is not started
        } catch (Exception e) {
            fail(part, part.label() + " không khởi động được: " + e, part.label() + " could not start: " + e, e);
            throw new CompletionException(e);
        }
    }

    private synchronized void fail(Part part, String vi, String en, @Nullable Exception cause) {
        if (!closing) {
            String tail = String.join("\n    ", data.logTail(part));
            String log = data.log(part).toString();
            failure.complete(new StackException(
                    new Text(vi + ". Cuối nhật ký " + log + ":", en + ". The end of its log " + log + ":\n    " + tail),
                    cause));
        }
    }

    /** Completes with the reason when a part ends by itself; everything else then still runs until {@link #close()}. */
    public CompletableFuture<StackException> failure() {
        return failure.copy();
    }

    /** Stops the services, then Kafka, Elasticsearch and PostgreSQL, and returns when no process is left. */
    @Override
    public void close() {
        synchronized (this) {
            if (closing) {
                return;
            }
            closing = true;
        }
        stopping.complete(null);
        caches.values().forEach(StartCache::stop);
        CompletableFuture<?> query = CompletableFuture.runAsync(() -> stop(Part.QUERY), THREADS);
        stop(Part.COMMAND);
        query.join();
        stop(Part.KAFKA);
        stop(Part.ELASTICSEARCH);
        stop(Part.POSTGRES);
        if (log != null) {
            log.close();
        }
        data.close();
    }

    private void stop(Part part) {
        Server server;
        synchronized (this) {
            server = servers.get(part);
        }
        if (server != null) {
            server.stop();
            if (begun.contains(part)) {
                progress.say(new Text(part.label() + " đã dừng", part.label() + " has stopped"));
            }
        }
    }

    /**
     * What a program sends as {@code Authorization} to be known to both services as a person of these roles.
     *
     * @param subject by which the person's events are known
     * @param name as it is shown
     */
    public String authorization(String subject, String name, Role... roles) {
        return users().authorization(subject, name, null, Set.of(roles));
    }

    /** The same for a clerk of a unit, by its id or code. */
    public String authorizationOfClerk(String subject, String unit) {
        return users().authorization(subject, subject, unit, Set.of(Role.CLERK));
    }

    /** The same for a program that is nobody's and may give any command and read everything. */
    public String authorization(String program) {
        return authorization(program, program, Role.BOARD, Role.AUDITOR, Role.OPERATOR);
    }

    /** The password of every user where it was made up in this run, to be said once; empty where it is known or chosen. */
    Optional<String> freshPassword() {
        return Optional.ofNullable(users().fresh());
    }

    /** The file of who may sign in. */
    public Path usersFile() {
        return users().file();
    }

    private synchronized Users users() {
        if (users == null) {
            users = Users.in(data, settings.password());
        }
        return users;
    }

    /** Where everything that lasts is kept. */
    public Path data() {
        return settings.data();
    }

    /** Every role's password, in the form of PGPASSFILE. */
    public Path passwordFile() {
        return Passwords.file(data);
    }

    /** The file to which the transparency log's checkpoints leave the database. */
    public Path checkpointFile() {
        return data.resolve("checkpoints.txt");
    }

    boolean hasServices() {
        return settings.parts().containsAll(List.of(Part.COMMAND, Part.QUERY));
    }

    /** The port of a part. */
    public int port(Part part) {
        return settings.port(part);
    }

    /** Time since this object was made. */
    public Duration age() {
        return Duration.ofNanos(System.nanoTime() - madeAt);
    }

    /** Base address of the command service, without a slash at its end. */
    public URI commandUrl() {
        return http(Part.COMMAND);
    }

    /** Base address of the query service and of the pages, without a slash at its end. */
    public URI queryUrl() {
        return http(Part.QUERY);
    }

    /** Base address of Elasticsearch, without a slash at its end. */
    public URI elasticsearchUrl() {
        return http(Part.ELASTICSEARCH);
    }

    private URI http(Part part) {
        return URI.create("http://127.0.0.1:" + settings.port(part));
    }

    /** Kafka's bootstrap servers. */
    public String kafka() {
        return "127.0.0.1:" + settings.port(Part.KAFKA);
    }

    /** The database's address. */
    public String jdbcUrl() {
        return database().jdbcUrl();
    }

    /** The database as its owner, who may change tables. Every connection is a new one. */
    public DataSource owner() {
        return database().as(Database.OWNER);
    }

    /** The database as the role that the command service runs with. Every connection is a new one. */
    public DataSource application() {
        return database().as(Database.APPLICATION);
    }

    private Database database() {
        return new Database(settings.port(Part.POSTGRES), Passwords.in(data));
    }
}

package neuguong.stack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.commons.io.FileUtils;
import org.jspecify.annotations.Nullable;

/** PostgreSQL 18 from its Maven artefact, with one database and two roles that can log in. */
final class PostgresServer implements Server {

    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final Duration STOP_GRACE = Duration.ofSeconds(15);

    private final Installation installation;
    private final DataDirectory data;
    private final Database database;
    private final ProcessRecord record;
    private final CompletableFuture<ProcessHandle> ended = new CompletableFuture<>();
    private @Nullable EmbeddedPostgres postgres;
    private boolean stopped;

    PostgresServer(Installation installation, DataDirectory data, Database database) {
        this.installation = installation;
        this.data = data;
        this.database = database;
        this.record = new ProcessRecord(data, Part.POSTGRES);
    }

    @Override
    public synchronized void start() throws Exception {
        if (stopped) {
            throw StackException.stopping();
        }
        Path directory = data.resolve("postgres");
        Path complete = data.resolve("postgres.made"); // written last: a start that was cut short is made anew
        if (!Files.exists(complete)) {
            FileUtils.deleteDirectory(directory.toFile());
        }
        try {
            postgres = launch(directory);
        } finally {
            // it may run although the library gave it up; but the file may also be an old one, with a number since
            // reused
            postmaster(directory).filter(process -> serves(process, directory)).ifPresent(record::write);
        }
        ProcessHandle postmaster = postmaster(directory).orElseThrow();
        var _ = postmaster.onExit().thenAccept(ended::complete);
        if (!Files.exists(complete)) {
            createRolesAndDatabase(directory);
            Files.createFile(complete);
        }
    }

    private EmbeddedPostgres launch(Path directory) throws IOException {
        ProcessBuilder.Redirect log =
                ProcessBuilder.Redirect.appendTo(data.freshLog(Part.POSTGRES).toFile());
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(installation.postgres().toFile())
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false) // the stack stops its parts in order
                .setPort(database.port())
                .setPGStartupWait(START_LIMIT)
                .setConnectConfig("password", database.passwords().of(Database.SUPERUSER))
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setServerConfig(
                        "fsync", "on") // the library turns both off, yet a command is durable once it is answered
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", "64MB")
                .setServerConfig("timezone", "UTC")
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .start();
    }

    /** The first line of postmaster.pid; the process that the library holds is only the one that started it. */
    private static Optional<ProcessHandle> postmaster(Path directory) throws IOException {
        Path file = directory.resolve("postmaster.pid");
        return Files.exists(file)
                ? ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(file).getFirst().strip()))
                : Optional.empty();
    }

    private static boolean serves(ProcessHandle process, Path directory) {
        return process.info().commandLine().orElse("").contains(directory.toString());
    }

    private void createRolesAndDatabase(Path directory) throws SQLException, IOException {
        Passwords passwords = database.passwords();
        try (Connection connection = database.maintenance().getConnection();
                Statement statement = connection.createStatement()) {
            for (String role : List.of(Database.OWNER, Database.APPLICATION)) {
                statement.execute("create role %s login password '%s'".formatted(role, passwords.of(role)));
            }
            statement.execute("create database %s owner %s".formatted(Database.NAME, Database.OWNER));
            statement.execute(
                    "alter role %s password '%s'".formatted(Database.SUPERUSER, passwords.of(Database.SUPERUSER)));
            // the library lets everybody in without a password
            Files.writeString(directory.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
            statement.execute("select pg_reload_conf()");
        }
    }

    @Override
    public CompletableFuture<?> ended() {
        return ended;
    }

    @Override
    public synchronized void stop() {
        stopped = true;
        try {
            if (postgres != null) {
                postgres.close(); // does not fail: it logs, and what is left is ended below
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            record.end(STOP_GRACE);
        }
    }
}

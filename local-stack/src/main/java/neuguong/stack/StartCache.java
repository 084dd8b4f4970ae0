package neuguong.stack;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.io.FileUtils;
import org.jspecify.annotations.Nullable;

/**
 * What lets a service's JVM start sooner: its classes read, linked and observed beforehand, in an ahead-of-time cache beside the
 * build. Another class path, another JVM or other classes have another cache; without one everything is as it would be.
 */
final class StartCache {
    private static final String CACHE = "start.aot";
    private static final long LIMIT_SECONDS = 120;
    /** Refreshes the application's context without asking anybody, and ends before it serves. */
    private static final List<String> TRAINING = List.of(
            "-Dspring.context.exit=onRefresh",
            "-Dspring.flyway.enabled=false",
            "-Dspring.kafka.admin.auto-create=false",
            "-Dspring.main.banner-mode=off");

    private static final Map<String, String> NOBODY = Map.of(
            "NG_DB_URL", "jdbc:postgresql://127.0.0.1:1/none",
            "NG_KAFKA", "127.0.0.1:1",
            "NG_ES_URL", "http://127.0.0.1:1",
            "NG_ISSUER", "http://127.0.0.1:1",
            "LC_ALL", "C.UTF-8");

    private final Path directory;
    private final List<Path> classpath;
    private @Nullable Process training;
    private boolean stopped;

    private StartCache(Path directory, List<Path> classpath) {
        this.directory = directory;
        this.classpath = classpath;
    }

    /** The cache of a service as it is built now, made or not. */
    static StartCache of(Installation installation, Part service) {
        List<Path> classpath = Stream.of(installation.classpath(service).split(File.pathSeparator))
                .map(Path::of)
                .toList();
        Path caches = installation.module().resolve("target/start-cache").resolve(service.option());
        return new StartCache(caches.resolve(key(classpath)), classpath);
    }

    boolean made() {
        return Files.exists(directory.resolve(CACHE));
    }

    /** What the JVM is told; nothing when there is no cache. */
    List<String> options() {
        return made() ? List.of("-XX:AOTCache=" + directory.resolve(CACHE)) : List.of();
    }

    /** The class path with which the cache was made, or the build's own when there is none. */
    String classpath() {
        return join(made() ? packed() : classpath);
    }

    private static String join(List<Path> entries) {
        return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** Directories become jars: a cache is made of nothing else. */
    private List<Path> packed() {
        return IntStream.range(0, classpath.size())
                .mapToObj(i -> Files.isDirectory(classpath.get(i)) ? directory.resolve(i + ".jar") : classpath.get(i))
                .toList();
    }

    /**
     * Makes it where there is none, by a start that ends before it serves. Takes some ten seconds; a start that fails, or another
     * process that is at it, leaves things as they were.
     */
    void make(String main, Path log) throws IOException, InterruptedException {
        if (made()) {
            return;
        }
        Files.createDirectories(directory);
        try (FileChannel channel = FileChannel.open(
                        directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            if (lock == null || made()) {
                return;
            }
            forgetOlder();
            List<Path> entries = packed();
            for (int i = 0; i < entries.size(); i++) {
                if (!entries.get(i).equals(classpath.get(i))) {
                    pack(classpath.get(i), entries.get(i));
                }
            }
            train(main, join(entries), log);
        }
    }

    private void train(String main, String entries, Path log) throws IOException, InterruptedException {
        Path unfinished = directory.resolve(CACHE + ".unfinished");
        List<String> command = new ArrayList<>(ServiceProcess.JVM);
        command.add("-XX:AOTCacheOutput=" + unfinished);
        command.addAll(TRAINING);
        command.add(main);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(NOBODY);
        builder.environment().put("CLASSPATH", entries);
        Process process = begin(builder);
        if (process != null
                && process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)
                && process.exitValue() == 0
                && Files.exists(unfinished)) {
            Files.move(unfinished, directory.resolve(CACHE), StandardCopyOption.ATOMIC_MOVE);
        } else {
            stop();
            Files.deleteIfExists(unfinished);
        }
    }

    private synchronized @Nullable Process begin(ProcessBuilder builder) throws IOException {
        training = stopped ? null : builder.start();
        return training;
    }

    /** Ends the making of it, if it is being made. */
    synchronized void stop() {
        stopped = true;
        if (training != null) {
            training.descendants().forEach(ProcessHandle::destroyForcibly);
            training.destroyForcibly();
        }
    }

    /** What an earlier build has left; a JVM that still runs with it keeps it open. */
    private void forgetOlder() throws IOException {
        try (Stream<Path> caches = Files.list(directory.resolveSibling("."))) {
            for (Path other : caches.filter(c -> !c.getFileName().equals(directory.getFileName()))
                    .toList()) {
                FileUtils.deleteDirectory(other.toFile());
            }
        }
    }

    private static void pack(Path from, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream out = new ZipOutputStream(file, StandardCharsets.UTF_8);
                Stream<Path> files = Files.walk(from)) {
            for (Path path : files.sorted().filter(p -> !p.equals(from)).toList()) {
                boolean folder = Files.isDirectory(path);
                ZipEntry entry = new ZipEntry(from.relativize(path) + (folder ? "/" : ""));
                byte[] bytes = folder ? new byte[0] : Files.readAllBytes(path);
                CRC32 crc = new CRC32();
                crc.update(bytes);
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(bytes.length);
                entry.setCrc(crc.getValue());
                out.putNextEntry(entry);
                out.write(bytes);
                out.closeEntry();
            }
        }
    }

    /** Changes with the JVM, its options, and whatever lies on the class path. */
    private static String key(List<Path> classpath) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(text(Runtime.version() + " " + ServiceProcess.JVM + " " + TRAINING));
            for (Path entry : classpath) {
                try (Stream<Path> files = Files.walk(entry)) {
                    for (Path file : files.sorted().filter(Files::isRegularFile).toList()) {
                        digest.update(text(file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file)));
                    }
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (IOException e) {
            return "unknown"; // never made under this name: making would meet the same fault
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static byte[] text(String text) {
        return (text + "\n").getBytes(StandardCharsets.UTF_8);
    }
}

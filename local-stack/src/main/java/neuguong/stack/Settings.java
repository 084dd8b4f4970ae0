package neuguong.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to start and where.
 *
 * @param data directory of everything that lasts; made when it is missing
 * @param ports per part 0-65535; 0 takes any free port when the stack is made
 * @param parts what to start; the rest is left out
 * @param compilation how hard the other JVMs compile
 * @param password of every user; empty keeps the one before, or makes one up
 * @param detours for a stack that is there to be broken: the ports by which the services reach parts, where something stands between
 *     them, and Kafka has a process of its own, which can be killed; null for any other stack
 */
public record Settings(
        Path data,
        Map<Part, Integer> ports,
        Set<Part> parts,
        Compilation compilation,
        String password,
        @Nullable Map<Part, Integer> detours) {

    public Settings {
        data = data.toAbsolutePath().normalize();
        ports = Map.copyOf(ports);
        parts = Set.copyOf(parts);
        detours = detours == null ? null : Map.copyOf(detours);
    }

    /** None of which is there to be broken. */
    Settings(Path data, Map<Part, Integer> ports, Set<Part> parts, Compilation compilation, String password) {
        this(data, ports, parts, compilation, password, null);
    }

    /** Everything, on the default ports. */
    public static Settings at(Path data) {
        Map<Part, Integer> ports = new EnumMap<>(Part.class);
        Arrays.stream(Part.values()).forEach(part -> ports.put(part, part.defaultPort()));
        return new Settings(data, ports, EnumSet.allOf(Part.class), Compilation.LATE, "");
    }

    /** The same on ports that are free now. */
    public Settings onFreePorts() {
        Map<Part, Integer> any = new EnumMap<>(Part.class);
        ports.keySet().forEach(part -> any.put(part, 0));
        return new Settings(data, any, parts, compilation, password, detours);
    }

    /** The same with only these parts. */
    public Settings only(Part... wanted) {
        return new Settings(data, ports, Set.of(wanted), compilation, password, detours);
    }

    /** The same for a short life. */
    public Settings quickly() {
        return new Settings(data, ports, parts, Compilation.LIGHT, password, detours);
    }

    /** The same for a long life. */
    public Settings steadily() {
        return new Settings(data, ports, parts, Compilation.FULL, password, detours);
    }

    /** The same with this password for every user. */
    public Settings withPassword(String chosen) {
        return new Settings(data, ports, parts, compilation, chosen, detours);
    }

    /** The same, there to be broken. */
    public Settings breakable(Map<Part, Integer> through) {
        return new Settings(data, ports, parts, compilation, password, through);
    }

    /** How hard a JVM compiles: the harder, the later it is fast, and the faster it is then. */
    public enum Compilation {
        /** Ready with half the computing, and slower for good, which suits a test and no measurement. */
        LIGHT,
        /** Compiles hard only what stays hot, which suits a start with a demonstration on a small machine. */
        LATE,
        /** As a JVM does by itself, in production and where it is measured. */
        FULL
    }

    /** What every other JVM is started with besides its own sizes. */
    List<String> jvmOptions() {
        return switch (compilation) {
            case LIGHT -> List.of("-XX:TieredStopAtLevel=1");
            case LATE ->
                List.of(
                        "-XX:Tier4InvocationThreshold=20000",
                        "-XX:Tier4MinInvocationThreshold=2400",
                        "-XX:Tier4CompileThreshold=60000",
                        "-XX:Tier4BackEdgeThreshold=160000");
            case FULL -> List.of();
        };
    }

    int port(Part part) {
        return ports.getOrDefault(part, part.defaultPort());
    }

    /** The port by which the services reach a part. */
    int reached(Part part) {
        return detours == null ? port(part) : detours.getOrDefault(part, port(part));
    }

    /** The same with every 0 replaced by a port that nothing listens on. */
    Settings withPortsChosen() {
        Map<Part, Integer> chosen = new EnumMap<>(Part.class);
        List<Part> open = new ArrayList<>();
        for (Part part : Part.values()) {
            chosen.put(part, port(part));
            if (port(part) == 0) {
                open.add(part);
            }
        }
        List<Integer> free = freePorts(open.size());
        for (int i = 0; i < open.size(); i++) {
            chosen.put(open.get(i), free.get(i));
        }
        return new Settings(data, chosen, parts, compilation, password, detours);
    }

    /** Ports that nothing listens on now; all are held until the last is known, so that no two are the same. */
    static List<Integer> freePorts(int count) {
        if (count == 0) {
            return List.of();
        }
        try (ServerSocket socket = new ServerSocket(0)) {
            List<Integer> ports = new ArrayList<>(freePorts(count - 1));
            ports.add(socket.getLocalPort());
            return ports;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

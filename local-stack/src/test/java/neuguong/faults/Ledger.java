package neuguong.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What commands were given and what was heard of them; the callers' own memory, against which the stores are held. */
final class Ledger {
    /**
     * A command whose acceptance was heard.
     *
     * @param version of the exemplar after it, as the answer said
     */
    record Acknowledged(String exemplar, long version) {}

    private final Set<String> sent = new HashSet<>();
    private final Map<String, Acknowledged> acknowledged = new LinkedHashMap<>();
    private final Set<String> unknown = new HashSet<>();
    private final Map<String, Long> versions = new HashMap<>();
    private final Map<String, Integer> others = new TreeMap<>();
    private final List<String> refusals = new ArrayList<>();
    private long lastHeard = System.nanoTime();
    private long longestStall;
    private long watchedFrom;
    private long firstHeard;

    synchronized void sent(String command) {
        sent.add(command);
    }

    synchronized void acknowledged(String command, String exemplar, long version) {
        var now = System.nanoTime();
        acknowledged.put(command, new Acknowledged(exemplar, version));
        versions.merge(exemplar, version, Math::max);
        longestStall = Math.max(longestStall, now - lastHeard);
        lastHeard = now;
        if (firstHeard == 0 && watchedFrom > 0) {
            firstHeard = now;
        }
    }

    /** An answer from which nobody can tell whether the command was accepted, or none at all. */
    synchronized void unknown(String command, String what) {
        unknown.add(command);
        others.merge(what, 1, Integer::sum);
    }

    /** An answer that no command here deserves. */
    synchronized void refused(String answer) {
        refusals.add(answer);
    }

    /** Watches from now on how long it takes until a command is acknowledged. */
    synchronized void watch() {
        watchedFrom = System.nanoTime();
        firstHeard = 0;
    }

    /** From {@link #watch} until the next acknowledgement; null where there was none yet. */
    synchronized @Nullable Duration recovered() {
        return firstHeard == 0 ? null : Duration.ofNanos(firstHeard - watchedFrom);
    }

    synchronized Duration longestStall() {
        return Duration.ofNanos(longestStall);
    }

    synchronized Map<String, Acknowledged> acknowledged() {
        return Map.copyOf(acknowledged);
    }

    /** The newest version of each exemplar that was heard of. */
    synchronized Map<String, Long> versions() {
        return Map.copyOf(versions);
    }

    synchronized int sent() {
        return sent.size();
    }

    synchronized boolean wasSent(String command) {
        return sent.contains(command);
    }

    /** How many commands had an unclear answer before the clear one. */
    synchronized int unknown() {
        return unknown.size();
    }

    /** The unclear answers by kind. */
    synchronized Map<String, Integer> unclear() {
        return Map.copyOf(others);
    }

    synchronized Collection<String> refusals() {
        return List.copyOf(refusals);
    }
}

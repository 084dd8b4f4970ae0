package neuguong.benchmarks;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Writes down every bulk request that comes by a {@link Proxy}: the very documents, in the very batches, for whoever sends them
 * again to indices named {@code limit-}.
 */
final class BulkRecorder implements Proxy.Listener, AutoCloseable {
    private static final Pattern INDEX = Pattern.compile("\"_index\":\"([a-z-]+)-[0-9a-f]{10}-write\"");

    private final DataOutputStream file;
    private int inFlight;
    private int mostInFlight;
    private int requests;
    private long documents;

    BulkRecorder(Path file) throws IOException {
        this.file = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 20));
    }

    /** How many requests have come by. */
    synchronized int requests() {
        return requests;
    }

    /** How many documents they wrote or removed. */
    synchronized long documents() {
        return documents;
    }

    /** How many requests were under way at the same time at most. */
    synchronized int mostInFlight() {
        return mostInFlight;
    }

    @Override
    public synchronized void begins(Proxy.Call call) throws IOException {
        if (!call.isTo("_bulk")) {
            return;
        }
        requests++;
        mostInFlight = Math.max(mostInFlight, ++inFlight);
        var renamed = INDEX.matcher(call.body())
                .replaceAll(found -> {
                    documents++;
                    return "\"_index\":\"limit-$1-write\"";
                })
                .getBytes(StandardCharsets.UTF_8);
        file.writeInt(renamed.length);
        file.write(renamed);
    }

    @Override
    public synchronized void ended(Proxy.Call call) {
        if (call.isTo("_bulk")) {
            inFlight--;
        }
    }

    /** The file is then whole. */
    @Override
    public synchronized void close() throws IOException {
        file.close();
    }
}

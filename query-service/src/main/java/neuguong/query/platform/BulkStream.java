package neuguong.query.platform;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import neuguong.contract.EventJson;
import org.jspecify.annotations.Nullable;

/**
 * Bulk requests made of writes as they come: while one is under way, the next is put together. A request is sent once the one before it has
 * been carried out. Nothing is known to be written before {@link #flush} returned.
 */
final class BulkStream implements AutoCloseable {
    // small enough that the next is folded while one is under way; the largest documents are some 200 kB
    private static final int OPERATIONS = 500;
    private static final int BYTES = 4 << 20;

    private final Sender sender;
    private final Generation generation;
    private final List<Pending> removals = new ArrayList<>();
    private final List<Pending> later = new ArrayList<>();
    private ByteArrayOutputStream body = new ByteArrayOutputStream(1 << 16);
    private List<String> operations = new ArrayList<>();
    private @Nullable Sent underWay;
    private boolean conflicts;

    /** Who carries a request out, and answers it. */
    interface Sender {
        CompletableFuture<byte[]> send(byte[] body);
    }

    private record Pending(Index<?> index, Write write) {}

    private record Sent(CompletableFuture<byte[]> answer, List<String> operations) {}

    BulkStream(Sender sender, Generation generation) {
        this.sender = sender;
        this.generation = generation;
    }

    /** Sends it with those that come before and after it, some time before {@link #flush} returns. */
    void add(Index<?> index, Write write) {
        if (write.document() == null) {
            removals.add(new Pending(index, write));
        } else {
            append("index", index, write, ",\"require_alias\":true");
        }
    }

    /** Sends it in a request after those that hold whatever was added until now, and so only if all of that was written. */
    void addAfter(Index<?> index, Write write) {
        later.add(new Pending(index, write));
    }

    private void append(String action, Index<?> index, Write write, String more) {
        var alias = generation.writeAlias(index);
        var line = "{\"" + action + "\":{\"_index\":\"" + alias + "\",\"_id\":"
                + EventJson.MAPPER.writeValueAsString(write.id())
                + ",\"version\":"
                + write.version() + ",\"version_type\":\"external\"" + more + "}}\n";
        body.writeBytes(line.getBytes(StandardCharsets.UTF_8));
        if (write.document() != null) {
            body.writeBytes(DocumentDigest.sealed(
                    write.id(), write.version(), EventJson.MAPPER.writeValueAsBytes(write.document())));
            body.write('\n');
        }
        operations.add(alias + " " + write.id());
        if (operations.size() >= OPERATIONS || body.size() >= BYTES) {
            send();
            appendLater();
        }
    }

    /**
     * Returns once every write is there, or something newer in its place.
     *
     * @throws UnfitException where one of them cannot be written for what is in it
     * @throws ProjectionException where that is not so for another reason
     */
    void flush() {
        // after the writes, which notice when an index is gone: a removal would make Elasticsearch create it
        removals.forEach(r -> append("delete", r.index(), r.write(), ""));
        removals.clear();
        while (!operations.isEmpty() || !later.isEmpty()) {
            send();
            appendLater();
        }
        await();
    }

    /** What waited for what has now been sent; with a removal among it, for that too. */
    private void appendLater() {
        if (removals.isEmpty()) {
            var now = List.copyOf(later);
            later.clear();
            now.forEach(write -> add(write.index(), write.write()));
        }
    }

    /** Whether something newer was found in the place of any write. */
    boolean conflicts() {
        return conflicts;
    }

    private void send() {
        await();
        if (operations.isEmpty()) {
            return;
        }
        underWay = new Sent(sender.send(body.toByteArray()), operations);
        body = new ByteArrayOutputStream(body.size() + (1 << 14));
        operations = new ArrayList<>();
    }

    private void await() {
        var sent = underWay;
        underWay = null;
        if (sent == null) {
            return;
        }
        try {
            conflicts |= BulkAnswer.check(sent.answer().join(), sent.operations());
        } catch (CompletionException e) {
            throw IndexFaults.of(e.getCause() == null ? e : e.getCause());
        }
    }

    /** Waits for what is under way, so that a batch that failed and comes again does not meet itself. */
    @Override
    public void close() {
        var sent = underWay;
        if (sent != null) {
            sent.answer().handle((_, _) -> true).join();
        }
    }
}

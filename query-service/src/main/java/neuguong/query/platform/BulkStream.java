package neuguong.query.platform;

import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.Response;
import co.elastic.clients.transport.rest5_client.low_level.ResponseListener;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import neuguong.contract.EventJson;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;

/**
 * Bulk requests made of writes as they come: while one is under way, the next is put together. Nothing is known to be written before
 * {@link #flush} returned.
 */
final class BulkStream implements AutoCloseable {
    // small enough that the next is folded while one is under way; the largest documents are some 200 kB
    private static final int OPERATIONS = 500;
    private static final int BYTES = 4 << 20;
    private static final ContentType NDJSON = ContentType.create("application/x-ndjson");

    private final Rest5Client client;
    private final Generation generation;
    private final List<Removal> removals = new ArrayList<>();
    private ByteArrayOutputStream body = new ByteArrayOutputStream(1 << 16);
    private List<String> operations = new ArrayList<>();
    private @Nullable Sent underWay;
    private boolean conflicts;

    private record Removal(Index<?> index, Write write) {}

    private record Sent(CompletableFuture<Response> answer, List<String> operations) {}

    BulkStream(Rest5Client client, Generation generation) {
        this.client = client;
        this.generation = generation;
    }

    /** Sends it with those that come before and after it, some time before {@link #flush} returns. */
    void add(Index<?> index, Write write) {
        if (write.document() == null) {
            removals.add(new Removal(index, write));
        } else {
            append("index", index, write, ",\"require_alias\":true");
        }
    }

    private void append(String action, Index<?> index, Write write, String more) {
        var alias = generation.writeAlias(index);
        var line = "{\"" + action + "\":{\"_index\":\"" + alias + "\",\"_id\":"
                + EventJson.MAPPER.writeValueAsString(write.id())
                + ",\"version\":"
                + write.version() + ",\"version_type\":\"external\"" + more + "}}\n";
        body.writeBytes(line.getBytes(StandardCharsets.UTF_8));
        if (write.document() != null) {
            EventJson.MAPPER.writeValue(body, write.document());
            body.write('\n');
        }
        operations.add(alias + " " + write.id());
        if (operations.size() >= OPERATIONS || body.size() >= BYTES) {
            send();
        }
    }

    /**
     * Returns once every write is there, or something newer in its place.
     *
     * @throws ProjectionException where that is not so
     */
    void flush() {
        // after the writes, which notice when an index is gone: a removal would make Elasticsearch create it
        removals.forEach(r -> append("delete", r.index(), r.write(), ""));
        removals.clear();
        send();
        await();
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
        var request = new Request("POST", "/_bulk");
        // of the answer's items only what is looked at
        request.addParameter("filter_path", "errors,items.*.status,items.*.error");
        request.setEntity(new ByteArrayEntity(body.toByteArray(), NDJSON));
        var answer = new CompletableFuture<Response>();
        client.performRequestAsync(request, new ResponseListener() {
            @Override
            public void onSuccess(Response response) {
                answer.complete(response);
            }

            @Override
            public void onFailure(Exception exception) {
                answer.completeExceptionally(exception);
            }
        });
        underWay = new Sent(answer, operations);
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
            var entity = sent.answer().join().getEntity();
            conflicts |= BulkAnswer.check(entity.getContent().readAllBytes(), sent.operations());
        } catch (CompletionException e) {
            throw IndexFaults.of(e.getCause() == null ? e : e.getCause());
        } catch (IOException e) {
            throw IndexFaults.of(e);
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

package neuguong.query.platform;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.Response;
import co.elastic.clients.transport.rest5_client.low_level.ResponseListener;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** Reads and writes the documents of one generation. */
final class IndexStore implements FoldedDocuments.Source {
    // bounds one answer
    private static final int DOCUMENTS = 500;
    private static final ContentType NDJSON = ContentType.create("application/x-ndjson");

    private final ElasticsearchClient client;
    private final Rest5Client bytes;
    private final Generation generation;

    IndexStore(ElasticsearchClient client, Rest5Client bytes, Generation generation) {
        this.client = client;
        this.bytes = bytes;
        this.generation = generation;
    }

    /** The documents with these ids as they are now, searchable or not yet; those that do not exist are left out. */
    @Override
    public <D> Map<String, D> get(Index<D> index, List<String> ids) {
        var result = new HashMap<String, D>();
        for (var from = 0; from < ids.size(); from += DOCUMENTS) {
            get(index, ids.subList(from, Math.min(from + DOCUMENTS, ids.size())), result);
        }
        return result;
    }

    private <D> void get(Index<D> index, List<String> ids, Map<String, D> result) {
        try {
            var answer = client.mget(r -> r.index(generation.writeAlias(index)).ids(ids), index.document());
            for (var item : answer.docs()) {
                if (item.isFailure()) {
                    var error = item.failure().error();
                    throw IndexFaults.answered(0, error.type(), error.reason());
                }
                var document = item.result().source();
                if (item.result().found() && document != null) {
                    result.put(item.result().id(), document);
                }
            }
        } catch (IOException | ElasticsearchException e) {
            throw IndexFaults.of(e);
        }
    }

    /** Where documents are written to. */
    BulkStream bulk() {
        return new BulkStream(this::send, generation);
    }

    private CompletableFuture<byte[]> send(byte[] body) {
        var request = new Request("POST", "/_bulk");
        // of the answer's items only what is looked at
        request.addParameter("filter_path", "errors,items.*.status,items.*.error");
        request.setEntity(new ByteArrayEntity(body, NDJSON));
        var answer = new CompletableFuture<byte[]>();
        bytes.performRequestAsync(request, new ResponseListener() {
            @Override
            public void onSuccess(Response response) {
                try {
                    answer.complete(response.getEntity().getContent().readAllBytes());
                } catch (IOException e) {
                    answer.completeExceptionally(e);
                }
            }

            @Override
            public void onFailure(Exception exception) {
                answer.completeExceptionally(exception);
            }
        });
        return answer;
    }
}

package neuguong.query.platform;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import java.io.IOException;
import java.util.List;

/** Some indices as they could be searched at one moment, whatever is written meanwhile. */
final class View implements AutoCloseable {
    private static final Time KEPT = Time.of(t -> t.time("2m"));

    private final ElasticsearchClient client;
    private final String id;

    /** Of this moment. */
    View(ElasticsearchClient client, List<String> aliases) throws IOException {
        this.client = client;
        this.id = client.openPointInTime(r -> r.index(aliases).keepAlive(KEPT)).id();
    }

    /** Asks this, which keeps it for another two minutes. */
    SearchRequest.Builder asked(SearchRequest.Builder request) {
        return request.pit(p -> p.id(id).keepAlive(KEPT));
    }

    @Override
    public void close() throws IOException {
        client.closePointInTime(r -> r.id(id));
    }
}

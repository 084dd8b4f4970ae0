package neuguong.query.platform;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.transport.rest5_client.low_level.ResponseException;
import java.io.IOException;
import neuguong.contract.EventJson;
import neuguong.query.platform.ProjectionException.Cause;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** What a fault of Elasticsearch, or on the way to it, means to the projection. */
final class IndexFaults {
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    private IndexFaults() {}

    static ProjectionException of(Throwable fault) {
        return switch (fault) {
            case ElasticsearchException e ->
                answered(e.status(), e.error().type(), e.error().reason());
            case ResponseException e -> answered(e);
            default ->
                new ProjectionException(
                        Cause.UNAVAILABLE, "Elasticsearch cannot be reached: " + fault.getMessage(), fault);
        };
    }

    private static ProjectionException answered(ResponseException e) {
        var status = e.getResponse().getStatusCode();
        try {
            var error = EventJson.MAPPER
                    .readTree(e.getResponse().getEntity().getContent())
                    .path("error");
            return answered(
                    status,
                    error.path("type").asString(""),
                    error.path("reason").asString(""));
        } catch (IOException | JacksonException unreadable) {
            return answered(status, "", e.getMessage());
        }
    }

    static ProjectionException answered(int status, @Nullable String type, @Nullable String reason) {
        var message = "Elasticsearch answered %d %s: %s".formatted(status, type, reason);
        if (gone(type)) {
            return new ProjectionException(Cause.INDEX_GONE, message);
        }
        var passes = status == TOO_MANY || status == UNAVAILABLE || status == 0;
        return new ProjectionException(passes ? Cause.UNAVAILABLE : Cause.FAULT, message);
    }

    static boolean gone(@Nullable String type) {
        return "index_not_found_exception".equals(type);
    }
}

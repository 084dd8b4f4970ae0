package neuguong.query.platform;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings of the read side, under {@code neuguong.query}.
 *
 * @param refreshInterval how often Elasticsearch makes new documents findable, in its own notation
 * @param concurrency threads that read the events topic; more than it has partitions are idle
 * @param cursorKey by which instances know each other's cursors; blank for each to know only its own
 * @param synonyms an installation's own file of what stands for the same when searching; without, the one that comes with this
 * @param reconcileEvery how long after a comparison with the event store the next one is made
 * @param commandUrl where a browser reaches the command service
 * @param auditUrl where this service reaches it
 */
@ConfigurationProperties("neuguong.query")
public record QueryProperties(
        Elasticsearch elasticsearch,
        String refreshInterval,
        int shards,
        int replicas,
        int concurrency,
        String cursorKey,
        @Nullable Path synonyms,
        Duration reconcileEvery,
        URI commandUrl,
        URI auditUrl) {
    /** Where Elasticsearch is, and as whom to speak to it; without a user, as nobody. */
    public record Elasticsearch(
            URI url, @Nullable String user, @Nullable String password) {}
}

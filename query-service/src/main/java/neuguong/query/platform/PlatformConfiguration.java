package neuguong.query.platform;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import neuguong.contract.EventJson;
import neuguong.identity.CallerCredential;
import neuguong.query.text.Synonyms;
import neuguong.telemetry.Traces;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock, the client of Elasticsearch, and the indices of this version. */
@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {
    private static final int CONNECTIONS = 100;

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    Synonyms synonyms(QueryProperties properties) throws IOException {
        var own = properties.synonyms();
        if (own != null) {
            return Synonyms.of(Files.readString(own));
        }
        try (var file = Synonyms.class.getResourceAsStream("synonyms.txt")) {
            return Synonyms.of(new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Bean(destroyMethod = "close")
    Rest5Client elasticsearchBytes(QueryProperties properties) {
        var elasticsearch = properties.elasticsearch();
        // by itself it has ten, for which searches and the projection would queue
        var builder = Rest5Client.builder(elasticsearch.url())
                // they are near each other: to compress an answer and to unfold it takes longer than to send it
                .setHttpClientConfigCallback(HttpAsyncClientBuilder::disableContentCompression)
                .setConnectionManagerCallback(
                        c -> c.setMaxConnPerRoute(CONNECTIONS).setMaxConnTotal(CONNECTIONS));
        var user = elasticsearch.user();
        if (user != null && !user.isBlank()) {
            var credentials = user + ":" + (elasticsearch.password() == null ? "" : elasticsearch.password());
            var basic = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
            builder.setDefaultHeaders(new Header[] {new BasicHeader("Authorization", "Basic " + basic)});
        }
        return builder.build();
    }

    @Bean(destroyMethod = "") // it is on the connections of the client of bytes, which closes them
    ElasticsearchClient elasticsearchClient(Rest5Client elasticsearchBytes) {
        return new ElasticsearchClient(
                new Rest5ClientTransport(elasticsearchBytes, new Jackson3JsonpMapper(EventJson.MAPPER)));
    }

    @Bean
    AuditService auditService(QueryProperties properties, CallerCredential credential, Traces traces) {
        return new AuditService(properties.auditUrl(), credential, traces);
    }

    @Bean
    Indices indices(List<Projection<?>> projections, List<Derivation<?>> derivations) {
        return new Indices(Stream.of(
                        projections.stream().<Index<?>>map(Projection::index),
                        derivations.stream().<Index<?>>map(Derivation::index),
                        Stream.<Index<?>>of(ParkedEvents.INDEX))
                .flatMap(Function.identity())
                .distinct()
                .toList());
    }

    /** All indices of this version; a type of its own, because Spring would collect a bean that is a list. */
    record Indices(List<Index<?>> all) {}
}

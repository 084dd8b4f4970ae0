package neuguong.faults;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import neuguong.contract.EventHeaders;
import neuguong.stack.LocalStack;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds what the callers remember against what the three stores have, past both services: whatever was acknowledged is in PostgreSQL
 * exactly once, in Kafka at least once and in order, and in Elasticsearch exactly once and as new as it is.
 */
final class HistoryChecker {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int PAGE = 10_000;

    private final LocalStack stack;

    HistoryChecker(LocalStack stack) {
        this.stack = stack;
    }

    /**
     * What was found.
     *
     * @param lost acknowledged, and not in PostgreSQL
     * @param twice in PostgreSQL more than once
     * @param repeated further copies of an event in Kafka, which are allowed
     * @param faults everything else that should not be, in words
     */
    record Findings(int events, int lost, int twice, int repeated, List<String> faults) {}

    private record Stored(String aggregate, long sequence, String eventId, String findings) {}

    /** Compares the stores for these exemplars, whose events must all have been projected. */
    Findings check(Ledger ledger, Collection<String> exemplars) throws SQLException, IOException, InterruptedException {
        var faults = new ArrayList<>(ledger.refusals());
        var stored = stored(exemplars);
        var byAggregate = stored.stream().collect(groupingBy(Stored::aggregate));
        byAggregate.forEach((id, events) -> dense(id, events, faults));
        var times = commands(stored, faults, ledger);
        var lost = lost(ledger, stored);
        var repeated = inKafka(byAggregate, faults);
        for (var exemplar : exemplars) {
            inElasticsearch(exemplar, byAggregate.getOrDefault(exemplar, List.of()), faults);
        }
        return new Findings(stored.size(), lost, times, repeated, faults);
    }

    private List<Stored> stored(Collection<String> exemplars) throws SQLException {
        var result = new ArrayList<Stored>();
        try (var connection = stack.owner().getConnection();
                var query = connection.prepareStatement("""
                        select aggregate_identifier, sequence_number, event_identifier,
                            coalesce(convert_from(payload, 'UTF8')::jsonb ->> 'findings', '')
                        from domain_event_entry where aggregate_identifier = any(?)
                        order by aggregate_identifier, sequence_number""")) {
            query.setArray(1, connection.createArrayOf("text", exemplars.toArray()));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    result.add(new Stored(rows.getString(1), rows.getLong(2), rows.getString(3), rows.getString(4)));
                }
            }
        }
        return result;
    }

    /** The newest version of each exemplar in PostgreSQL. */
    Map<String, Long> newest(Collection<String> exemplars) throws SQLException {
        return stored(exemplars).stream().collect(Collectors.toMap(Stored::aggregate, Stored::sequence, Math::max));
    }

    /** How far each store is, and who holds what; for a drill that waits in vain. */
    String standing(Map<String, Long> versions) throws SQLException, IOException, InterruptedException {
        var result = new StringBuilder("acknowledged " + versions);
        try (var connection = stack.owner().getConnection();
                var statement = connection.createStatement()) {
            for (var question : List.of("""
                    select aggregate_identifier, max(sequence_number), max(global_index) from domain_event_entry
                    where aggregate_identifier in (select exemplar_id from domain_event_entry) group by 1""", """
                    select processor_name, owner, "timestamp", convert_from(token, 'UTF8') from token_entry""", """
                    select pid, application_name, state, clock_timestamp() - xact_start, wait_event, left(query, 80)
                    from pg_stat_activity where xact_start is not null""")) {
                try (var rows = statement.executeQuery(question)) {
                    while (rows.next()) {
                        result.append('\n');
                        for (var column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                            result.append(rows.getString(column)).append(' ');
                        }
                    }
                }
            }
        }
        result.append('\n').append(ask("POST", "/exemplars/_search", "{\"size\":100,\"_source\":[\"sequence\"]}"));
        return result.append('\n')
                .append(ask("POST", "/parked/_search", "{\"size\":10}"))
                .toString();
    }

    private static void dense(String id, List<Stored> events, List<String> faults) {
        for (var i = 0; i < events.size(); i++) {
            if (events.get(i).sequence() != i) {
                faults.add("%s has sequence %d where %d should be"
                        .formatted(id, events.get(i).sequence(), i));
                return;
            }
        }
    }

    /** How many commands have more than one event. */
    private static int commands(List<Stored> stored, List<String> faults, Ledger ledger) {
        var times = new HashMap<String, Integer>();
        for (var event : stored) {
            if (event.findings().startsWith(Load.MARK)) {
                var command = event.findings().substring(Load.MARK.length());
                times.merge(command, 1, Integer::sum);
                if (!ledger.wasSent(command)) {
                    faults.add("nobody sent " + command);
                }
            }
        }
        return (int) times.values().stream().filter(n -> n > 1).count();
    }

    /** How many commands are not where their answer said that they are. */
    private static int lost(Ledger ledger, List<Stored> stored) {
        var places =
                stored.stream().collect(Collectors.toMap(e -> e.aggregate() + " " + e.sequence(), Stored::findings));
        return (int) ledger.acknowledged().entrySet().stream()
                .filter(entry -> !(Load.MARK + entry.getKey())
                        .equals(places.get(entry.getValue().exemplar() + " "
                                + entry.getValue().version())))
                .count();
    }

    /** Says how many copies there are beyond one of each. */
    private int inKafka(Map<String, List<Stored>> wanted, List<String> faults) {
        var next = new HashMap<String, Long>();
        var repeated = 0;
        try (var consumer = consumer()) {
            var partitions = consumer.partitionsFor(EventHeaders.EVENTS_TOPIC).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                for (var message : consumer.poll(Duration.ofSeconds(1))) {
                    if (wanted.containsKey(message.key())) {
                        var sequence = Long.parseLong(new String(
                                message.headers()
                                        .lastHeader(EventHeaders.SEQUENCE)
                                        .value(),
                                StandardCharsets.UTF_8));
                        var expected = next.getOrDefault(message.key(), 0L);
                        if (sequence > expected) {
                            faults.add("Kafka has %s/%d before %d".formatted(message.key(), sequence, expected));
                        } else if (sequence < expected) {
                            repeated++;
                        }
                        next.put(message.key(), Math.max(expected, sequence + 1));
                    }
                }
            }
        }
        wanted.forEach((id, events) -> {
            if (next.getOrDefault(id, 0L) != events.size()) {
                faults.add("Kafka has %d of %d events of %s".formatted(next.getOrDefault(id, 0L), events.size(), id));
            }
        });
        return repeated;
    }

    private Consumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", stack.kafka(), "max.poll.records", PAGE),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private void inElasticsearch(String exemplar, List<Stored> wanted, List<String> faults)
            throws IOException, InterruptedException {
        var document = ask("GET", "/exemplars/_doc/" + exemplar, "");
        var sequence = document.path("_source").path("sequence").asLong(-1);
        if (sequence != wanted.size() - 1) {
            faults.add("Elasticsearch has %s as of %d instead of %d".formatted(exemplar, sequence, wanted.size() - 1));
        }
        var found = new HashSet<String>();
        for (var hit : ask("POST", "/history/_search", """
                        {"size":%d,"query":{"term":{"exemplarId":"%s"}},"_source":["sequence","eventId"]}""".formatted(PAGE, exemplar))
                .path("hits")
                .path("hits")) {
            var source = hit.get("_source");
            if (!found.add(source.get("sequence").asLong() + " "
                    + source.get("eventId").asString())) {
                faults.add("Elasticsearch tells twice of " + exemplar + " " + source);
            }
        }
        var expected = wanted.stream()
                .map(event -> event.sequence() + " " + event.eventId())
                .collect(Collectors.toSet());
        if (!found.equals(expected)) {
            faults.add("Elasticsearch tells %d events of %s instead of %d"
                    .formatted(found.size(), exemplar, expected.size()));
        }
    }

    /** Whether each exemplar's document is as new as this. */
    boolean projected(Map<String, Long> versions) {
        var ids = versions.keySet().stream().map(id -> '"' + id + '"').collect(Collectors.joining(","));
        try {
            var documents = ask("POST", "/exemplars/_mget", "{\"ids\":[%s]}".formatted(ids))
                    .path("docs");
            return IntStream.range(0, documents.size())
                            .mapToObj(documents::get)
                            .filter(d -> d.path("_source").path("sequence").asLong(-1)
                                    >= versions.getOrDefault(d.path("_id").asString(), 0L))
                            .count()
                    == versions.size();
        } catch (IOException e) {
            return false; // it is away
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** How often the history tells of an aggregate that has one event; 0 too while Elasticsearch is away. */
    int times(String aggregate) {
        try {
            refresh();
            return ask(
                            "POST",
                            "/history/_count",
                            "{\"query\":{\"term\":{\"aggregateId\":\"%s\"}}}".formatted(aggregate))
                    .path("count")
                    .asInt();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** Makes findable what has been written. */
    void refresh() throws IOException, InterruptedException {
        ask("POST", "/history/_refresh", "");
    }

    private JsonNode ask(String method, String path, String body) throws IOException, InterruptedException {
        var address = URI.create(stack.elasticsearchUrl() + path);
        var answer = HTTP.send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/json")
                        .timeout(Duration.ofSeconds(20))
                        .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}

package neuguong.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(240)
class DataIT {

    @TempDir
    Path data;

    @Test
    void a_restart_continues_on_the_same_data() throws Exception {
        Settings settings =
                Settings.at(data).onFreePorts().quickly().only(Part.POSTGRES, Part.KAFKA, Part.ELASTICSEARCH);
        try (LocalStack stack = new LocalStack(settings, Progress.SILENT).start()) {
            execute(stack.owner(), "create table kept (name text)", "insert into kept values ('Đặng Thị Thuỷ')");
            publish(stack.kafka(), "Đặng Thị Thuỷ");
            assertThat(put(stack.elasticsearchUrl(), "{\"name\": \"Đặng Thị Thuỷ\"}"))
                    .isEqualTo(201);
        }
        try (LocalStack stack = new LocalStack(settings, Progress.SILENT).start()) {
            assertThat(select(stack.owner(), "select name from kept")).isEqualTo("Đặng Thị Thuỷ");
            assertThat(consume(stack.kafka())).containsExactly("Đặng Thị Thuỷ");
            assertThat(get(stack.elasticsearchUrl())).contains("Đặng Thị Thuỷ");
        }
    }

    @Test
    void the_database_keeps_every_commit_and_lets_nobody_in_without_a_password() throws Exception {
        Settings settings = Settings.at(data).onFreePorts().quickly().only(Part.POSTGRES);
        try (LocalStack stack = new LocalStack(settings, Progress.SILENT).start()) {
            for (String durability : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                assertThat(select(stack.owner(), "show " + durability)).isEqualTo("on");
            }
            assertThat(select(stack.owner(), "show server_encoding")).isEqualTo("UTF8");
            assertThat(select(stack.application(), "select current_user")).isEqualTo("neuguong_app");
            assertThatThrownBy(() -> execute(stack.application(), "create table mine (id int)"))
                    .hasMessageContaining("permission denied");
            for (String role : List.of("postgres", "neuguong_owner", "neuguong_app")) {
                assertThatThrownBy(() -> DriverManager.getConnection(stack.jdbcUrl(), role, "guessed"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("password authentication failed");
            }
        }
    }

    private static void execute(DataSource source, String... statements) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String select(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            assertThat(result.next()).isTrue();
            return result.getString(1);
        }
    }

    private static void publish(String kafka, String value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka);
        try (Admin admin = Admin.create(settings);
                var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            admin.createTopics(Set.of(new NewTopic("kept", 1, (short) 1))).all().get();
            producer.send(new ProducerRecord<>("kept", "key", value)).get();
        }
    }

    private static List<String> consume(String kafka) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka), new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition("kept", 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            ConsumerRecords<String, String> records = consumer.poll(Duration.ofSeconds(30));
            return records.records(partition).stream().map(r -> r.value()).toList();
        }
    }

    private static int put(URI elasticsearch, String document) throws Exception {
        return send(HttpRequest.newBuilder(elasticsearch.resolve("/kept/_doc/1"))
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(document)))
                .statusCode();
    }

    private static String get(URI elasticsearch) throws Exception {
        return send(HttpRequest.newBuilder(elasticsearch.resolve("/kept/_doc/1")))
                .body();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString());
        }
    }
}

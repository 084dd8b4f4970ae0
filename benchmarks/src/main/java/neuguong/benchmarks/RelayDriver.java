package neuguong.benchmarks;

import java.util.HashMap;
import java.util.concurrent.locks.LockSupport;
import neuguong.command.CommandService;
import neuguong.contract.EventHeaders;
import neuguong.contract.EventJson;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;

/** The command service as it is, whose relay forgets each round how far it had come. */
public final class RelayDriver {
    private static final String RELAY = "relay";
    private static final long LIMIT_NANOS = 120_000_000_000L;

    private final StreamingEventProcessor relay;
    private final JdbcClient jdbc;
    private final KafkaTemplate<?, ?> kafka;
    private final Admin admin;

    private RelayDriver(StreamingEventProcessor relay, JdbcClient jdbc, KafkaTemplate<?, ?> kafka, Admin admin) {
        this.relay = relay;
        this.jdbc = jdbc;
        this.kafka = kafka;
        this.admin = admin;
    }

    public static void main(String[] args) throws Exception {
        Driver.takeOutput();
        try (var context = SpringApplication.run(CommandService.class, args);
                var admin = Admin.create(context.getBean(KafkaAdmin.class).getConfigurationProperties())) {
            var driver = new RelayDriver(
                    context.getBean(EventProcessingConfiguration.class)
                            .eventProcessor(RELAY, StreamingEventProcessor.class)
                            .orElseThrow(),
                    context.getBean(JdbcClient.class),
                    context.getBean(KafkaTemplate.class),
                    admin);
            Driver.serve(round -> {
                // a compiler takes its time: what is measured is a service that has been up for a while
                for (var warmUp = round == 0 ? 4 : 0; warmUp > 0; warmUp--) {
                    driver.relayAll();
                }
                return Sample.of(Relay.FIGURE, driver.relayAll());
            });
        }
    }

    private double relayAll() throws Exception {
        relay.shutDown();
        jdbc.sql("delete from token_entry where processor_name = ?")
                .param(RELAY)
                .update();
        var count = number("select count(*) from domain_event_entry");
        var head = number("select max(global_index) from domain_event_entry");
        var before = recordsInTopic();
        var begin = System.nanoTime();
        relay.start();
        while (position() < head) {
            if (System.nanoTime() - begin > LIMIT_NANOS) {
                throw new IllegalStateException("the relay did not reach the head");
            }
            LockSupport.parkNanos(2_000_000);
        }
        var rate = Sample.perSecond(count, System.nanoTime() - begin);
        if (recordsInTopic() - before < count) {
            throw new IllegalStateException("the topic grew by fewer than " + count + " records");
        }
        return rate;
    }

    private long position() {
        return jdbc.sql("select token from token_entry where processor_name = ? and token is not null")
                .param(RELAY)
                .query((row, _) -> EventJson.MAPPER
                        .readValue(row.getBytes(1), GapAwareTrackingToken.class)
                        .getIndex())
                .optional()
                .orElse(-1L);
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private long recordsInTopic() throws Exception {
        var asked = new HashMap<TopicPartition, OffsetSpec>();
        kafka.partitionsFor(EventHeaders.EVENTS_TOPIC)
                .forEach(p -> asked.put(new TopicPartition(p.topic(), p.partition()), OffsetSpec.latest()));
        return admin.listOffsets(asked).all().get().values().stream()
                .mapToLong(info -> info.offset())
                .sum();
    }
}

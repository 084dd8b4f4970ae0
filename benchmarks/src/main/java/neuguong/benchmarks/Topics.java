package neuguong.benchmarks;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import neuguong.contract.EventHeaders;
import neuguong.stack.LocalStack;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** What lies in the events topic. */
final class Topics {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private Topics() {}

    /** Returns when so many events have reached the topic. */
    static void awaitEvents(LocalStack stack, long events)
            throws InterruptedException, ExecutionException, TimeoutException {
        var end = System.nanoTime() + LIMIT.toNanos();
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, stack.kafka()))) {
            while (events(admin) < events) {
                if (System.nanoTime() > end) {
                    throw new TimeoutException("the topic has not got %d events".formatted(events));
                }
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        }
    }

    /** How many events are in the topic, 0 where there is none. */
    static long events(Admin admin) throws InterruptedException, ExecutionException {
        try {
            var topic = admin.describeTopics(java.util.List.of(EventHeaders.EVENTS_TOPIC))
                    .allTopicNames()
                    .get()
                    .get(EventHeaders.EVENTS_TOPIC);
            var asked = new HashMap<TopicPartition, OffsetSpec>();
            if (topic != null) {
                topic.partitions()
                        .forEach(p -> asked.put(
                                new TopicPartition(EventHeaders.EVENTS_TOPIC, p.partition()), OffsetSpec.latest()));
            }
            return admin.listOffsets(asked).all().get().values().stream()
                    .mapToLong(offset -> offset.offset())
                    .sum();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return 0;
            }
            throw e;
        }
    }
}

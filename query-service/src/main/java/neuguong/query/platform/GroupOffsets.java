package neuguong.query.platform;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import neuguong.contract.EventHeaders;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** How far a consumer group has read the events topic, and how far the topic goes; by partition number. */
final class GroupOffsets {
    private static final long TIMEOUT_SECONDS = 10;

    private final Admin admin;

    GroupOffsets(Admin admin) {
        this.admin = admin;
    }

    /** The offsets up to which the group has done everything; a partition of which it has done nothing is left out. */
    Map<Integer, Long> committed(String group) throws KafkaUnavailableException {
        var result = new HashMap<Integer, Long>();
        await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                .forEach((partition, offset) -> {
                    if (partition.topic().equals(EventHeaders.EVENTS_TOPIC) && offset != null) {
                        result.put(partition.partition(), offset.offset());
                    }
                });
        return result;
    }

    /** The end offset of each partition; none where the topic does not exist yet. */
    Map<Integer, Long> ends() throws KafkaUnavailableException {
        return of(OffsetSpec.latest());
    }

    private Map<Integer, Long> of(OffsetSpec which) throws KafkaUnavailableException {
        try {
            var description = await(admin.describeTopics(List.of(EventHeaders.EVENTS_TOPIC))
                            .allTopicNames())
                    .get(EventHeaders.EVENTS_TOPIC);
            if (description == null) {
                return Map.of();
            }
            var asked = description.partitions().stream()
                    .collect(Collectors.toMap(
                            p -> new TopicPartition(EventHeaders.EVENTS_TOPIC, p.partition()), p -> which));
            return await(admin.listOffsets(asked).all()).entrySet().stream()
                    .collect(Collectors.toMap(
                            e -> e.getKey().partition(), e -> e.getValue().offset()));
        } catch (KafkaUnavailableException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return Map.of();
            }
            throw e;
        }
    }

    /** Whether the topic still has its first events; what is kept for ever has. */
    boolean whole() throws KafkaUnavailableException {
        return of(OffsetSpec.earliest()).values().stream().allMatch(offset -> offset == 0);
    }

    /** Lets a group that nobody is a member of begin at these offsets. */
    void begin(String group, Map<Integer, Long> offsets) throws KafkaUnavailableException {
        await(admin.alterConsumerGroupOffsets(
                        group,
                        offsets.entrySet().stream()
                                .collect(Collectors.toMap(
                                        e -> new TopicPartition(EventHeaders.EVENTS_TOPIC, e.getKey()),
                                        e -> new OffsetAndMetadata(e.getValue()))))
                .all());
    }

    /** Forgets how far the group was, so that it begins with the first event; fails while the group has members. */
    void forget(String group) throws KafkaUnavailableException {
        try {
            await(admin.deleteConsumerGroups(List.of(group)).all());
        } catch (KafkaUnavailableException e) {
            if (!(e.getCause() instanceof GroupIdNotFoundException)) {
                throw e;
            }
        }
    }

    /** Whether these offsets reach all of those; a partition without any is at 0. */
    static boolean reach(Map<Integer, Long> committed, Map<Integer, Long> ends) {
        return ends.entrySet().stream().allMatch(e -> committed.getOrDefault(e.getKey(), 0L) >= e.getValue());
    }

    /** How many events lie between these offsets and those. */
    static long behind(Map<Integer, Long> committed, Map<Integer, Long> ends) {
        return ends.entrySet().stream()
                .mapToLong(e -> Math.max(0, e.getValue() - committed.getOrDefault(e.getKey(), 0L)))
                .sum();
    }

    private static <T> T await(KafkaFuture<T> future) throws KafkaUnavailableException {
        try {
            return future.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaUnavailableException("interrupted", e);
        } catch (TimeoutException e) {
            throw new KafkaUnavailableException("Kafka does not answer within " + TIMEOUT_SECONDS + " s", e);
        } catch (ExecutionException e) {
            var cause = e.getCause() == null ? e : e.getCause();
            throw new KafkaUnavailableException("Kafka answered: " + cause.getMessage(), cause);
        }
    }

    /** Kafka does not answer, or not as asked. */
    static final class KafkaUnavailableException extends Exception {
        KafkaUnavailableException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}

package neuguong.contract;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/**
 * Which aggregates there are and how far each is, put together so that two stores are compared by a few numbers: the aggregates lie in
 * {@value #BUCKETS} buckets by their ids, and each bucket has a digest that does not depend on the order in which they were added. It finds faults, not
 * forgers: for those there is the transparency log.
 */
public final class VersionDigest {
    public static final int BUCKETS = 256;

    private final MessageDigest sha256 = sha256();
    private final long[] aggregates = new long[BUCKETS];
    private final long[] events = new long[BUCKETS];
    private final long[] sums = new long[BUCKETS];

    /**
     * A bucket.
     *
     * @param bucket 0-255
     * @param aggregates in it
     * @param events of them all
     * @param digest over their ids and versions, 16 hexadecimal digits
     */
    public record Bucket(int bucket, long aggregates, long events, String digest) {}

    /** All buckets of a store, in order. */
    public record Buckets(List<Bucket> buckets) {
        public Buckets {
            buckets = List.copyOf(buckets);
        }

        /** The numbers of the buckets in which these differ from others. */
        public List<Integer> differing(Buckets others) {
            return buckets.stream()
                    .filter(bucket -> !others.buckets.contains(bucket))
                    .map(Bucket::bucket)
                    .toList();
        }
    }

    /** The bucket in which an aggregate lies. */
    public static int bucketOf(String aggregateId) {
        return Math.floorMod(aggregateId.hashCode(), BUCKETS);
    }

    /**
     * Adds an aggregate, each once.
     *
     * @param sequence of its last event, 0 for the first
     */
    public void add(String aggregateId, long sequence) {
        var bucket = bucketOf(aggregateId);
        var hash = sha256.digest((aggregateId + ":" + sequence).getBytes(StandardCharsets.UTF_8));
        aggregates[bucket]++;
        events[bucket] += sequence + 1;
        sums[bucket] += ByteBuffer.wrap(hash).getLong();
    }

    /** What was added until now. */
    public Buckets buckets() {
        var result = new ArrayList<Bucket>();
        for (var bucket = 0; bucket < BUCKETS; bucket++) {
            result.add(new Bucket(bucket, aggregates[bucket], events[bucket], "%016x".formatted(sums[bucket])));
        }
        return new Buckets(result);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

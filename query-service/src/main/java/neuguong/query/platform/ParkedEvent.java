package neuguong.query.platform;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event that is not in the other indices of its generation, as it came from the topic, kept until it is.
 *
 * @param id of the aggregate and the sequence, so that the same event is kept once; of the record's place where it cannot be read
 * @param aggregateId the record's key, or its place where it has none that is fit
 * @param sequence as the record says, or null where it does not
 * @param position as the record says, or null
 * @param offset in its partition of the topic
 * @param message what was wrong, for the operator
 * @param since when it was parked
 * @param headers their values in Base64
 * @param body the record's value in Base64
 */
public record ParkedEvent(
        String id,
        String aggregateId,
        @Nullable Long sequence,
        @Nullable Long position,
        @Nullable String exemplarId,
        @Nullable String unitId,
        @Nullable String type,
        int partition,
        long offset,
        ParkedReason reason,
        String message,
        Instant since,
        Map<String, String> headers,
        @Nullable String key,
        @Nullable String body) {}

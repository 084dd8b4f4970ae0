package neuguong.command.personal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Wraps every key by the first master key, so that an older one can be taken away: in the background after a start, and when it is asked to.
 * What is sealed stays as it is.
 */
@Component
@Endpoint(id = "datakeys")
public class KeyRotation {
    private static final Logger LOG = LoggerFactory.getLogger(KeyRotation.class);
    private static final int AT_ONCE = 500;

    private final DataKeys keys;
    private final MasterKeys masters;

    KeyRotation(DataKeys keys, MasterKeys masters) {
        this.keys = keys;
        this.masters = masters;
    }

    /**
     * How the keys are wrapped.
     *
     * @param masters ids of the configured master keys, the first of which wraps
     * @param wrapped how many keys each master key wraps, also one that is configured no more
     * @param destroyed how many keys were destroyed on purpose
     */
    public record Keys(List<String> masters, Map<String, Long> wrapped, long destroyed) {}

    /** Says how the keys are wrapped; a master key that wraps none any more may be taken away. */
    @ReadOperation
    public Keys keys() {
        var wrapped = new LinkedHashMap<String, Long>();
        masters.ids().forEach(id -> wrapped.put(id, 0L));
        Map<@Nullable String, Long> counts = keys.counts();
        counts.forEach((id, count) -> {
            if (id != null) {
                wrapped.put(id, count);
            }
        });
        return new Keys(List.copyOf(masters.ids()), wrapped, Objects.requireNonNullElse(counts.get(null), 0L));
    }

    /** Wraps every key by the first master key and says how they are wrapped then. */
    @WriteOperation
    public Keys rewrap() {
        if (!masters.ids().isEmpty()) {
            var count = 0;
            for (var some = keys.rewrap(AT_ONCE); some > 0; some = keys.rewrap(AT_ONCE)) {
                count += some;
            }
            if (count > 0) {
                LOG.info("{} keys are wrapped anew by master key {}", count, masters.first());
            }
        }
        return keys();
    }

    @Scheduled(initialDelay = 15_000, fixedDelay = 3_600_000)
    void rewrapInBackground() {
        try {
            rewrap();
        } catch (RuntimeException e) {
            LOG.error("keys could not be wrapped anew", e);
        }
    }
}

package neuguong.command.transparency;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is known of one log: what was found in the last whole look at it, and what has been found since. */
final class Watch {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final int MOST = 100;

    private final LogTables log;
    private final CheckpointFile outside;
    private final AtomicLong verified = new AtomicLong();
    private final AtomicLong faults = new AtomicLong();
    private Set<Finding> now = new LinkedHashSet<>();
    private volatile List<Finding> found = List.of();
    private volatile @Nullable Instant verifiedAt;

    /** @param outside where the log's checkpoints are outside the database */
    Watch(LogTables log, CheckpointFile outside, MeterRegistry meters) {
        this.log = log;
        this.outside = outside;
        var tags = Tags.of("log", log.label());
        meters.gauge("neuguong.transparency.verified", tags, verified);
        meters.gauge("neuguong.transparency.faults", tags, faults);
    }

    /** Begins another look at all of it. */
    Review begin() throws IOException {
        now = new LinkedHashSet<>();
        return new Review(log, this::take, outside.last().orElse(null));
    }

    /** Told at once, and not only when everything has been looked at. */
    private void take(Finding.Kind kind, long place) {
        if (now.size() < MOST && now.add(new Finding(log.label(), kind, place))) {
            var all = new LinkedHashSet<>(found);
            for (var finding : now) {
                if (all.add(finding)) {
                    LOG.error("not as it was sealed: {} {} of {}", finding.kind(), finding.place(), finding.log());
                }
            }
            tell(all);
        }
    }

    /** Everything has been looked at: what was found before and is well again is forgotten. */
    void end(long looked) {
        tell(now);
        verified.set(looked);
        verifiedAt = Instant.now();
    }

    private void tell(Set<Finding> all) {
        found = List.copyOf(all);
        faults.set(all.size());
    }

    String label() {
        return log.label();
    }

    List<Finding> found() {
        return found;
    }

    /** How many entries were verified when; empty before the first time. */
    Map<String, Object> verification() {
        var at = verifiedAt;
        var told = new LinkedHashMap<String, Object>();
        if (at != null) {
            told.put("verified", verified.get());
            told.put("at", at.toString());
        }
        return told;
    }
}

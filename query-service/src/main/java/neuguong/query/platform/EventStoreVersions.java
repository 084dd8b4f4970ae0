package neuguong.query.platform;

import java.io.IOException;
import java.net.URI;
import neuguong.contract.VersionDigest.Buckets;

/** How far every aggregate is in the event store, as the command service says to everyone: digests that name nobody. */
final class EventStoreVersions {
    private static final URI VERSIONS = URI.create("/api/v1/audit/versions");

    private final AuditService service;

    EventStoreVersions(AuditService service) {
        this.service = service;
    }

    /**
     * As of a position of the log.
     *
     * @throws IOException where the event store does not answer
     */
    Buckets buckets(long position) throws IOException {
        return service.open(URI.create(VERSIONS + "?position=" + position), Buckets.class);
    }
}

package neuguong.benchmarks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of an audit table as an application without event sourcing keeps it: the columns and indexes of our event table. */
@Entity
@Table(
        name = "audit_entry",
        uniqueConstraints = {
            @UniqueConstraint(columnNames = "eventIdentifier"),
            @UniqueConstraint(columnNames = {"aggregateIdentifier", "sequenceNumber"})
        },
        indexes = @Index(columnList = "unitId, globalIndex"))
class JpaAuditEntry {
    @Id
    @GeneratedValue
    @Nullable
    Long globalIndex;

    @Column(nullable = false)
    String eventIdentifier = "";

    @Column(nullable = false)
    String aggregateIdentifier = "";

    long sequenceNumber;

    @Column(nullable = false)
    String type = "";

    @Column(nullable = false)
    String payloadType = "";

    @Column(nullable = false)
    String payloadRevision = "";

    @Column(nullable = false)
    byte[] payload = {};

    @Column(nullable = false)
    byte[] metaData = {};

    @Column(nullable = false)
    Instant timeStamp = Instant.EPOCH;

    @Column(nullable = false)
    LocalDate validOn = LocalDate.EPOCH;

    @Nullable
    String unitId;

    @Nullable
    String otherUnitId;

    @Nullable
    String exemplarId;

    @Column(nullable = false)
    byte[] leafHash = {};
}

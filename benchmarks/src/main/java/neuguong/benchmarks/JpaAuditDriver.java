package neuguong.benchmarks;

import com.fasterxml.uuid.Generators;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import neuguong.contract.EventJson;
import neuguong.events.EventType;
import neuguong.events.ExemplarEvent.InspectionRecorded;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/** Spring Data JPA with an audit table: a row an event, each saved by a repository in a transaction of its own. */
@EnableAutoConfiguration
public class JpaAuditDriver {
    static final String SCHEMA = "jpa";

    public static void main(String[] args) throws Exception {
        Driver.takeOutput();
        var database = PeerPool.of(SCHEMA);
        var exemplars = Integer.parseInt(System.getenv("BENCH_EXEMPLARS"));
        var number = new AtomicInteger();
        try (var context = SpringApplication.run(
                JpaAuditDriver.class,
                "--spring.main.web-application-type=none",
                "--spring.main.banner-mode=off",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--spring.datasource.hikari.maximum-pool-size=" + PeerPool.CONNECTIONS,
                "--spring.datasource.hikari.minimum-idle=0",
                "--spring.jpa.hibernate.ddl-auto=create")) {
            var entries = context.getBean(JpaAuditEntries.class);
            var pool = context.getBean(HikariDataSource.class);
            try (var writers = new Writers(
                    Integer.parseInt(System.getenv("BENCH_SECONDS")),
                    () -> entries.save(
                            entry(ThreadLocalRandom.current().nextInt(exemplars), number.incrementAndGet())))) {
                Driver.serve(round -> {
                    var sample = writers.run(round);
                    PeerPool.release(pool);
                    return sample;
                });
            }
        }
    }

    private static JpaAuditEntry entry(int exemplar, int number) {
        var type = EventType.of(InspectionRecorded.class);
        var inspection = Seed.inspection(number);
        var entry = new JpaAuditEntry();
        entry.eventIdentifier = Generators.timeBasedEpochGenerator().generate().toString();
        entry.aggregateIdentifier = Seed.exemplar(exemplar);
        entry.sequenceNumber = number;
        entry.type = "exemplar";
        entry.payloadType = type.name();
        entry.payloadRevision = type.revision();
        entry.payload = EventJson.encode(inspection);
        entry.metaData = Seed.METADATA;
        entry.timeStamp = Instant.now();
        entry.validOn = inspection.on();
        entry.unitId = Seed.unit(exemplar);
        entry.exemplarId = Seed.exemplar(exemplar);
        entry.leafHash = new byte[32];
        return entry;
    }
}

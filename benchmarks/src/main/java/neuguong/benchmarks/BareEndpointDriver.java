package neuguong.benchmarks;

import com.fasterxml.uuid.Generators;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import neuguong.contract.EventJson;
import neuguong.events.EventType;
import neuguong.events.ExemplarEvent.InspectionRecorded;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the parts below could do: Spring MVC and JDBC with the command service's own libraries and settings, and nothing between
 * them that reads, decides, checks or proves. It runs on that service's class path.
 */
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    DataSourceAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class
})
@RestController
public class BareEndpointDriver {
    static final String TABLE = "bare_event";

    private final JdbcClient jdbc;
    private final AtomicLong sequence = new AtomicLong(1_000_000);

    BareEndpointDriver(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public static void main(String[] args) throws Exception {
        Driver.takeOutput();
        try (var _ = SpringApplication.run(BareEndpointDriver.class, args)) {
            Driver.serve(_ -> new Sample(Map.of()));
        }
    }

    record Inspection(
            LocalDate on,
            String by,
            int effect,
            int efficiency,
            int growthCapacity,
            int influence,
            String findings,
            @Nullable String recommendation) {}

    @PostMapping("/api/v1/exemplars/{id}/inspections")
    ResponseEntity<Map<String, Object>> inspect(@PathVariable String id, @RequestBody Inspection inspection) {
        var version = sequence.incrementAndGet();
        var type = EventType.of(InspectionRecorded.class);
        jdbc.sql("""
                        insert into bare_event (event_identifier, aggregate_identifier, sequence_number, type, payload_type,
                            payload_revision, payload, meta_data, time_stamp, valid_on, unit_id, exemplar_id,
                            leaf_hash)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        Generators.timeBasedEpochGenerator().generate().toString(),
                        id,
                        version,
                        "exemplar",
                        type.name(),
                        type.revision(),
                        EventJson.MAPPER.writeValueAsBytes(inspection),
                        Seed.METADATA,
                        Instant.now().atOffset(ZoneOffset.UTC),
                        inspection.on(),
                        Seed.unit(0),
                        id,
                        new byte[32])
                .update();
        return ResponseEntity.ok().eTag("\"" + version + "\"").body(Map.of("id", id, "version", version));
    }
}

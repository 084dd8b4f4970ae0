package neuguong.command.exemplar;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import neuguong.command.exemplar.ReplicationCommand.AdoptModel;
import neuguong.command.exemplar.ReplicationCommand.HostStudyVisit;
import neuguong.command.exemplar.ReplicationCommand.LaunchReplication;
import neuguong.command.exemplar.ReplicationCommand.ReleasePublicity;
import neuguong.command.exemplar.ReplicationCommand.ReportOutcome;
import neuguong.command.platform.Caller;
import neuguong.command.platform.Commands;
import neuguong.command.platform.Edge;
import neuguong.command.platform.Legible;
import neuguong.command.unit.Units;
import neuguong.events.ExemplarEvent.PublicityReleased;
import neuguong.events.ExemplarEvent.ReplicationLaunched;
import neuguong.events.ExemplarEvent.StudyVisitHosted;
import neuguong.events.PublicityKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How an exemplar is spread, by HTTP. */
@RestController
@RequestMapping("/api/v1/exemplars")
@Tag(name = "exemplars")
class ReplicationController {
    private final Commands commands;
    private final Edge edge;
    private final Units units;

    ReplicationController(Commands commands, Edge edge, Units units) {
        this.commands = commands;
        this.edge = edge;
        this.units = units;
    }

    public record ReplicationBody(
            @NotNull @Size(min = 1, max = 10000) @Legible String plan,
            @NotNull LocalDate on,
            @Nullable @Size(min = 1, max = 200) @Legible String document) {}

    public record VisitBody(
            @NotNull @Size(min = 1, max = 300) @Legible String visitors,
            @NotNull @Min(1) @Max(100_000) Integer participants,
            @NotNull LocalDate on,
            @Nullable @Size(min = 1, max = 2000) @Legible String note) {}

    public record AdoptionBody(
            @NotNull @Size(min = 1, max = 36) @Legible String unitId,
            @NotNull @Size(min = 1, max = 2000) @Legible String description,
            @NotNull LocalDate on,
            @Nullable @Size(min = 1, max = 200) @Legible String document) {}

    public record OutcomeBody(
            @NotNull @Size(min = 1, max = 10000) @Legible String outcome,
            @NotNull @Min(0) @Max(100_000_000) Integer beneficiaries,

            @Nullable @DecimalMin("0") @Digits(integer = 15, fraction = 2)
            BigDecimal economicValue,

            @NotNull LocalDate on) {}

    public record PublicityBody(
            @NotNull PublicityKind kind,
            @NotNull @Size(min = 1, max = 300) @Legible String title,
            @NotNull @Size(min = 1, max = 300) @Legible String outlet,
            @Nullable @Size(min = 1, max = 500) @Legible String address,
            @NotNull LocalDate on) {}

    @PostMapping("/{id}/replication")
    ResponseEntity<Map<String, Object>> launch(
            @PathVariable String id, @Valid @RequestBody ReplicationBody body, Caller caller) {
        return Commands.changed(commands.send(
                new LaunchReplication(
                        id, new ReplicationLaunched(body.plan(), body.on(), body.document()), edge.plan()),
                caller));
    }

    @PostMapping("/{id}/study-visits")
    ResponseEntity<Map<String, Object>> visit(
            @PathVariable String id, @Valid @RequestBody VisitBody body, Caller caller) {
        return Commands.changed(commands.send(
                new HostStudyVisit(
                        id,
                        new StudyVisitHosted(body.visitors(), body.participants(), body.on(), body.note()),
                        edge.plan()),
                caller));
    }

    @PostMapping("/{id}/adoptions")
    ResponseEntity<Map<String, Object>> adopt(
            @PathVariable String id, @Valid @RequestBody AdoptionBody body, Caller caller) {
        return Commands.numbered(commands.send(
                new AdoptModel(
                        id,
                        body.unitId(),
                        units.validity(body.unitId()),
                        body.description(),
                        body.on(),
                        body.document(),
                        edge.plan()),
                caller));
    }

    @PostMapping("/{id}/adoptions/{n}/outcomes")
    ResponseEntity<Map<String, Object>> outcome(
            @PathVariable String id, @PathVariable int n, @Valid @RequestBody OutcomeBody body, Caller caller) {
        return Commands.changed(commands.send(
                new ReportOutcome(
                        id,
                        n,
                        body.outcome(),
                        body.beneficiaries(),
                        Amounts.plain(body.economicValue()),
                        body.on(),
                        edge.plan()),
                caller));
    }

    @PostMapping("/{id}/publicity")
    ResponseEntity<Map<String, Object>> publicise(
            @PathVariable String id, @Valid @RequestBody PublicityBody body, Caller caller) {
        return Commands.changed(commands.send(
                new ReleasePublicity(
                        id,
                        new PublicityReleased(body.kind(), body.title(), body.outlet(), body.address(), body.on()),
                        edge.plan()),
                caller));
    }
}

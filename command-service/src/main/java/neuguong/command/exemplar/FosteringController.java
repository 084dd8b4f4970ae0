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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import neuguong.command.exemplar.FosteringCommand.ProvideSupport;
import neuguong.command.exemplar.FosteringCommand.RecordInspection;
import neuguong.command.exemplar.FosteringCommand.ReportDifficulty;
import neuguong.command.exemplar.FosteringCommand.ResolveDifficulty;
import neuguong.command.exemplar.FosteringCommand.SetRoadmap;
import neuguong.command.exemplar.ReviewCommand.RecogniseInitiative;
import neuguong.command.exemplar.ReviewCommand.SummariseExemplar;
import neuguong.command.platform.Caller;
import neuguong.command.platform.Commands;
import neuguong.command.platform.Edge;
import neuguong.command.platform.Legible;
import neuguong.events.ExemplarEvent.ExemplarSummarised;
import neuguong.events.ExemplarEvent.InspectionRecorded;
import neuguong.events.ExemplarEvent.RoadmapSet;
import neuguong.events.ExemplarEvent.SupportProvided;
import neuguong.events.InitiativeScope;
import neuguong.events.SupportKind;
import neuguong.events.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a selected exemplar is given, meets and shows, and its summary, by HTTP. */
@RestController
@RequestMapping("/api/v1/exemplars")
@Tag(name = "exemplars")
class FosteringController {
    private final Commands commands;
    private final Edge edge;

    FosteringController(Commands commands, Edge edge) {
        this.commands = commands;
        this.edge = edge;
    }

    public record StepBody(
            @NotNull Integer year,
            @NotNull @Size(min = 1, max = 1000) @Legible String aim) {}

    public record RoadmapBody(
            @NotNull @Size(min = 1, max = 40) @Legible String target,
            @NotNull Integer targetYear,
            @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid StepBody> steps,
            @Nullable LocalDate on) {}

    public record SupportBody(
            @NotNull SupportKind kind,
            @NotNull @Size(min = 1, max = 2000) @Legible String description,

            @Nullable @DecimalMin("0") @Digits(integer = 15, fraction = 2)
            BigDecimal amount,

            @NotNull LocalDate on) {}

    public record DifficultyBody(
            @NotNull @Size(min = 1, max = 2000) @Legible String description,
            @NotNull LocalDate on) {}

    public record ResolutionBody(
            @NotNull @Size(min = 1, max = 2000) @Legible String resolution,
            @NotNull LocalDate on) {}

    public record InspectionBody(
            @NotNull LocalDate on,
            @NotNull @Size(min = 1, max = 300) @Legible String by,
            @Min(1) @Max(5) @NotNull Integer effect,
            @Min(1) @Max(5) @NotNull Integer efficiency,
            @Min(1) @Max(5) @NotNull Integer growthCapacity,
            @Min(1) @Max(5) @NotNull Integer influence,
            @NotNull @Size(min = 1, max = 10000) @Legible String findings,
            @Nullable @Size(min = 1, max = 2000) @Legible String recommendation) {}

    public record InitiativeBody(
            @NotNull @Size(min = 1, max = 300) @Legible String name,
            @NotNull InitiativeScope scope,
            @NotNull LocalDate recognisedOn,
            @NotNull @Size(min = 1, max = 200) @Legible String certificate) {}

    public record ExemplarSummaryBody(
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @NotNull Verdict verdict,
            @NotNull @Size(min = 1, max = 10000) @Legible String results,
            @NotNull @Size(min = 1, max = 10000) @Legible String lessons,
            @NotNull LocalDate on,
            @Nullable @Size(min = 1, max = 200) @Legible String document) {}

    @PostMapping("/{id}/roadmap")
    ResponseEntity<Map<String, Object>> roadmap(
            @PathVariable String id, @Valid @RequestBody RoadmapBody body, Caller caller) {
        return Commands.changed(commands.send(
                new SetRoadmap(
                        id,
                        new RoadmapSet(
                                body.target(),
                                body.targetYear(),
                                body.steps().stream()
                                        .map(s -> new RoadmapSet.Step(s.year(), s.aim()))
                                        .toList(),
                                Objects.requireNonNullElseGet(body.on(), edge::today)),
                        edge.plan()),
                caller));
    }

    @PostMapping("/{id}/supports")
    ResponseEntity<Map<String, Object>> support(
            @PathVariable String id, @Valid @RequestBody SupportBody body, Caller caller) {
        return Commands.changed(commands.send(
                new ProvideSupport(
                        id,
                        new SupportProvided(body.kind(), body.description(), Amounts.plain(body.amount()), body.on()),
                        edge.plan()),
                caller));
    }

    @PostMapping("/{id}/difficulties")
    ResponseEntity<Map<String, Object>> difficulty(
            @PathVariable String id, @Valid @RequestBody DifficultyBody body, Caller caller) {
        return Commands.numbered(
                commands.send(new ReportDifficulty(id, body.description(), body.on(), edge.plan()), caller));
    }

    @PostMapping("/{id}/difficulties/{n}/resolution")
    ResponseEntity<Map<String, Object>> resolve(
            @PathVariable String id, @PathVariable int n, @Valid @RequestBody ResolutionBody body, Caller caller) {
        return Commands.changed(
                commands.send(new ResolveDifficulty(id, n, body.resolution(), body.on(), edge.plan()), caller));
    }

    @PostMapping("/{id}/inspections")
    ResponseEntity<Map<String, Object>> inspect(
            @PathVariable String id, @Valid @RequestBody InspectionBody body, Caller caller) {
        return Commands.changed(commands.send(
                new RecordInspection(
                        id,
                        new InspectionRecorded(
                                body.on(),
                                body.by(),
                                body.effect(),
                                body.efficiency(),
                                body.growthCapacity(),
                                body.influence(),
                                body.findings(),
                                body.recommendation()),
                        edge.plan()),
                caller));
    }

    @PostMapping("/{id}/initiatives")
    ResponseEntity<Map<String, Object>> initiative(
            @PathVariable String id, @Valid @RequestBody InitiativeBody body, Caller caller) {
        return Commands.numbered(commands.send(
                new RecogniseInitiative(
                        id, body.name(), body.scope(), body.recognisedOn(), body.certificate(), edge.plan()),
                caller));
    }

    @PostMapping("/{id}/summary")
    ResponseEntity<Map<String, Object>> summarise(
            @PathVariable String id, @Valid @RequestBody ExemplarSummaryBody body, Caller caller) {
        return Commands.changed(commands.send(
                new SummariseExemplar(
                        id,
                        new ExemplarSummarised(
                                body.from(),
                                body.to(),
                                body.verdict(),
                                body.results(),
                                body.lessons(),
                                body.on(),
                                body.document()),
                        edge.plan()),
                caller));
    }
}

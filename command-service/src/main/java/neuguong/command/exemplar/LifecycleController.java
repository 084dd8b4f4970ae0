package neuguong.command.exemplar;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import neuguong.command.exemplar.ExemplarCommand.ErasePersonalData;
import neuguong.command.exemplar.LifecycleCommand.MergeExemplar;
import neuguong.command.exemplar.LifecycleCommand.ReinstateExemplar;
import neuguong.command.exemplar.LifecycleCommand.RetireExemplar;
import neuguong.command.exemplar.LifecycleCommand.ReturnToFostering;
import neuguong.command.exemplar.LifecycleCommand.SuspendExemplar;
import neuguong.command.platform.Caller;
import neuguong.command.platform.Commands;
import neuguong.command.platform.Edge;
import neuguong.command.platform.Legible;
import neuguong.events.ErasureGround;
import neuguong.events.ExemplarEvent.ExemplarMergedInto;
import neuguong.events.ExemplarEvent.ExemplarReinstated;
import neuguong.events.ExemplarEvent.ExemplarRetired;
import neuguong.events.ExemplarEvent.ExemplarReturnedToFostering;
import neuguong.events.ExemplarEvent.ExemplarSuspended;
import neuguong.events.SuspensionGround;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What happens to a record as a whole, by HTTP. */
@RestController
@RequestMapping("/api/v1/exemplars")
@Tag(name = "exemplars")
class LifecycleController {
    private final Commands commands;
    private final Edge edge;
    private final OpenRecords openRecords;

    LifecycleController(Commands commands, Edge edge, OpenRecords openRecords) {
        this.commands = commands;
        this.edge = edge;
        this.openRecords = openRecords;
    }

    public record FallbackBody(
            @NotNull @Size(min = 1, max = 2000) @Legible String reason,
            @NotNull LocalDate on,
            @Nullable @Size(min = 1, max = 200) @Legible String document) {}

    public record SuspensionBody(
            @NotNull SuspensionGround ground,
            @NotNull @Size(min = 1, max = 2000) @Legible String reason,
            @NotNull LocalDate on,
            @NotNull @Size(min = 1, max = 200) @Legible String document) {}

    public record EndBody(
            @NotNull @Size(min = 1, max = 2000) @Legible String reason,
            @NotNull LocalDate on,
            @NotNull @Size(min = 1, max = 200) @Legible String document) {}

    /**
     * An erasure.
     *
     * @param keepName whether the name stays public; without it, it does where a decision has selected or honoured the exemplar
     */
    public record ErasureBody(
            @NotNull ErasureGround ground,
            @NotNull @Size(min = 1, max = 200) @Legible String document,
            @NotNull LocalDate on,
            @Nullable Boolean keepName) {}

    public record ExemplarMergerBody(
            @NotNull @Size(min = 1, max = 36) @Legible String intoId,
            @NotNull @Size(min = 1, max = 2000) @Legible String reason,
            @NotNull LocalDate on,
            @NotNull @Size(min = 1, max = 200) @Legible String document) {}

    @PostMapping("/{id}/fostering")
    ResponseEntity<Map<String, Object>> fallBack(
            @PathVariable String id, @Valid @RequestBody FallbackBody body, Caller caller) {
        return Commands.changed(commands.send(
                new ReturnToFostering(
                        id, new ExemplarReturnedToFostering(body.reason(), body.on(), body.document()), edge.plan()),
                caller));
    }

    @PostMapping("/{id}/suspension")
    ResponseEntity<Map<String, Object>> suspend(
            @PathVariable String id, @Valid @RequestBody SuspensionBody body, Caller caller) {
        return Commands.changed(commands.send(
                new SuspendExemplar(
                        id,
                        new ExemplarSuspended(body.ground(), body.reason(), body.on(), body.document()),
                        edge.plan()),
                caller));
    }

    @PostMapping("/{id}/reinstatement")
    ResponseEntity<Map<String, Object>> reinstate(
            @PathVariable String id, @Valid @RequestBody EndBody body, Caller caller) {
        return Commands.changed(commands.send(
                new ReinstateExemplar(
                        id, new ExemplarReinstated(body.reason(), body.on(), body.document()), edge.plan()),
                caller));
    }

    @PostMapping("/{id}/retirement")
    ResponseEntity<Map<String, Object>> retire(
            @PathVariable String id, @Valid @RequestBody EndBody body, Caller caller) {
        return Commands.changed(commands.send(
                new RetireExemplar(id, new ExemplarRetired(body.reason(), body.on(), body.document()), edge.plan()),
                caller));
    }

    @PostMapping("/{id}/merger")
    ResponseEntity<Map<String, Object>> merge(
            @PathVariable String id, @Valid @RequestBody ExemplarMergerBody body, Caller caller) {
        return Commands.changed(commands.send(
                new MergeExemplar(
                        id,
                        new ExemplarMergedInto(body.intoId(), body.reason(), body.on(), body.document()),
                        openRecords.kindOf(body.intoId()).orElse(null),
                        edge.plan()),
                caller));
    }

    /** Erases what is known of an individual beyond the name: its key is destroyed with the event that says so. */
    @PostMapping("/{id}/erasure")
    ResponseEntity<Map<String, Object>> erase(
            @PathVariable String id, @Valid @RequestBody ErasureBody body, Caller caller) {
        return Commands.changed(commands.send(
                new ErasePersonalData(id, body.ground(), body.document(), body.on(), body.keepName(), edge.plan()),
                caller));
    }
}

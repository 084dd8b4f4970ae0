package neuguong.command.movement;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Map;
import neuguong.command.movement.MovementBodies.ClosingBody;
import neuguong.command.movement.MovementBodies.MovementBody;
import neuguong.command.movement.MovementBodies.MovementSummaryBody;
import neuguong.command.movement.MovementCommand.CloseMovement;
import neuguong.command.movement.MovementCommand.LaunchMovement;
import neuguong.command.movement.MovementCommand.SummariseMovement;
import neuguong.command.platform.Caller;
import neuguong.command.platform.Commands;
import neuguong.command.platform.Edge;
import neuguong.command.unit.Units;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The commands of a movement by HTTP. */
@RestController
@RequestMapping("/api/v1/movements")
@Tag(name = "movements")
class MovementController {
    private final Commands commands;
    private final Movements movements;
    private final Units units;
    private final Edge edge;

    MovementController(Commands commands, Movements movements, Units units, Edge edge) {
        this.commands = commands;
        this.movements = movements;
        this.units = units;
        this.edge = edge;
    }

    @PostMapping
    ResponseEntity<Map<String, Object>> launch(@Valid @RequestBody MovementBody body, Caller caller) {
        var command = new LaunchMovement(
                edge.newId(),
                body.code(),
                movements.taken(body.code()),
                body.name(),
                body.unitId(),
                units.validity(body.unitId()),
                body.from(),
                body.plannedTo(),
                body.aim(),
                body.forSectors(),
                edge.plan());
        return Commands.created(commands.send(command, caller), "/movements");
    }

    @PostMapping("/{id}/summary")
    ResponseEntity<Map<String, Object>> summarise(
            @PathVariable String id, @Valid @RequestBody MovementSummaryBody body, Caller caller) {
        return Commands.changed(commands.send(
                new SummariseMovement(id, body.on(), body.results(), body.counted(), edge.plan()), caller));
    }

    @PostMapping("/{id}/closing")
    ResponseEntity<Map<String, Object>> close(
            @PathVariable String id, @Valid @RequestBody ClosingBody body, Caller caller) {
        return Commands.changed(
                commands.send(new CloseMovement(id, body.on(), body.reason(), body.document(), edge.plan()), caller));
    }
}

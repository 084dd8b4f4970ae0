package neuguong.command.unit;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Map;
import neuguong.command.platform.Accepted;
import neuguong.command.platform.Caller;
import neuguong.command.platform.Commands;
import neuguong.command.platform.Edge;
import neuguong.command.unit.UnitBodies.DissolutionBody;
import neuguong.command.unit.UnitBodies.RelocationBody;
import neuguong.command.unit.UnitBodies.ReparentingBody;
import neuguong.command.unit.UnitBodies.UnitBody;
import neuguong.command.unit.UnitBodies.UnitMergerBody;
import neuguong.command.unit.UnitBodies.UnitRenamingBody;
import neuguong.command.unit.UnitCommand.DissolveUnit;
import neuguong.command.unit.UnitCommand.MergeUnit;
import neuguong.command.unit.UnitCommand.RenameUnit;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The commands of a unit by HTTP. A merger or dissolution hands the unit's open exemplars to the successor by explicit events. */
@RestController
@RequestMapping("/api/v1/units")
@Tag(name = "units")
class UnitController {
    private final Commands commands;
    private final UnitCommands facts;
    private final Units units;
    private final Handover handover;
    private final Edge edge;

    UnitController(Commands commands, UnitCommands facts, Units units, Handover handover, Edge edge) {
        this.commands = commands;
        this.facts = facts;
        this.units = units;
        this.handover = handover;
        this.edge = edge;
    }

    @PostMapping
    ResponseEntity<Map<String, Object>> register(@Valid @RequestBody UnitBody body, Caller caller) {
        return Commands.created(commands.send(facts.register(body), caller), "/units");
    }

    @PostMapping("/{id}/renaming")
    ResponseEntity<Map<String, Object>> rename(
            @PathVariable String id, @Valid @RequestBody UnitRenamingBody body, Caller caller) {
        return Commands.changed(
                commands.send(new RenameUnit(id, body.name(), body.on(), body.document(), edge.plan()), caller));
    }

    @PostMapping("/{id}/reparenting")
    ResponseEntity<Map<String, Object>> reparent(
            @PathVariable String id, @Valid @RequestBody ReparentingBody body, Caller caller) {
        return Commands.changed(commands.send(facts.reparent(id, body), caller));
    }

    @PostMapping("/{id}/relocation")
    ResponseEntity<Map<String, Object>> relocate(
            @PathVariable String id, @Valid @RequestBody RelocationBody body, Caller caller) {
        return Commands.changed(commands.send(facts.relocate(id, body), caller));
    }

    @PostMapping("/{id}/merger")
    ResponseEntity<Map<String, Object>> merge(
            @PathVariable String id, @Valid @RequestBody UnitMergerBody body, Caller caller) {
        var accepted = commands.send(
                new MergeUnit(
                        id, body.intoId(), units.validity(body.intoId()), body.on(), body.document(), edge.plan()),
                caller);
        return handedOver(accepted, handover.of(id, body.intoId(), body.on(), body.document(), caller));
    }

    @PostMapping("/{id}/dissolution")
    ResponseEntity<Map<String, Object>> dissolve(
            @PathVariable String id, @Valid @RequestBody DissolutionBody body, Caller caller) {
        var successor = body.successorId();
        var accepted = commands.send(
                new DissolveUnit(
                        id,
                        successor,
                        units.validity(successor),
                        handover.needed(id),
                        body.on(),
                        body.reason(),
                        body.document(),
                        edge.plan()),
                caller);
        return handedOver(
                accepted, successor == null ? 0 : handover.of(id, successor, body.on(), body.document(), caller));
    }

    private static ResponseEntity<Map<String, Object>> handedOver(Accepted accepted, int transferred) {
        return ResponseEntity.ok()
                .eTag("\"" + accepted.version() + "\"")
                .body(Map.of("id", accepted.id(), "version", accepted.version(), "transferred", transferred));
    }
}

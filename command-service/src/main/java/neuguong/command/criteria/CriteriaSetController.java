package neuguong.command.criteria;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Map;
import neuguong.command.criteria.CriteriaSetBodies.PublicationBody;
import neuguong.command.criteria.CriteriaSetBodies.RetirementBody;
import neuguong.command.criteria.CriteriaSetCommand.PublishCriteriaSet;
import neuguong.command.criteria.CriteriaSetCommand.RetireCriteriaSet;
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

/** The commands of a criteria set by HTTP. What is published for the same unit, subject kind and breadth is the set's next version. */
@RestController
@RequestMapping("/api/v1/criteria-sets")
@Tag(name = "criteria-sets")
class CriteriaSetController {
    private final Commands commands;
    private final CriteriaSets sets;
    private final Units units;
    private final Edge edge;

    CriteriaSetController(Commands commands, CriteriaSets sets, Units units, Edge edge) {
        this.commands = commands;
        this.sets = sets;
        this.units = units;
        this.edge = edge;
    }

    @PostMapping
    ResponseEntity<Map<String, Object>> publish(@Valid @RequestBody PublicationBody body, Caller caller) {
        var command = new PublishCriteriaSet(
                sets.current(body.unitId(), body.subject(), body.breadth()).orElseGet(edge::newId),
                body.unitId(),
                units.validity(body.unitId()),
                body.subject(),
                body.breadth(),
                body.name(),
                body.measured(),
                body.least(),
                body.from(),
                body.document(),
                sets.lastRetirement(body.unitId(), body.subject(), body.breadth()),
                edge.plan());
        return Commands.created(commands.send(command, caller), "/criteria-sets");
    }

    @PostMapping("/{id}/retirement")
    ResponseEntity<Map<String, Object>> retire(
            @PathVariable String id, @Valid @RequestBody RetirementBody body, Caller caller) {
        return Commands.changed(commands.send(
                new RetireCriteriaSet(id, body.on(), body.reason(), body.document(), edge.plan()), caller));
    }
}

package neuguong.command.locality;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Map;
import neuguong.command.locality.LocalityBodies.ChoiceBody;
import neuguong.command.locality.LocalityBodies.EstablishmentBody;
import neuguong.command.locality.LocalityBodies.LocalityRenamingBody;
import neuguong.command.locality.LocalityBodies.PositionBody;
import neuguong.command.locality.LocalityBodies.SuccessionBody;
import neuguong.command.platform.Caller;
import neuguong.command.platform.Commands;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The commands of a locality by HTTP. */
@RestController
@RequestMapping("/api/v1/localities")
@Tag(name = "localities")
class LocalityController {
    private final Commands commands;
    private final LocalityCommands facts;

    LocalityController(Commands commands, LocalityCommands facts) {
        this.commands = commands;
        this.facts = facts;
    }

    @PostMapping
    ResponseEntity<Map<String, Object>> establish(@Valid @RequestBody EstablishmentBody body, Caller caller) {
        return Commands.created(commands.send(facts.establish(body), caller), "/localities");
    }

    @PostMapping("/{id}/renaming")
    ResponseEntity<Map<String, Object>> rename(
            @PathVariable String id, @Valid @RequestBody LocalityRenamingBody body, Caller caller) {
        return Commands.changed(commands.send(facts.rename(id, body), caller));
    }

    /** Another place takes over this one, or a part of it. */
    @PostMapping("/{id}/succession")
    ResponseEntity<Map<String, Object>> succeed(
            @PathVariable String id, @Valid @RequestBody SuccessionBody body, Caller caller) {
        return Commands.changed(commands.send(facts.succeed(id, body), caller));
    }

    /** A person's choice among the places that took over a part of this one. */
    @PostMapping("/{id}/successor")
    ResponseEntity<Map<String, Object>> choose(
            @PathVariable String id, @Valid @RequestBody ChoiceBody body, Caller caller) {
        return Commands.changed(commands.send(facts.choose(id, body), caller));
    }

    /** The point by which a map shows the place; another replaces it. */
    @PostMapping("/{id}/position")
    ResponseEntity<Map<String, Object>> position(
            @PathVariable String id, @Valid @RequestBody PositionBody body, Caller caller) {
        return Commands.changed(commands.send(facts.position(id, body), caller));
    }
}

package neuguong.command.search;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Map;
import neuguong.command.decide.Reason;
import neuguong.command.decide.Rejected;
import neuguong.command.platform.Edge;
import neuguong.command.platform.Legible;
import neuguong.command.search.SavedSearches.SavedSearch;
import neuguong.identity.PersonToken;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The searches that the caller keeps; nobody sees those of another. */
@RestController
@RequestMapping("/api/v1/searches")
@Tag(name = "searches")
class SavedSearchController {
    private static final int MOST = 100;
    /** Names and values as the query service writes its own addresses; nothing that could lead elsewhere. */
    private static final String QUESTION = "([A-Za-z]{1,40}=[A-Za-z0-9%.*_+-]*(&[A-Za-z]{1,40}=[A-Za-z0-9%.*_+-]*)*+)?";

    private final SavedSearches searches;
    private final Edge edge;

    SavedSearchController(SavedSearches searches, Edge edge) {
        this.searches = searches;
        this.edge = edge;
    }

    record SearchBody(
            @NotNull @Size(min = 1, max = 100) @Legible String name,

            @NotNull @Size(max = 4_000) @Pattern(regexp = QUESTION)
            String question) {}

    record NameBody(
            @NotNull @Size(min = 1, max = 100) @Legible String name) {}

    /** All of the caller's. */
    record Kept(int total, List<SavedSearch> items) {}

    @GetMapping
    Kept all(PersonToken caller) {
        var items = searches.of(caller.getPrincipal());
        return new Kept(items.size(), items);
    }

    /** Keeps a question under a name; what was kept under this name before is replaced. */
    @PostMapping
    ResponseEntity<Map<String, Object>> save(@Valid @RequestBody SearchBody body, PersonToken caller) {
        var id = searches.save(caller.getPrincipal(), edge.newId(), body.name().strip(), body.question(), MOST)
                .orElseThrow(() -> new Rejected(Reason.TOO_MANY_SEARCHES, MOST));
        return ResponseEntity.created(URI.create("/api/v1/searches/" + id)).body(Map.of("id", id));
    }

    /** Gives one another name; a name that another of the caller's has is refused, so that none is lost. */
    @PostMapping("/{id}/renaming")
    Map<String, Object> rename(@PathVariable String id, @Valid @RequestBody NameBody body, PersonToken caller) {
        if (!searches.rename(caller.getPrincipal(), id, body.name().strip())) {
            throw new Rejected(Reason.UNKNOWN_SEARCH);
        }
        return Map.of("id", id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(@PathVariable String id, PersonToken caller) {
        if (!searches.drop(caller.getPrincipal(), id)) {
            throw new Rejected(Reason.UNKNOWN_SEARCH);
        }
    }
}

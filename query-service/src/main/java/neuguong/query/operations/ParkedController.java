package neuguong.query.operations;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Locale;
import neuguong.query.platform.Live;
import neuguong.query.platform.ParkedRetry;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Events that could not be projected, and those that wait behind them. */
@RestController
// whoever does not take the answer is refused before anything is done
@RequestMapping(path = "/api/v1/operations/parked", produces = MediaType.APPLICATION_JSON_VALUE)
class ParkedController {
    private final Live live;
    private final ParkedRetry retry;

    ParkedController(Live live, ParkedRetry retry) {
        this.live = live;
        this.retry = retry;
    }

    @GetMapping
    @Operation(summary = "What is held back, and why: exemplars, units and others of which events are parked")
    ParkedList list(Locale locale) {
        return ParkedList.of(live.parked(), retry, locale);
    }

    @PostMapping("/{aggregateId}/retry")
    @Operation(
            summary = "Tries the parked events of one aggregate again, in their order; answers what is held back then")
    ParkedList one(@PathVariable String aggregateId, Locale locale) {
        retry.one(aggregateId);
        return ParkedList.of(live.parked(), retry, locale);
    }

    @PostMapping("/retry")
    @Operation(summary = "Begins to try all parked events again; the list tells how far that is")
    ResponseEntity<ParkedRetry.Progress> all() {
        return ResponseEntity.accepted().body(retry.all());
    }
}

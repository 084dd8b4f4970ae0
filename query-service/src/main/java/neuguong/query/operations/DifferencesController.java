package neuguong.query.operations;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import neuguong.query.platform.Reconciliation;
import neuguong.query.platform.Reconciliation.Told;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where the indices and the event store differ. */
@RestController
// whoever does not take the answer is refused before anything is done
@RequestMapping(path = "/api/v1/operations/differences", produces = MediaType.APPLICATION_JSON_VALUE)
class DifferencesController {
    private final Reconciliation reconciliation;

    DifferencesController(Reconciliation reconciliation) {
        this.reconciliation = reconciliation;
    }

    /**
     * What was sent again.
     *
     * @param events of the aggregate
     */
    record Sent(String aggregateId, long events) {}

    @GetMapping
    @Operation(summary = "Aggregates that are otherwise in the indices than in the event store, as found last")
    Told told(HttpServletRequest request, Locale locale) {
        return reconciliation.told(request, locale);
    }

    @PostMapping("/check")
    @Operation(summary = "The same, compared now; takes some seconds where something differs")
    Told check(HttpServletRequest request, Locale locale) {
        return reconciliation.now(request, locale);
    }

    @PostMapping("/{aggregateId}/resend")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Has the event store send all events of an aggregate again")
    Sent resend(@PathVariable String aggregateId, HttpServletRequest request, Locale locale) {
        return new Sent(aggregateId, reconciliation.resend(aggregateId, request, locale));
    }
}

package neuguong.query.history;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.io.IOException;
import java.util.Locale;
import neuguong.query.exemplar.ExemplarReader;
import neuguong.query.platform.Listing;
import neuguong.query.platform.Slice;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what happened. */
@RestController
@RequestMapping("/api/v1")
class HistoryController {
    private final HistorySearch history;
    private final ExemplarReader exemplars;

    HistoryController(HistorySearch history, ExemplarReader exemplars) {
        this.history = history;
        this.exemplars = exemplars;
    }

    @GetMapping("/history")
    @Operation(summary = "Events that meet the criteria, with facets and highlights")
    Listing.Faceted<HistoryItem> find(
            @ParameterObject HistoryCriteria criteria, @ParameterObject Slice slice, Locale locale) throws IOException {
        return history.find(criteria, slice, locale);
    }

    @GetMapping("/exemplars/{id}/history")
    @Operation(summary = "The events of an exemplar in the order of their recording")
    Listing.Faceted<HistoryItem> ofExemplar(
            @Parameter(description = "the exemplar's id") @PathVariable String id,
            @ParameterObject Slice slice,
            Locale locale)
            throws IOException {
        exemplars.document(id, null);
        return history.find(HistoryCriteria.ofExemplar(id), slice, locale);
    }
}

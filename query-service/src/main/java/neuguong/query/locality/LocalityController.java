package neuguong.query.locality;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.io.IOException;
import java.util.Locale;
import neuguong.query.platform.Listing;
import neuguong.query.platform.Slice;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers questions about places. */
@RestController
@RequestMapping("/api/v1/localities")
class LocalityController {
    private final LocalitySearch localities;

    LocalityController(LocalitySearch localities) {
        this.localities = localities;
    }

    @GetMapping
    @Operation(summary = "Places by name, with the time in which they existed")
    Listing<LocalityItem> find(@ParameterObject LocalityCriteria criteria, @ParameterObject Slice slice, Locale locale)
            throws IOException {
        return localities.find(criteria, slice, locale);
    }

    @GetMapping("/{id}")
    @Operation(summary = "A place in full, with its successors and predecessors")
    LocalityDetail get(@Parameter(description = "the place's id") @PathVariable String id, Locale locale)
            throws IOException {
        return localities.detail(id, locale);
    }
}

package neuguong.query.criteria;

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

/** Answers questions about criteria sets. */
@RestController
@RequestMapping("/api/v1/criteria-sets")
class CriteriaSetController {
    private final CriteriaSetSearch sets;

    CriteriaSetController(CriteriaSetSearch sets) {
        this.sets = sets;
    }

    @GetMapping
    @Operation(summary = "Criteria sets, with the version in force on a day")
    Listing<CriteriaSetItem> find(
            @ParameterObject CriteriaSetQuestion question, @ParameterObject Slice slice, Locale locale)
            throws IOException {
        return sets.find(question, slice, locale);
    }

    @GetMapping("/{id}")
    @Operation(summary = "A criteria set in full, with all its versions")
    CriteriaSetDetail get(@Parameter(description = "the set's id") @PathVariable String id, Locale locale)
            throws IOException {
        return sets.detail(id, locale);
    }
}

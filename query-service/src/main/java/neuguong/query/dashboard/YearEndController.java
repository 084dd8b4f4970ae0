package neuguong.query.dashboard;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.util.Locale;
import neuguong.query.platform.Listing;
import neuguong.query.platform.Slice;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers with exemplars as they stood. */
@RestController
@RequestMapping("/api/v1/years")
class YearEndController {
    private final YearEndSearch years;

    YearEndController(YearEndSearch years) {
        this.years = years;
    }

    @GetMapping
    @Operation(summary = "The exemplars behind a figure of a year's end, as they stood then")
    Listing<YearEndItem> find(@ParameterObject YearEndCriteria criteria, @ParameterObject Slice slice, Locale locale)
            throws IOException {
        return years.find(criteria, slice, locale);
    }
}

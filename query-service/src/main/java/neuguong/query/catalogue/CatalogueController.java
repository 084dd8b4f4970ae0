package neuguong.query.catalogue;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Locale;
import neuguong.catalogue.Honour;
import neuguong.catalogue.Sector;
import neuguong.query.platform.Coded;
import neuguong.query.platform.Listing;
import neuguong.query.platform.PagedSearch;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what is fixed by law and by the plan; these lists come whole. */
@RestController
@RequestMapping("/api/v1")
class CatalogueController {
    private final PagedSearch search;

    CatalogueController(PagedSearch search) {
        this.search = search;
    }

    /** No parameter is known here; that lets one that is given be refused. */
    record Nothing() {}

    @GetMapping("/sectors")
    @Operation(summary = "All sectors, by code")
    Listing<Coded> sectors(@ParameterObject Nothing nothing, Locale locale) {
        return whole(Sector.all().stream()
                .map(s -> new Coded(s.code(), s.in(locale)))
                .toList());
    }

    @GetMapping("/honours")
    @Operation(
            summary =
                    "The honours of the catalogue that meet the criteria, within a chain from the lowest to the highest")
    Listing<HonourItem> honours(@ParameterObject HonourCriteria criteria, Locale locale) {
        return whole(Honour.all().stream()
                .filter(h -> meets(h, criteria))
                .map(h -> HonourItem.of(h, locale))
                .toList());
    }

    private static boolean meets(Honour honour, HonourCriteria criteria) {
        var day = criteria.validOn();
        return (criteria.kind().isEmpty() || criteria.kind().contains(honour.kind()))
                && (criteria.level().isEmpty() || criteria.level().contains(honour.level()))
                && (criteria.subject().isEmpty() || criteria.subject().stream().anyMatch(honour.subjects()::contains))
                && (day == null || honour.inForceOn(day).isPresent());
    }

    private <T> Listing<T> whole(List<T> items) {
        return new Listing<>(items.size(), items, null, search.complete());
    }
}

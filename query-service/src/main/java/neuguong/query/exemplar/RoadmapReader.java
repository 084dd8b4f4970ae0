package neuguong.query.exemplar;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import neuguong.catalogue.EarliestYears;
import neuguong.catalogue.Finding;
import neuguong.catalogue.Honour;
import neuguong.catalogue.Prerequisites;
import neuguong.query.exemplar.Roadmap.Condition;
import neuguong.query.exemplar.Roadmap.Item;
import neuguong.query.exemplar.Roadmap.JudgedCondition;
import neuguong.query.exemplar.Roadmap.MetCondition;
import neuguong.query.platform.PagedSearch;
import org.springframework.stereotype.Component;

/** Answers what an exemplar still needs for each honour. */
@Component
public final class RoadmapReader {
    private static final ZoneId REGISTER = ZoneId.of("Asia/Ho_Chi_Minh");

    private final ExemplarReader exemplars;
    private final PagedSearch search;

    RoadmapReader(ExemplarReader exemplars, PagedSearch search) {
        this.exemplars = exemplars;
        this.search = search;
    }

    /**
     * The roadmap of an exemplar.
     *
     * @throws neuguong.query.platform.ProblemException NOT_FOUND where there is none, NOT_YET where it does not reach the version in time
     */
    public Roadmap roadmap(String id, RoadmapCriteria criteria, Locale locale) throws IOException {
        var complete = search.complete(id);
        var record = new RoadmapRecord(exemplars.document(id, criteria.atLeast()));
        var asked = criteria.on();
        var on = asked == null ? LocalDate.now(REGISTER) : asked;
        var earliest = EarliestYears.of(record.merits(), on);
        var items = Honour.all().stream()
                .filter(h -> h.subjects().contains(record.exemplar().subject()))
                .filter(h -> criteria.honour().isEmpty() || criteria.honour().contains(h.code()))
                .flatMap(h -> h.inForceOn(on).map(v -> item(h, v, record, on, earliest, locale)).stream())
                .filter(i -> criteria.outcome().isEmpty() || criteria.outcome().contains(i.outcome()))
                .toList();
        return new Roadmap(id, on, record.target(locale), items, complete);
    }

    private static Item item(
            Honour honour,
            Honour.Version version,
            RoadmapRecord record,
            LocalDate on,
            Map<String, Integer> earliest,
            Locale locale) {
        var finding = Prerequisites.of(honour, record.merits(), on);
        return new Item(
                honour.code(),
                honour.in(locale),
                honour.level(),
                honour.level().in(locale),
                finding.outcome(),
                finding.outcome().in(locale),
                finding.regime(),
                version.article(),
                version.decidedBy(),
                record.awarded(honour.code(), on),
                met(finding, record, locale),
                finding.missing().stream().map(m -> new Condition(m.in(locale))).toList(),
                finding.judgements().stream()
                        .map(j -> new JudgedCondition(j.in(locale), j.alternative()))
                        .toList(),
                earliest.get(honour.code()));
    }

    private static List<MetCondition> met(Finding finding, RoadmapRecord record, Locale locale) {
        return finding.met().stream()
                .map(m -> new MetCondition(
                        m.in(locale),
                        m.evidence().stream()
                                .flatMap(e -> record.proving(e, locale).stream())
                                .toList()))
                .toList();
    }
}

package neuguong.query.pages;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import neuguong.query.dashboard.Audience;
import neuguong.query.dashboard.Ranking.Ranked;
import neuguong.query.dashboard.RankingBy;
import neuguong.query.dashboard.RankingCriteria;
import neuguong.query.dashboard.RankingOf;
import neuguong.query.dashboard.RankingSearch;
import neuguong.query.pages.Panel.Cell;
import neuguong.query.pages.Panel.Note;
import neuguong.query.pages.Panel.Row;
import neuguong.query.platform.Links;
import org.springframework.stereotype.Component;

/** The panels that put exemplars or units in order, each with what makes its figure. */
@Component
final class RankingPanels {
    private final RankingSearch rankings;

    RankingPanels(RankingSearch rankings) {
        this.rankings = rankings;
    }

    Panel ranking(Panels.Kind kind, RankingOf of, RankingBy by, PanelScope scope, Audience audience)
            throws IOException {
        var asked = scope.asked();
        var ranking = rankings.ranking(
                new RankingCriteria(
                        of,
                        by,
                        asked.year(),
                        Panels.ROWS,
                        asked.sector(),
                        asked.locality(),
                        asked.localityBasis(),
                        asked.unit(),
                        asked.unitTree(),
                        asked.unitBasis()),
                audience);
        var rows = ranking.items().stream().map(item -> row(of, item)).toList();
        var parameters = Map.of("of", List.of(of.toString()), "by", List.of(by.toString()));
        return new Panel(kind.id(), List.of(""), rows, ranking.complete(), scope.yearly("ranking", parameters));
    }

    private static Row row(RankingOf of, Ranked item) {
        var id = item.value();
        var page = id == null ? null : new Links((of == RankingOf.UNIT ? "/units/" : "/exemplars/") + id, Map.of());
        var notes = item.why().stream()
                .map(why -> new Note(
                        why.text(),
                        page == null || why.events() == null ? null : EventsAsked.of(page, why.from(), why.to())))
                .toList();
        return new Row(item.name(), page, List.of(new Cell(item.figure(), null)), notes);
    }
}

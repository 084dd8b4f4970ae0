package neuguong.query.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import neuguong.query.dashboard.Ranking.Ranked;
import neuguong.query.dashboard.Ranking.Why;
import neuguong.query.platform.Complete;
import neuguong.query.platform.Links;
import neuguong.query.platform.Phrase;
import org.jspecify.annotations.Nullable;

/** Figures in their order, before it is said who may know whose they are. */
record Order(List<Figure> figures, Complete complete) {
    private static final Phrase UNNAMED = new Phrase("Không nêu tên", "Name not given");

    /**
     * What one comes to.
     *
     * @param value id or code
     * @param name of an exemplar; null where ids are named elsewhere
     */
    record Figure(String value, @Nullable String name, double figure, List<Why> why) {}

    /** Something behind an exemplar's figure, with its events. */
    static Why why(String exemplar, String text, LocalDate from, LocalDate to) {
        var events = new Links("/api/v1/history", Map.of())
                .with("exemplar", exemplar)
                .with("from", from.toString())
                .with("to", to.toString());
        return new Why(text, from, to, events.toString());
    }

    /** Whose figures may be told by name. */
    interface Naming {
        /** What this one is called, or null where that is withheld. */
        @Nullable
        String name(Figure figure);
    }

    /** The order as it is told; equal figures have equal ranks. */
    List<Ranked> told(Naming naming, Audience audience) {
        var values = figures.stream().map(Figure::figure).toList();
        return IntStream.range(0, figures.size())
                .mapToObj(i -> {
                    var figure = figures.get(i);
                    var rank = values.indexOf(figure.figure()) + 1;
                    var name = naming.name(figure);
                    return name == null
                            ? new Ranked(
                                    rank, null, UNNAMED.in(audience.locale()), figure.figure(), closed(figure.why()))
                            : new Ranked(
                                    rank,
                                    figure.value(),
                                    name,
                                    figure.figure(),
                                    audience.records() ? figure.why() : closed(figure.why()));
                })
                .toList();
    }

    private static List<Why> closed(List<Why> why) {
        return why.stream().map(w -> new Why(w.text(), w.from(), w.to(), null)).toList();
    }
}

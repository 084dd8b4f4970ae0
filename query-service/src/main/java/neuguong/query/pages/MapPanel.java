package neuguong.query.pages;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import neuguong.events.HonourLevel;
import neuguong.query.dashboard.MapSearch;
import neuguong.query.dashboard.ProvinceMap.Commune;
import neuguong.query.locality.LocalityLevels;
import neuguong.query.pages.Panel.Cell;
import neuguong.query.pages.Panel.Row;
import neuguong.query.pages.PlaceMap.Spot;
import neuguong.query.platform.Links;
import neuguong.query.platform.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The map of the province by the points of its communes, and the same as a table. */
@Component
final class MapPanel {
    private static final Phrase EXEMPLARS = new Phrase("Điển hình", "Exemplars");
    private static final Phrase HONOURED = new Phrase("Được khen thưởng", "Honoured");

    private static final List<String> LEVELS =
            Arrays.stream(HonourLevel.values()).map(Enum::name).toList();

    private final MapSearch maps;

    MapPanel(MapSearch maps) {
        this.maps = maps;
    }

    Panel panel(PanelScope scope, Locale locale) throws IOException {
        var map = maps.map(scope.asked(), locale);
        var rows = map.communes().stream().map(commune -> row(commune, scope)).toList();
        var spots = map.communes().stream()
                .flatMap(c -> Spot.of(c, link(c, scope, false)).stream())
                .toList();
        return new Panel(
                Panels.Kind.MAP.id(),
                List.of(EXEMPLARS.in(locale), HONOURED.in(locale)),
                rows,
                map.complete(),
                scope.yearly("map", Map.of()),
                new PlaceMap(spots, map.withoutPoint()));
    }

    private static Row row(Commune commune, PanelScope scope) {
        return new Row(
                commune.name(),
                link(commune, scope, false),
                List.of(
                        new Cell((double) commune.exemplars(), null),
                        new Cell((double) commune.honoured(), link(commune, scope, true))),
                List.of());
    }

    /** Where they are found: as they stand, or as they stood at the year's end; nobody is in no place. */
    private static @Nullable Links link(Commune commune, PanelScope scope, boolean honoured) {
        if (commune.id().equals(LocalityLevels.NONE)) {
            return null;
        }
        var year = scope.asked().year();
        var found = year == null
                ? scope.search(honoured ? Map.of("honourLevel", LEVELS) : Map.of())
                : scope.atEndOf(year, honoured ? Map.of("honoured", List.of("true")) : Map.of());
        return found.with("locality", commune.id());
    }
}

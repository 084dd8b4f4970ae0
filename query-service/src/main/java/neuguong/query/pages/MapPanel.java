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

    private final MapSearch maps;

    MapPanel(MapSearch maps) {
        this.maps = maps;
    }

    Panel panel(PanelScope scope, Locale locale) throws IOException {
        var map = maps.map(scope.asked(), locale);
        var rows = map.communes().stream().map(commune -> row(commune, scope)).toList();
        var spots = map.communes().stream()
                .flatMap(c -> Spot.of(c, link(c, scope, Map.of())).stream())
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
        var levels = Arrays.stream(HonourLevel.values()).map(Enum::name).toList();
        return new Row(
                commune.name(),
                link(commune, scope, Map.of()),
                List.of(
                        new Cell((double) commune.exemplars(), null),
                        new Cell((double) commune.honoured(), link(commune, scope, Map.of("honourLevel", levels)))),
                List.of());
    }

    /** The search that finds them; a search knows exemplars as they stand, and no place where there is none. */
    private static @Nullable Links link(Commune commune, PanelScope scope, Map<String, List<String>> more) {
        if (scope.asked().year() != null || commune.id().equals(LocalityLevels.NONE)) {
            return null;
        }
        var found = scope.search(more);
        return found.with("locality", commune.id());
    }
}

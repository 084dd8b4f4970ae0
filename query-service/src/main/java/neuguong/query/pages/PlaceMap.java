package neuguong.query.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import neuguong.query.dashboard.ProvinceMap.Commune;
import neuguong.query.dashboard.ProvinceMap.Rest;
import neuguong.query.platform.Links;
import org.jspecify.annotations.Nullable;

/**
 * Places with points and figures, to be drawn.
 *
 * @param spots those with the most exemplars first
 * @param without what cannot be drawn
 */
record PlaceMap(List<Spot> spots, Rest without) {
    private static final int ON_A_PAGE = 440;

    /**
     * A place.
     *
     * @param name with those of the places it lies in
     * @param longitude degrees east, WGS 84
     * @param latitude degrees north, WGS 84
     * @param link to the exemplars there, or null
     */
    record Spot(
            String name,
            double longitude,
            double latitude,
            long exemplars,
            long honoured,
            @Nullable Links link) {
        static Optional<Spot> of(Commune commune, @Nullable Links link) {
            return Optional.ofNullable(commune.point())
                    .map(point -> new Spot(
                            commune.name(),
                            point.longitude(),
                            point.latitude(),
                            commune.exemplars(),
                            commune.honoured(),
                            link));
        }

        /** Its own name, without those of the places it lies in. */
        public String bare() {
            var comma = name.indexOf(',');
            return comma < 0 ? name : name.substring(0, comma);
        }
    }

    public PlaceMap {
        spots = spots.stream()
                .sorted(Comparator.comparingLong(Spot::exemplars).reversed())
                .toList();
    }

    /** As a page shows it, which a browser scales. */
    public MapDrawing drawn() {
        return MapDrawing.of(spots, ON_A_PAGE);
    }
}

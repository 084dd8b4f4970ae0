package neuguong.query.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import neuguong.query.pages.PlaceMap.Spot;

/**
 * Places drawn to scale, north above: degrees of latitude are as long everywhere, those of longitude shorter by the cosine of the mean latitude,
 * which within a province is right to less than one in a hundred. In pixels; y grows downwards.
 *
 * @param dots a place each, those with the most exemplars first, so that the smaller lie above
 * @param labels names of the first places, as far as they cover neither one another nor a dot
 * @param bar length of the line that shows the scale
 * @param kilometres what that is on the ground
 */
record MapDrawing(int width, int height, List<Dot> dots, List<Label> labels, double bar, double kilometres) {
    // the mean of all meridians, by which a degree is 111.2 km
    private static final double KILOMETRES_A_DEGREE = 111.2;
    // a province of one place is drawn as if it were this wide
    private static final double LEAST_DEGREES = 0.05;
    private static final int LABELS = 12;
    private static final double LETTER = 7;
    private static final double LINE = 16;
    private static final int FOOT = 28;

    /**
     * A place.
     *
     * @param r radius of the circle whose area is in proportion to its exemplars
     * @param inner radius of the circle whose area is so to those that are honoured
     */
    record Dot(Spot spot, double x, double y, double r, double inner) {}

    /** A name whose base line begins at a point. */
    record Label(String text, double x, double y) {
        private boolean covers(Label other) {
            return x < other.x + other.width() && other.x < x + width() && y - LINE < other.y && other.y - LINE < y;
        }

        private boolean covers(Dot dot) {
            return x < dot.x() + dot.r()
                    && dot.x() - dot.r() < x + width()
                    && y - LINE < dot.y() + dot.r()
                    && dot.y() - dot.r() < y;
        }

        private double width() {
            return text.length() * LETTER;
        }
    }

    static MapDrawing of(List<Spot> spots, int width) {
        var west = spots.stream().mapToDouble(Spot::longitude).min().orElse(0);
        var east = spots.stream().mapToDouble(Spot::longitude).max().orElse(0);
        var south = spots.stream().mapToDouble(Spot::latitude).min().orElse(0);
        var north = spots.stream().mapToDouble(Spot::latitude).max().orElse(0);
        var shorter = Math.cos(Math.toRadians((south + north) / 2));
        var largest = width / 20.0;
        var inside = width - 2 * largest;
        var wide = Math.max((east - west) * shorter, LEAST_DEGREES);
        var high = Math.max(north - south, LEAST_DEGREES);
        // a province that is long from north to south is no higher than the picture is wide
        var perDegree = Math.min(inside / wide, inside / high);
        var most = Math.max(
                1.0,
                spots.stream()
                        .mapToDouble(spot -> (double) spot.exemplars())
                        .max()
                        .orElse(1));
        var middle = (west + east) / 2;
        var dots = new ArrayList<Dot>();
        for (var spot : spots) {
            dots.add(new Dot(
                    spot,
                    rounded(width / 2.0 + (spot.longitude() - middle) * shorter * perDegree),
                    rounded(largest + (north - spot.latitude()) * perDegree),
                    rounded(Math.max(3, largest * Math.sqrt((double) spot.exemplars() / most))),
                    rounded(largest * Math.sqrt((double) spot.honoured() / most))));
        }
        var height = (int) Math.ceil(2 * largest + (north - south) * perDegree) + FOOT;
        var kilometres = round(width / 4.0 / perDegree * KILOMETRES_A_DEGREE);
        var bar = rounded(kilometres / KILOMETRES_A_DEGREE * perDegree);
        return new MapDrawing(width, height, List.copyOf(dots), labels(dots, width), bar, kilometres);
    }

    /** The greatest of 1, 2 and 5 times a power of ten that is not above a length. */
    private static double round(double length) {
        var power = Math.pow(10, Math.floor(Math.log10(length)));
        var times = length / power;
        return (times >= 5 ? 5 : times >= 2 ? 2 : 1) * power;
    }

    private static List<Label> labels(List<Dot> dots, int width) {
        var result = new ArrayList<Label>();
        for (var dot : dots) {
            var text = dot.spot().bare();
            var right = new Label(text, rounded(dot.x() + dot.r() + 4), rounded(dot.y() + 4));
            var left = new Label(text, rounded(dot.x() - dot.r() - 4 - right.width()), right.y());
            if (result.size() < LABELS) {
                Stream.of(right, left)
                        .filter(label -> label.x() >= 0 && label.x() + label.width() <= width)
                        .filter(label -> result.stream().noneMatch(label::covers))
                        .filter(label -> dots.stream().noneMatch(label::covers))
                        .findFirst()
                        .ifPresent(result::add);
            }
        }
        return List.copyOf(result);
    }

    private static double rounded(double pixels) {
        return Math.round(pixels * 10) / 10.0;
    }
}

package neuguong.query.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * A panel as a picture of its own, to be taken away: a bar for each row where there is one column, else a field for each figure, the darker the
 * more; places with points as a map. In pixels; y grows downwards.
 */
record PanelDrawing(
        int width, int height, String title, String note, List<Box> boxes, List<Circle> circles, List<Label> labels) {
    private static final int WIDTH = 900;
    private static final int NAMES = 360;
    static final int EDGE = 24;
    private static final int TOP = 72;
    private static final int ROW = 30;
    private static final int FOOT = 48;
    private static final int NAME_CHARACTERS = 46;
    private static final int NUMBERS = 80;
    private static final int PER_CENT = 100;
    private static final int SHADES = 6;

    /** A disc around a point; {@code shade} 0 to 6. */
    record Circle(double x, double y, double r, long shade) {}

    /** A rectangle; {@code shade} 0 to 6. */
    record Box(long x, int y, long width, int height, long shade) {}

    /**
     * A text whose base line begins, ends or has its middle at a point.
     *
     * @param anchor {@code start}, {@code middle} or {@code end}
     */
    record Label(long x, int y, String anchor, String text) {}

    static PanelDrawing of(Panel panel, String title, String note, DoubleFunction<String> number) {
        var boxes = new ArrayList<Box>();
        var labels = new ArrayList<Label>();
        var wide = WIDTH - NAMES - 2 * EDGE;
        var column = wide / Math.max(1, panel.columns().size());
        if (!panel.bars()) {
            for (var i = 0; i < panel.columns().size(); i++) {
                labels.add(new Label(
                        NAMES + EDGE + (long) i * column + column / 2,
                        TOP - 8,
                        "middle",
                        panel.columns().get(i)));
            }
        }
        for (var i = 0; i < panel.rows().size(); i++) {
            var row = panel.rows().get(i);
            var y = TOP + i * ROW;
            labels.add(new Label(EDGE, y + 19, "start", shortened(row.name())));
            for (var j = 0; j < row.cells().size(); j++) {
                var cell = row.cells().get(j);
                var x = NAMES + EDGE + (long) j * column;
                if (panel.bars()) {
                    var length = panel.share(cell) * (wide - NUMBERS) / PER_CENT;
                    boxes.add(new Box(x, y + 4, length, ROW - 10, 5));
                    labels.add(new Label(x + length + 8, y + 19, "start", number.apply(cell.figure())));
                } else {
                    boxes.add(new Box(x, y + 1, column - 2L, ROW - 2, panel.shade(cell)));
                    labels.add(new Label(x + column / 2, y + 19, "middle", number.apply(cell.figure())));
                }
            }
        }
        var height = TOP + panel.rows().size() * ROW + FOOT;
        return new PanelDrawing(WIDTH, height, title, note, boxes, List.of(), labels);
    }

    /**
     * A map.
     *
     * @param legend what a circle says
     * @param kilometres how a distance is told
     */
    static PanelDrawing of(PlaceMap map, String title, String note, String legend, DoubleFunction<String> kilometres) {
        var drawn = MapDrawing.of(map.spots(), WIDTH - 2 * EDGE);
        var circles = new ArrayList<Circle>();
        for (var dot : drawn.dots()) {
            circles.add(new Circle(EDGE + dot.x(), TOP + dot.y(), dot.r(), 2));
            circles.add(new Circle(EDGE + dot.x(), TOP + dot.y(), dot.inner(), 5));
        }
        var labels = new ArrayList<Label>(List.of(new Label(EDGE, TOP - 12, "start", legend)));
        for (var label : drawn.labels()) {
            labels.add(
                    new Label(EDGE + Math.round(label.x()), TOP + (int) Math.round(label.y()), "start", label.text()));
        }
        var foot = TOP + drawn.height();
        var boxes = List.<Box>of();
        if (!map.spots().isEmpty()) {
            boxes = List.of(new Box(EDGE, foot - 6, Math.round(drawn.bar()), 3, SHADES));
            labels.add(new Label(EDGE, foot - 12, "start", kilometres.apply(drawn.kilometres())));
        }
        return new PanelDrawing(WIDTH, foot + FOOT, title, note, boxes, circles, labels);
    }

    private static String shortened(String name) {
        return name.length() <= NAME_CHARACTERS ? name : name.substring(0, NAME_CHARACTERS - 1) + "…";
    }
}

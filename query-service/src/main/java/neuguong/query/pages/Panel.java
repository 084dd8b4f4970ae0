package neuguong.query.pages;

import java.util.List;
import java.util.stream.Stream;
import neuguong.query.platform.Complete;
import neuguong.query.platform.Links;
import org.jspecify.annotations.Nullable;

/**
 * Figures that belong together, to be drawn, read as a table and taken away.
 *
 * @param id by which it is addressed
 * @param columns what the figures of a row are of; one column is drawn as bars, more as a shaded table
 * @param data where the same figures are answered to programs
 * @param map where the rows lie, or null where they are no places
 */
record Panel(
        String id,
        List<String> columns,
        List<Row> rows,
        Complete complete,
        Links data,
        @Nullable PlaceMap map) {
    private static final int SHADES = 6;

    /** Of rows that are no places. */
    Panel(String id, List<String> columns, List<Row> rows, Complete complete, Links data) {
        this(id, columns, rows, complete, data, null);
    }

    /**
     * What a row's figures are of.
     *
     * @param link to what it is of, or null
     * @param notes what makes the figures
     */
    record Row(String name, @Nullable Links link, List<Cell> cells, List<Note> notes) {}

    /** @param link to the events behind it, or null */
    record Note(String text, @Nullable Links link) {}

    /**
     * A figure.
     *
     * @param link to the exemplars behind it, or null
     */
    record Cell(double figure, @Nullable Links link) {}

    /** A row of one figure. */
    static Row row(String name, double figure, @Nullable Links link) {
        return new Row(name, link, List.of(new Cell(figure, null)), List.of());
    }

    /** Whether there is anything but noughts. */
    public boolean empty() {
        return cells().allMatch(cell -> cell.figure() == 0);
    }

    /** Whether anything is said of what makes the figures. */
    public boolean noted() {
        return rows.stream().anyMatch(row -> !row.notes().isEmpty());
    }

    public boolean bars() {
        return columns.size() == 1;
    }

    /** How long a figure's bar is, in per cent of the longest; what is below nought has none. */
    public long share(Cell cell) {
        var most = most();
        return most <= 0 || cell.figure() <= 0 ? 0 : Math.max(1, Math.round(100 * cell.figure() / most));
    }

    /** How dark a figure's ground is: 0 for nothing, else 1 to 6. */
    public long shade(Cell cell) {
        var most = most();
        return most <= 0 || cell.figure() <= 0 ? 0 : Math.max(1, (long) Math.ceil(SHADES * cell.figure() / most));
    }

    private double most() {
        return cells().mapToDouble(Cell::figure).max().orElse(0);
    }

    private Stream<Cell> cells() {
        return rows.stream().flatMap(row -> row.cells().stream());
    }
}

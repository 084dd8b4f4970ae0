package neuguong.command.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The first visible sheet of an XLSX file, read row by row. Read by hand over a streaming XML parser, because the libraries at hand take
 * memory for whatever a hostile file claims: a column index of nine digits, a cell of a hundred megabytes.
 */
final class XlsxTable implements Table {
    private final XlsxParts parts;
    private final XlsxBook book;
    private final XMLStreamReader xml;
    private final Limits limits;
    private final List<String> header;
    private int physical;
    private int number;

    private XlsxTable(XlsxParts parts, XlsxBook book, XMLStreamReader xml, Limits limits) throws IOException {
        this.parts = parts;
        this.book = book;
        this.xml = xml;
        this.limits = limits;
        var first = row();
        if (first == null) {
            throw new FileRefused(FileFault.FILE_EMPTY);
        }
        this.header = first;
    }

    static XlsxTable open(Path file, Limits limits) throws IOException {
        var parts = XlsxParts.open(file, limits);
        try {
            var book = XlsxBook.read(parts, limits);
            return new XlsxTable(parts, book, parts.xml(book.sheet()), limits);
        } catch (IOException e) {
            parts.close();
            if (XlsxParts.damage(e)) {
                throw new FileRefused(FileFault.FILE_DAMAGED, "zip");
            }
            throw e;
        } catch (RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public Format format() {
        return new Format.Xlsx();
    }

    @Override
    public @Nullable Line next() throws IOException {
        var cells = row();
        if (cells == null) {
            return null;
        }
        if (++number > limits.rows()) {
            throw new FileRefused(FileFault.FILE_TOO_MANY_ROWS, limits.rows());
        }
        return new Line(number, cells);
    }

    /** The next row that is not blank, or null. */
    private @Nullable List<String> row() {
        try {
            while (xml.hasNext()) {
                var event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("row")) {
                    physical++;
                    var cells = cells();
                    if (!cells.isEmpty()) {
                        return List.copyOf(cells);
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals("sheetData")) {
                    return null;
                }
            }
            return null;
        } catch (XMLStreamException e) {
            throw XlsxParts.damaged(e, book.sheet());
        }
    }

    /** The row's cells up to the last that is not blank. */
    private List<String> cells() throws XMLStreamException {
        var cells = new ArrayList<String>();
        var column = -1;
        var length = 0;
        while (xml.hasNext()) {
            var event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                return cells;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                column = XlsxCells.column(XlsxBook.text(xml.getAttributeValue(null, "r")), column);
                var text = cell();
                length += text.length();
                if (length > limits.row()) {
                    throw new FileRefused(FileFault.FILE_CELL_TOO_LONG, physical, limits.cell());
                }
                if (!text.isBlank()) {
                    put(cells, column, text);
                }
            }
        }
        throw new XMLStreamException("the part ends within a row");
    }

    private void put(List<String> cells, int column, String text) {
        if (column >= limits.columns()) {
            throw new FileRefused(FileFault.FILE_TOO_MANY_COLUMNS, physical, limits.columns());
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text);
    }

    private String cell() throws XMLStreamException {
        var type = XlsxBook.text(xml.getAttributeValue(null, "t"));
        var style = XlsxBook.text(xml.getAttributeValue(null, "s"));
        var raw = XlsxCells.text(xml, "c", limits, physical);
        return switch (type) {
            case "s" -> shared(raw.strip());
            case "b" -> XlsxBook.truth(raw.strip()) ? "TRUE" : "FALSE";
            case "", "n" ->
                isDate(style) ? XlsxCells.date(raw.strip(), book.from1904()) : XlsxCells.number(raw.strip());
            // a text in the cell itself or from a formula, an error such as #N/A, an ISO date
            default -> raw;
        };
    }

    private String shared(String index) {
        if (!index.matches("\\d{1,8}")
                || Integer.parseInt(index) >= book.texts().size()) {
            throw new FileRefused(FileFault.FILE_DAMAGED, book.sheet());
        }
        return book.texts().get(Integer.parseInt(index));
    }

    private boolean isDate(String style) {
        return style.matches("\\d{1,6}") && book.dates().contains(Integer.valueOf(style));
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }
}

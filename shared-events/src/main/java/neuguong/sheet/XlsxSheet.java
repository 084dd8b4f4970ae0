package neuguong.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

final class XlsxSheet implements Sheet {
    private static final int FLUSH = 500;
    /** What the format takes in one cell, in UTF-16 units. */
    private static final int LONGEST = 32_767;

    private final Workbook workbook;
    private final String name;
    private final int most;
    private Worksheet sheet;
    private List<String> header = List.of();
    private int sheets = 1;
    private int number;

    XlsxSheet(OutputStream out, String name) {
        this(out, name, Worksheet.MAX_ROWS);
    }

    /** With so many rows in a sheet at most, its header included. */
    XlsxSheet(OutputStream out, String name, int most) {
        this.workbook = new Workbook(out, "NeuGuong", "1.0");
        this.name = name;
        this.most = most;
        this.sheet = begin(name);
    }

    private Worksheet begin(String title) {
        var begun = workbook.newWorksheet(title);
        begun.freezePane(0, 1);
        return begun;
    }

    @Override
    public void row(List<String> cells) throws IOException {
        if (number == 0) {
            header = List.copyOf(cells);
        } else if (number == most) {
            sheet.finish();
            sheet = begin(name + " " + ++sheets);
            number = 0;
            put(header);
        }
        put(cells);
    }

    private void put(List<String> cells) throws IOException {
        var beyond = cells.size();
        for (var column = 0; column < cells.size(); column++) {
            var text = cells.get(column);
            if (!text.isEmpty()) {
                var end = end(text, 0);
                // in the cell itself: the table of shared texts would grow with the file
                sheet.inlineString(number, column, text.substring(0, end));
                // nothing is cut off: what a cell does not take goes on behind the last column
                while (end < text.length()) {
                    var from = end;
                    end = end(text, from);
                    sheet.inlineString(number, beyond++, text.substring(from, end));
                }
            }
        }
        if (++number % FLUSH == 0) {
            sheet.flush();
        }
    }

    /** Where a cell that begins there ends, never between the halves of a character. */
    private static int end(String text, int from) {
        var end = Math.min(text.length(), from + LONGEST);
        return end < text.length() && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}

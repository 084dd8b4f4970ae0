package neuguong.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A sheet on its way to a reader, of which no more than a few rows are in memory. Closing it completes the file. */
public interface Sheet extends Closeable {
    /** One more row; the first is the header. */
    void row(List<String> cells) throws IOException;

    /** A sheet of RFC 4180, in UTF-8 behind a byte order mark, in which no text is taken for a formula. */
    static Sheet csv(OutputStream out, char delimiter) throws IOException {
        return new CsvSheet(out, delimiter);
    }

    /** A workbook; what does not fit into its first sheet goes on in more, each with the header. */
    static Sheet xlsx(OutputStream out, String name) {
        return new XlsxSheet(out, name);
    }
}

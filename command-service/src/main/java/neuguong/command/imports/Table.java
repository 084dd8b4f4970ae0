package neuguong.command.imports;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded table, read row by row. What it is, is told by its content and not by its name. The first row that is not blank is the
 * header; blank rows are passed over and not counted.
 */
sealed interface Table extends Closeable permits CsvTable, XlsxTable {
    int SNIFFED = 8192;

    /**
     * A data row.
     *
     * @param number counted from 1, the header not counted
     * @param cells from the first column, as text; a date of an XLSX cell in ISO form
     */
    record Line(int number, List<String> cells) {
        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    /** The names of the columns as they are written. */
    List<String> header();

    /**
     * The next data row, or null after the last.
     *
     * @throws FileRefused where the file is damaged or exceeds a limit
     */
    @Nullable
    Line next() throws IOException;

    /** How a table's report is written: as the table was. */
    sealed interface Format {
        record Csv(char delimiter) implements Format {}

        record Xlsx() implements Format {}
    }

    Format format();

    /**
     * Opens a table.
     *
     * @throws FileRefused where the file is no table
     */
    static Table open(Path file, Limits limits) throws IOException {
        var head = head(file);
        if (head.length == 0) {
            throw new FileRefused(FileFault.FILE_EMPTY);
        }
        return switch (Kind.of(head)) {
            case ZIP -> XlsxTable.open(file, limits);
            case UTF_16 -> throw new FileRefused(FileFault.FILE_NOT_UTF8);
            case OLD_OFFICE ->
                throw new FileRefused(FileFault.FILE_TYPE_UNSUPPORTED, "XLS / DOC, or protected by a password");
            case PDF -> throw new FileRefused(FileFault.FILE_TYPE_UNSUPPORTED, "PDF");
            case BINARY -> throw new FileRefused(FileFault.FILE_TYPE_UNSUPPORTED, "binary");
            case TEXT -> CsvTable.open(file, limits);
        };
    }

    private static byte[] head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(SNIFFED);
        }
    }

    /** What the first bytes of a file say. */
    enum Kind {
        ZIP,
        UTF_16,
        OLD_OFFICE,
        PDF,
        BINARY,
        TEXT;

        static Kind of(byte[] head) {
            if (starts(head, 'P', 'K', 3, 4) || starts(head, 'P', 'K', 5, 6)) {
                return ZIP;
            }
            if (starts(head, 0xff, 0xfe) || starts(head, 0xfe, 0xff)) {
                return UTF_16;
            }
            if (starts(head, 0xd0, 0xcf, 0x11, 0xe0)) {
                return OLD_OFFICE;
            }
            if (new String(head, 0, Math.min(head.length, 5), StandardCharsets.ISO_8859_1).equals("%PDF-")) {
                return PDF;
            }
            for (var b : head) {
                if (b == 0) {
                    return BINARY;
                }
            }
            return TEXT;
        }

        private static boolean starts(byte[] head, int... bytes) {
            return head.length >= bytes.length
                    && IntStream.range(0, bytes.length).allMatch(i -> (head[i] & 0xff) == bytes[i]);
        }
    }
}

package neuguong.command.imports;

/**
 * How large a table may be. Each bound is checked while the file is read, before memory is taken for what exceeds it.
 *
 * @param rows data rows
 * @param columns in any row
 * @param cell characters of one cell; a spreadsheet program holds no more than 32,767
 * @param row characters of one row
 * @param unpacked bytes of all parts of an XLSX file that are read, once they are inflated
 * @param texts characters of the text table of an XLSX file, which is held in memory
 */
record Limits(int rows, int columns, int cell, int row, long unpacked, int texts) {
    static final int CELL = 32_767;

    /** The standard bounds for a table of so many rows. */
    static Limits of(int rows) {
        return new Limits(rows, 200, CELL, 100_000, 128L << 20, 12_000_000);
    }
}

package neuguong.command.imports;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Watches CSV on its way to the parser, which gathers a cell and a row in memory whatever their size: one quotation mark that is
 * never closed would make a cell of the whole file.
 */
final class CsvGuard extends FilterReader {
    private enum Within {
        CELL_BEGINS,
        PLAIN,
        QUOTED,
        QUOTE_IN_QUOTED
    }

    private final char delimiter;
    private final Limits limits;
    private Within within = Within.CELL_BEGINS;
    private int cell;
    private int row;
    private int columns = 1;
    private int number = 1;

    CsvGuard(Reader in, char delimiter, Limits limits) {
        super(in);
        this.delimiter = delimiter;
        this.limits = limits;
    }

    @Override
    public int read() throws IOException {
        var c = super.read();
        if (c >= 0) {
            watch((char) c);
        }
        return c;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        var read = super.read(target, offset, length);
        for (var i = offset; i < offset + read; i++) {
            watch(target[i]);
        }
        return read;
    }

    private void watch(char c) {
        switch (within) {
            case CELL_BEGINS -> {
                if (c == '"') {
                    within = Within.QUOTED;
                } else {
                    plain(c);
                }
            }
            case PLAIN -> plain(c);
            case QUOTED -> {
                if (c == '"') {
                    within = Within.QUOTE_IN_QUOTED;
                } else {
                    grow();
                }
            }
            case QUOTE_IN_QUOTED -> {
                if (c == '"') {
                    within = Within.QUOTED;
                    grow();
                } else {
                    plain(c);
                }
            }
        }
    }

    private void plain(char c) {
        if (c == delimiter) {
            cell = 0;
            within = Within.CELL_BEGINS;
            if (++columns > limits.columns()) {
                throw new FileRefused(FileFault.FILE_TOO_MANY_COLUMNS, number, limits.columns());
            }
        } else if (c == '\n' || c == '\r') {
            number += c == '\n' ? 1 : 0;
            cell = 0;
            row = 0;
            columns = 1;
            within = Within.CELL_BEGINS;
        } else {
            within = Within.PLAIN;
            grow();
        }
    }

    private void grow() {
        if (++cell > limits.cell() || ++row > limits.row()) {
            throw new FileRefused(FileFault.FILE_CELL_TOO_LONG, number, limits.cell());
        }
    }
}

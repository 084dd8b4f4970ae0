package neuguong.command.imports;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Watches the XML of an XLSX part on its way to the parser, which gathers a tag, an attribute, a comment or a CDATA section in memory
 * whatever its size. No spreadsheet program writes a DOCTYPE or CDATA; a comment or instruction is short.
 */
final class XmlGuard extends FilterReader {
    private static final int TEXT_RUN = 1 << 20;
    private static final int COMMENT_RUN = 1 << 16;

    private enum Within {
        TEXT,
        OPENED,
        DECLARATION,
        COMMENT,
        INSTRUCTION
    }

    private final String part;
    private Within within = Within.TEXT;
    private int run;
    private char before;
    private char twoBefore;

    XmlGuard(Reader in, String part) {
        super(in);
        this.part = part;
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
        run++;
        switch (within) {
            case TEXT -> {
                if (c == '<') {
                    enter(Within.OPENED);
                }
            }
            case OPENED ->
                enter(
                        switch (c) {
                            case '!' -> Within.DECLARATION;
                            case '?' -> Within.INSTRUCTION;
                            case '<' -> Within.OPENED;
                            default -> Within.TEXT;
                        });
            case DECLARATION -> {
                if (c != '-') {
                    throw new FileRefused(FileFault.FILE_DAMAGED, part);
                }
                enter(Within.COMMENT);
            }
            case COMMENT -> {
                if (c == '>' && before == '-' && twoBefore == '-') {
                    enter(Within.TEXT);
                }
            }
            case INSTRUCTION -> {
                if (c == '>' && before == '?') {
                    enter(Within.TEXT);
                }
            }
        }
        if (run > (within == Within.TEXT ? TEXT_RUN : COMMENT_RUN)) {
            throw new FileRefused(FileFault.FILE_DAMAGED, part);
        }
        twoBefore = before;
        before = c;
    }

    private void enter(Within next) {
        within = next;
        run = 0;
    }
}

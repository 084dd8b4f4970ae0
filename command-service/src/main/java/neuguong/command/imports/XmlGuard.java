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

    private enum State {
        TEXT,
        OPENED,
        DECLARATION,
        COMMENT,
        INSTRUCTION
    }

    private final String part;
    private State state = State.TEXT;
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
        switch (state) {
            case TEXT -> {
                if (c == '<') {
                    enter(State.OPENED);
                }
            }
            case OPENED ->
                enter(
                        switch (c) {
                            case '!' -> State.DECLARATION;
                            case '?' -> State.INSTRUCTION;
                            case '<' -> State.OPENED;
                            default -> State.TEXT;
                        });
            case DECLARATION -> {
                if (c != '-') {
                    throw new FileRefused(FileFault.FILE_DAMAGED, part);
                }
                enter(State.COMMENT);
            }
            case COMMENT -> {
                if (c == '>' && before == '-' && twoBefore == '-') {
                    enter(State.TEXT);
                }
            }
            case INSTRUCTION -> {
                if (c == '>' && before == '?') {
                    enter(State.TEXT);
                }
            }
        }
        if (run > (state == State.TEXT ? TEXT_RUN : COMMENT_RUN)) {
            throw new FileRefused(FileFault.FILE_DAMAGED, part);
        }
        twoBefore = before;
        before = c;
    }

    private void enter(State next) {
        state = next;
        run = 0;
    }
}

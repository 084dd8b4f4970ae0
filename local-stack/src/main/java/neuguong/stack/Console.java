package neuguong.stack;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The terminal, or the file it was redirected to. Always UTF-8: in a C locale Java would print ? for Vietnamese. */
final class Console implements Progress {

    private static final int BAR_WIDTH = 30;
    private static final int LINES_WITHOUT_TERMINAL = 10;

    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final boolean terminal = interactive();
    private final long startedAt = System.nanoTime();
    private long lastShown = -1;

    @SuppressWarnings("SystemConsoleNull") // JDK 25 answers null again when the output is redirected
    private static boolean interactive() {
        return System.console() != null;
    }

    @Override
    public synchronized void say(Text text) {
        out.printf("[%5.1f s] %s%n", (System.nanoTime() - startedAt) / 1e9, text);
    }

    @Override
    public synchronized void bar(Text step, long done, long total) {
        long steps = terminal ? 1000 : LINES_WITHOUT_TERMINAL;
        long shown = total == 0 ? steps : done * steps / total;
        if (shown == lastShown) {
            return;
        }
        lastShown = shown == steps ? -1 : shown;
        int filled = (int) (shown * BAR_WIDTH / steps);
        String bar = "█".repeat(filled) + "░".repeat(BAR_WIDTH - filled);
        out.printf(
                "%s[%5.1f s] %s %d/%d %s%s",
                terminal ? "\r" : "",
                (System.nanoTime() - startedAt) / 1e9,
                bar,
                done,
                total,
                step,
                terminal && done < total ? "" : System.lineSeparator());
    }

    synchronized void lines(String lines) {
        out.println(lines);
    }

    /** A reason to stop, one language after the other. */
    synchronized void error(Text reason) {
        out.printf("%n[LỖI] %s%n[ERROR] %s%n", reason.vi(), reason.en());
    }
}

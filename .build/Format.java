import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Formats every Java file of the repository, or with {@code check} fails on the first build that finds one unformatted. Run by the
 * build on the JDK that compiles the code, because a formatter hosted in Maven's own older JDK cannot parse today's Java.
 */
public final class Format {
    public static void main(String[] args) throws IOException, FormatterException {
        var check = List.of(args).contains("check");
        var formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
                .style(JavaFormatterOptions.Style.PALANTIR)
                .build());
        List<Path> files;
        try (var found = Files.walk(Path.of(args[0]))) {
            files = found.filter(f -> f.toString().endsWith(".java"))
                    .filter(f ->
                            !f.toString().contains("/target/") && !f.toString().contains("/.data/"))
                    .sorted()
                    .toList();
        }
        var unformatted = 0;
        for (var file : files) {
            var before = Files.readString(file);
            String after;
            try {
                after = formatter.formatSource(ImportOrderer.reorderImports(
                        RemoveUnusedImports.removeUnusedImports(before), JavaFormatterOptions.Style.PALANTIR));
            } catch (FormatterException e) {
                System.err.println(file + ": " + e.getMessage());
                System.exit(1);
                return;
            }
            if (!after.equals(before)) {
                unformatted++;
                if (check) System.err.println("not formatted: " + file + " (a build outside CI formats it)");
                else Files.writeString(file, after);
            }
        }
        if (check && unformatted > 0) System.exit(1);
    }
}

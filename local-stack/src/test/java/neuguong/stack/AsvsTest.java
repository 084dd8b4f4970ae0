package neuguong.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the table of security requirements says is there. */
class AsvsTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final Pattern TYPE = Pattern.compile("[A-Z][a-z0-9]+([A-Z][A-Za-z0-9]*)*");
    private static final Pattern ROW = Pattern.compile("\\| V\\d+\\.\\d+\\.\\d+[^|]*\\|.*");
    private static final Set<String> OTHER_WORDS =
            Set.of("HttpOnly", "Lax", "SameSite", "Secure", "SecureRandom", "Strict");

    private static List<String> rows() throws IOException {
        return Files.readAllLines(ROOT.resolve("docs/asvs.md")).stream()
                .filter(line -> ROW.matcher(line).matches())
                .toList();
    }

    @Test
    void every_class_that_the_table_names_is_in_the_repository() throws IOException {
        Set<String> types;
        try (var files = Files.walk(ROOT)) {
            types = files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
        var named = rows().stream()
                .flatMap(row -> QUOTED.matcher(row).results().map(quoted -> quoted.group(1)))
                .filter(name -> TYPE.matcher(name).matches() && !OTHER_WORDS.contains(name))
                .collect(Collectors.toSet());
        assertThat(named).hasSizeGreaterThan(60);
        assertThat(types).containsAll(named);
    }

    @Test
    void every_file_that_the_table_names_is_there() throws IOException {
        assertThat(rows().stream()
                        .flatMap(row -> QUOTED.matcher(row).results().map(quoted -> quoted.group(1)))
                        .filter(name -> name.startsWith("docs/")))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(ROOT.resolve(name)).exists());
    }

    @Test
    void every_row_says_how_or_that_it_is_not_met_and_what_shows_it() throws IOException {
        assertThat(rows()).hasSizeGreaterThan(120).allSatisfy(row -> {
            var cells = row.substring(1, row.length() - 1).split("\\|", -1);
            assertThat(cells).as(row).hasSize(5);
            assertThat(cells).as(row).allSatisfy(cell -> assertThat(cell).isNotBlank());
        });
        assertThat(rows().stream().map(row -> row.split("\\|", 3)[1].strip()).toList())
                .doesNotHaveDuplicates();
    }
}

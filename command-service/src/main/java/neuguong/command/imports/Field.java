package neuguong.command.imports;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import neuguong.text.Text;

/**
 * A field of a row, with the names that a column for it may have: the field's own, as in the API, and those that clerks write.
 *
 * @param name as in the request body
 * @param folded all names, folded
 * @param personal whether what it holds is kept sealed, and repeated to nobody
 */
record Field(String name, Set<String> folded, boolean personal) {

    static Field of(String name, String... aliases) {
        return of(false, name, aliases);
    }

    static Field personal(String name, String... aliases) {
        return of(true, name, aliases);
    }

    private static Field of(boolean personal, String name, String... aliases) {
        var names = Stream.concat(Stream.of(name), Arrays.stream(aliases))
                .map(Field::fold)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new Field(name, names, personal);
    }

    boolean named(String column) {
        return folded.contains(fold(column));
    }

    /** Column names are compared without marks, case, blanks around a slash, and without a star or remark that asks to fill them in. */
    private static String fold(String name) {
        return Text.fold(name).replaceAll("\\s*\\*$", "").replaceAll(" ?/ ?", "/");
    }

    static String names(Collection<Field> fields) {
        return fields.stream().map(Field::name).collect(Collectors.joining(", "));
    }
}

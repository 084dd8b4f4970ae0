package neuguong.command.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a table holds which field.
 *
 * @param header the names as they are written
 * @param at by field
 * @param ignored the columns that are not used, in their order
 * @param kept the columns that a report repeats: all but those that an earlier report added
 */
record Columns(List<String> header, Map<Field, Integer> at, List<String> ignored, List<Integer> kept) {
    /** The columns that a report adds; a report that is uploaded again may have them. */
    static final List<String> ADDED = List.of("error_code", "error_vi", "error_en");

    /**
     * Reads a header.
     *
     * @param fields what a column may hold
     * @param unused fields whose column is passed over, because a parameter stands in for it
     * @throws FileRefused where two columns hold one field
     */
    static Columns of(List<String> header, Collection<Field> fields, Set<Field> unused) {
        var at = new LinkedHashMap<Field, Integer>();
        var ignored = new ArrayList<String>();
        var kept = new ArrayList<Integer>();
        for (var i = 0; i < header.size(); i++) {
            var name = header.get(i).strip();
            if (ADDED.contains(name)) {
                continue;
            }
            kept.add(i);
            var field = field(name, fields);
            if (field == null || unused.contains(field)) {
                ignored.add(name.isEmpty() ? "(" + (i + 1) + ")" : name);
            } else if (at.put(field, i) != null) {
                throw new FileRefused(FileFault.COLUMN_REPEATED, name);
            }
        }
        return new Columns(header, at, List.copyOf(ignored), List.copyOf(kept));
    }

    private static @Nullable Field field(String name, Collection<Field> fields) {
        return fields.stream().filter(f -> f.named(name)).findFirst().orElse(null);
    }

    boolean has(Field field) {
        return at.containsKey(field);
    }

    /**
     * Requires a column for each field.
     *
     * @throws FileRefused that names those that are missing
     */
    void require(Field... fields) {
        var missing = new ArrayList<Field>();
        for (var field : fields) {
            if (!has(field)) {
                missing.add(field);
            }
        }
        if (!missing.isEmpty()) {
            throw new FileRefused(FileFault.COLUMNS_MISSING, Field.names(missing));
        }
    }

    /** Requires a column for one of two fields, of which the first is named where there is neither. */
    void requireEither(Field one, Field other) {
        if (!has(other)) {
            require(one);
        }
    }

    /** What the field's column is called in this file. */
    String title(Field field) {
        var index = at.get(field);
        return index == null ? field.name() : header.get(index).strip();
    }
}

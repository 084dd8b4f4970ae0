package neuguong.command.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import neuguong.events.Breadth;
import neuguong.events.Category;
import org.jspecify.annotations.Nullable;

/**
 * What holds for every row of an import: it was said with the upload, or is the default of a column that the file does not have. Where it
 * was said, the file's own column is not used.
 *
 * @param unit id of the nominating unit
 * @param on the day on which a reform took effect
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Parameters(
        @Nullable String unit,
        @Nullable Category category,
        @Nullable Breadth breadth,
        @Nullable LocalDate on) {
    static final Parameters NONE = new Parameters(null, null, null, null);

    /** As part of a row's meaning. */
    List<String> meaning() {
        var meaning = new ArrayList<String>();
        if (unit != null) {
            meaning.add("unit=" + unit);
        }
        if (category != null) {
            meaning.add("category=" + category);
        }
        if (breadth != null) {
            meaning.add("breadth=" + breadth);
        }
        return meaning;
    }
}

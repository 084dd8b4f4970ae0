package neuguong.query.exemplar;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Lists as the folds of documents change them. */
final class Lists {
    private Lists() {}

    /** The list; a question may not ask for it, and a document that an older version wrote may lack it. */
    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return List.copyOf(Objects.requireNonNullElse(list, List.of()));
    }

    static <T> List<T> plus(List<T> list, T one) {
        var result = new ArrayList<>(list);
        result.add(one);
        return result;
    }

    static <T> List<T> replace(List<T> list, UnaryOperator<T> by) {
        return list.stream().map(by).toList();
    }
}

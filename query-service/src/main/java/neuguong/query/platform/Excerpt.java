package neuguong.query.platform;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is read of each document that a search finds. A list shows little of a large document, and what is not asked for is neither sent nor
 * parsed.
 *
 * @param index that is searched
 * @param type the record that is made of what is read
 * @param fields paths of the fields that are read; none for all of them
 */
public record Excerpt<H>(Index<?> index, Class<H> type, List<String> fields) {
    public Excerpt {
        fields = List.copyOf(fields);
    }

    /** The fields that are components of this record, or of the records in it, by their paths. */
    public static <H extends Record> Excerpt<H> of(Index<?> index, Class<H> type) {
        return new Excerpt<>(index, type, paths(type, "").toList());
    }

    /** The whole document. */
    static <D> Excerpt<D> whole(Index<D> index) {
        return new Excerpt<>(index, index.document(), List.of());
    }

    private static Stream<String> paths(Class<?> type, String prefix) {
        return Arrays.stream(type.getRecordComponents()).flatMap(component -> {
            var path = prefix + component.getName();
            var of = element(component);
            return of.isRecord() ? paths(of, path + ".") : Stream.of(path);
        });
    }

    /** The type of a component, or where it is a list of what is in it. */
    private static Class<?> element(RecordComponent component) {
        Type type = component.getGenericType();
        return (Class<?>) (type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type);
    }
}

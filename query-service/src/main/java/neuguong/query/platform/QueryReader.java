package neuguong.query.platform;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import neuguong.query.platform.ProblemException.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters of a question into a record: one component for each parameter that is allowed, by its type. A blank value counts as
 * none, as forms send it. A list takes a parameter that repeats.
 */
public final class QueryReader {
    private static final int VALUES = 100;
    private static final int LENGTH = 4_000;
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /** What a record is made of, which to find out for each question takes longer than to read it. */
    private record Shape(List<RecordComponent> components, Set<String> names, Constructor<?> constructor) {
        static Shape of(Class<?> type) {
            var components = List.of(type.getRecordComponents());
            var names = components.stream().map(RecordComponent::getName).collect(Collectors.toSet());
            var types = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                var constructor = type.getDeclaredConstructor(types);
                constructor.setAccessible(true);
                return new Shape(components, names, constructor);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("every record has this constructor", e);
            }
        }
    }

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    private QueryReader() {}

    /**
     * The record of these parameters.
     *
     * @param ignored parameters that are allowed although the record has none of their name
     * @throws ProblemException naming every parameter that is unknown or cannot be read
     */
    public static <R extends Record> R read(Class<R> type, Map<String, String[]> parameters, Set<String> ignored) {
        var shape = SHAPES.get(type);
        var components = shape.components();
        var known = shape.names();
        var unknown = parameters.keySet().stream()
                .filter(name -> !known.contains(name) && !ignored.contains(name))
                .sorted()
                .map(name -> new Invalid(
                        name,
                        "UNKNOWN_PARAMETER",
                        new Phrase("tham số này không được biết", "this parameter is not known")))
                .toList();
        if (!unknown.isEmpty()) {
            throw ProblemException.parameters(ProblemCode.UNKNOWN_PARAMETER, unknown);
        }
        var values = new @Nullable Object[components.size()];
        var errors = new ArrayList<Invalid>();
        for (var i = 0; i < components.size(); i++) {
            values[i] =
                    value(components.get(i), parameters.get(components.get(i).getName()), errors);
        }
        if (!errors.isEmpty()) {
            var malformed = errors.stream().anyMatch(e -> e.code().equals("MALFORMED"));
            throw ProblemException.parameters(
                    malformed ? ProblemCode.MALFORMED : ProblemCode.INVALID_PARAMETER, errors);
        }
        return type.cast(create(shape.constructor(), values));
    }

    private static @Nullable Object value(RecordComponent component, String @Nullable [] given, List<Invalid> errors) {
        var name = component.getName();
        var texts = given == null
                ? List.<String>of()
                : Arrays.stream(given).filter(v -> v != null && !v.isBlank()).toList();
        var list = component.getType() == List.class;
        if (texts.size() > (list ? VALUES : 1)) {
            errors.add(new Invalid(
                    name, "TOO_MANY", new Phrase("tham số này lặp lại quá nhiều", "this parameter repeats too often")));
            return list ? List.of() : null;
        }
        if (!list) {
            return texts.isEmpty() ? null : parse(name, component.getType(), texts.getFirst(), errors);
        }
        var element = element(component.getGenericType());
        var result = new ArrayList<Object>();
        for (var text : texts) {
            var value = parse(name, element, text, errors);
            if (value != null && !result.contains(value)) {
                result.add(value);
            }
        }
        return result;
    }

    private static Class<?> element(Type list) {
        return (Class<?>) ((ParameterizedType) list).getActualTypeArguments()[0];
    }

    private static @Nullable Object parse(String name, Class<?> type, String text, List<Invalid> errors) {
        try {
            if (text.length() > LENGTH) {
                throw new IllegalArgumentException("too long");
            }
            if (type.isEnum()) {
                return constant(name, type, text.strip(), errors);
            }
            return switch (type.getSimpleName()) {
                case "String" -> text;
                case "Integer" -> Integer.valueOf(text.strip());
                case "Long" -> Long.valueOf(text.strip());
                case "LocalDate" -> LocalDate.parse(text.strip());
                case "Instant" -> instant(text.strip());
                case "Boolean" -> bool(text.strip());
                default -> throw new IllegalStateException("no parameter can be a " + type);
            };
        } catch (IllegalArgumentException | DateTimeException e) {
            errors.add(new Invalid(name, "MALFORMED", expected(type)));
            return null;
        }
    }

    /** A moment; one without an offset, as forms send it, is of Vietnam's time. */
    private static Instant instant(String text) {
        return text.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).atZone(VIETNAM).toInstant();
    }

    private static Boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static Phrase expected(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "Integer", "Long" -> new Phrase("phải là số nguyên", "must be a whole number");
            case "LocalDate" -> new Phrase("phải là ngày dạng yyyy-MM-dd", "must be a date as yyyy-MM-dd");
            case "Instant" ->
                new Phrase("phải là thời điểm dạng yyyy-MM-ddThh:mm:ssZ", "must be a moment as yyyy-MM-ddThh:mm:ssZ");
            case "Boolean" -> new Phrase("phải là true hoặc false", "must be true or false");
            default -> new Phrase("không đọc được giá trị này", "this value cannot be read");
        };
    }

    private static @Nullable Object constant(String name, Class<?> type, String text, List<Invalid> errors) {
        var constants = type.getEnumConstants();
        for (var constant : constants) {
            if (constant.toString().equals(text)) {
                return constant;
            }
        }
        var allowed = Arrays.stream(constants).map(Object::toString).collect(Collectors.joining(", "));
        errors.add(new Invalid(
                name, "UNKNOWN_VALUE", new Phrase("phải là một trong: " + allowed, "must be one of: " + allowed)));
        return null;
    }

    private static Object create(Constructor<?> constructor, @Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof ProblemException problem) {
                throw problem;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}

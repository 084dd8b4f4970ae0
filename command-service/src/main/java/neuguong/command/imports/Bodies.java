package neuguong.command.imports;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Locale;
import java.util.Map;
import neuguong.command.platform.FieldFault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes of a row the request body that a single request would bring, under the same bounds. */
@Component
final class Bodies {
    private static final Locale VI = Locale.of("vi");

    private final JsonMapper json;
    private final Validator validator;

    Bodies(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * Reads and validates a body.
     *
     * @param values by the body's field names; a value that is null is left out
     * @param fields the row's field for each of the body's, by the last name of its path
     * @throws RowFault.RowRefused where the row has a fault, found here or before
     */
    <T> T read(Class<T> type, Map<String, ? extends @Nullable Object> values, Map<String, Field> fields, Cells cells) {
        var body = json.convertValue(values, type);
        for (var violation : validator.validate(body)) {
            var name = name(violation);
            cells.alsoFault(fields.getOrDefault(name, Field.of(name)), fault(violation));
        }
        cells.check();
        return body;
    }

    /** The name of the wrong field: of a list's item, the list. */
    private static String name(ConstraintViolation<?> violation) {
        var path = violation.getPropertyPath().toString().replaceAll("\\[.*", "");
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static RowFault fault(ConstraintViolation<?> violation) {
        var constraint = violation.getConstraintDescriptor();
        var name = constraint.getAnnotation().annotationType().getSimpleName();
        var attributes = constraint.getAttributes();
        var bounds = new Object[] {
            String.valueOf(attributes.getOrDefault("max", "?")), String.valueOf(attributes.getOrDefault("min", "?"))
        };
        var vi = FieldFault.of("", name, bounds, VI);
        return new RowFault(
                vi.code(),
                vi.message(),
                FieldFault.of("", name, bounds, Locale.ENGLISH).message());
    }
}

package neuguong.command.platform;

import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * One field that is wrong.
 *
 * @param pointer JSON pointer (RFC 6901) to the field in the body
 * @param code stable, upper case
 */
public record FieldFault(String pointer, String code, String message) {

    static FieldFault of(ObjectError error, Locale locale) {
        var pointer = error instanceof FieldError field ? pointer(field.getField()) : "";
        return of(pointer, String.valueOf(error.getCode()), bounds(error), locale);
    }

    /** A field as a constraint of this name sees it, e.g. {@code Size}. */
    public static FieldFault of(String pointer, String constraint, Object[] bounds, Locale locale) {
        return switch (constraint) {
            case "NotNull" -> fault(pointer, "REQUIRED", locale, "Phải có giá trị.", "A value is required.");
            case "Size" ->
                fault(
                        pointer,
                        "LENGTH",
                        locale,
                        "Độ dài phải từ %2$s đến %1$s.".formatted(bounds),
                        "The length is %2$s to %1$s.".formatted(bounds));
            case "Min", "Max", "DecimalMin", "DecimalMax", "Digits" ->
                fault(pointer, "OUT_OF_RANGE", locale, "Giá trị ngoài giới hạn.", "The value is out of bounds.");
            case "Legible" ->
                fault(
                        pointer,
                        "UNREADABLE_TEXT",
                        locale,
                        "Văn bản có ký tự điều khiển, ký tự ẩn, hoặc không có chữ nào.",
                        "The text has control or invisible characters, or no letter or digit.");
            case "Pattern" ->
                fault(
                        pointer,
                        "WRONG_FORM",
                        locale,
                        "Chỉ dùng chữ, số và các dấu . _ / -",
                        "Only letters, digits and . _ / - are used.");
            case "CitizenNumber" ->
                fault(
                        pointer,
                        "WRONG_FORM",
                        locale,
                        "Số định danh, căn cước có 12 chữ số (giấy cũ: 9).",
                        "A citizen's number has 12 digits (on an older card 9).");
            case "PhoneNumber" ->
                fault(
                        pointer,
                        "WRONG_FORM",
                        locale,
                        "Số điện thoại có từ 8 đến 15 chữ số.",
                        "A phone number has 8 to 15 digits.");
            default -> fault(pointer, "INVALID", locale, "Giá trị không hợp lệ.", "The value is not valid.");
        };
    }

    /** A field of another type, with an unknown value, or of no known name. */
    static FieldFault of(DatabindException e, Locale locale) {
        var pointer = e.getPath().stream().map(FieldFault::step).collect(Collectors.joining());
        if (e instanceof UnrecognizedPropertyException) {
            return fault(pointer, "UNKNOWN_FIELD", locale, "Không có trường này.", "There is no such field.");
        }
        return fault(
                pointer,
                "WRONG_TYPE",
                locale,
                "Giá trị không đúng kiểu hoặc không thuộc danh sách; ngày viết dạng yyyy-MM-dd.",
                "The value has another type or is not of the list; a date is written yyyy-MM-dd.");
    }

    private static FieldFault fault(String pointer, String code, Locale locale, String vi, String en) {
        return new FieldFault(pointer, code, "en".equals(locale.getLanguage()) ? en : vi);
    }

    private static String step(Reference reference) {
        return "/" + (reference.getPropertyName() == null ? reference.getIndex() : reference.getPropertyName());
    }

    private static String pointer(String path) {
        return "/" + path.replace('.', '/').replace("[", "/").replace("]", "");
    }

    /** The constraint's own values; the first argument is the field. */
    private static Object[] bounds(ObjectError error) {
        var arguments = error.getArguments();
        var result = new Object[] {"?", "?"};
        for (int from = 0, to = 0; arguments != null && from < arguments.length && to < 2; from++) {
            if (!(arguments[from] instanceof MessageSourceResolvable)) {
                result[to++] = value(arguments[from]);
            }
        }
        return result;
    }

    private static Object value(@Nullable Object argument) {
        return argument == null ? "?" : argument;
    }
}

package neuguong.query.work;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What somebody has typed into a form, by the fields' names; blanks are left out.
 *
 * @param values as they were typed
 */
record Given(Map<String, String> values) {
    private static final String SUBJECT = "subject.";

    static final Given NOTHING = new Given(Map.of());

    static Given of(Form form, Map<String, String[]> parameters) {
        var values = new LinkedHashMap<String, String>();
        for (var field : form.fields()) {
            var typed = parameters.get(field.name());
            if (typed != null && typed.length > 0 && !typed[0].isBlank()) {
                // a browser sends the ends of lines as the protocol has them
                values.put(field.name(), typed[0].strip().replace("\r\n", "\n"));
            }
        }
        return new Given(values);
    }

    /** The same with another value of a field. */
    Given with(String field, String value) {
        var changed = new LinkedHashMap<>(values);
        changed.put(field, value);
        return new Given(changed);
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** The command's body. What is no number though it should be is sent as it is, for the command service to refuse. */
    Map<String, Object> body(Form form) {
        var body = new LinkedHashMap<String, Object>();
        var subject = new LinkedHashMap<String, Object>();
        for (var field : form.fields()) {
            var value = values.get(field.name());
            if (value != null && field.kind() != Field.Kind.ADDRESS) {
                var inner = field.name().startsWith(SUBJECT);
                (inner ? subject : body)
                        .put(inner ? field.name().substring(SUBJECT.length()) : field.name(), sent(field, value));
            }
        }
        if (!subject.isEmpty()) {
            body.put("subject", subject);
        }
        return body;
    }

    private static Object sent(Field field, String value) {
        return switch (field.kind()) {
            case NUMBER -> value.matches("-?[0-9]{1,9}") ? (Object) Integer.valueOf(value) : value;
            case DECIMAL -> value.matches("-?[0-9]{1,18}([.][0-9]{1,2})?") ? new BigDecimal(value) : value;
            case STEPS ->
                value.lines().filter(line -> !line.isBlank()).map(Given::step).toList();
            case TEXT, LONG_TEXT, DATE, CHOICE, UNIT, PLACE, ADDRESS -> value;
        };
    }

    private static Map<String, Object> step(String line) {
        var parts = line.strip().split("[:.,-]", 2);
        var year = parts[0].strip();
        return parts.length == 2 && year.matches("[0-9]{4}")
                ? Map.of("year", Integer.valueOf(year), "aim", parts[1].strip())
                : Map.of("aim", line.strip());
    }
}

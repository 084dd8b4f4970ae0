package neuguong.command.imports;

import java.util.Optional;
import java.util.regex.Pattern;
import neuguong.command.imports.RowFault.Code;
import neuguong.command.imports.RowFault.RowRefused;
import neuguong.command.unit.Units;

/** Which registered unit a text means: by id, by code, or by a name that exactly one unit has. */
final class UnitResolver {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int KEPT = 2000;

    private final Units units;
    private final Recent<String, String> recent = new Recent<>(KEPT);

    UnitResolver(Units units) {
        this.units = units;
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /**
     * The unit's id.
     *
     * @throws RowRefused where the text means no unit, or more than one
     */
    String resolve(String text) {
        return recent.get(text, () -> find(text));
    }

    /**
     * The id of the unit with this id or code.
     *
     * @throws RowRefused where there is none
     */
    String byIdOrCode(String text) {
        return coded(text).orElseThrow(() -> new RowRefused(Code.UNIT_UNKNOWN, text));
    }

    private Optional<String> coded(String text) {
        return isId(text) && units.validity(text) != null ? Optional.of(text) : units.withCode(text);
    }

    private String find(String text) {
        var coded = coded(text);
        if (coded.isPresent()) {
            return coded.get();
        }
        var named = units.named(text);
        return switch (named.size()) {
            case 0 -> throw new RowRefused(Code.UNIT_UNKNOWN, text);
            case 1 -> named.getFirst();
            default -> throw new RowRefused(Code.UNIT_AMBIGUOUS, text, named.size());
        };
    }
}

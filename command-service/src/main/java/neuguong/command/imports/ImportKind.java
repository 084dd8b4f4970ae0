package neuguong.command.imports;

import java.util.Arrays;
import java.util.Locale;

/** What the rows of an import are. */
enum ImportKind {
    EXEMPLARS,
    UNITS,
    LOCALITIES,
    ASSESSMENTS,
    HONOURS;

    /** As it is written in addresses and answers. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The kind so written.
     *
     * @throws FileRefused where there is none
     */
    static ImportKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new FileRefused(FileFault.IMPORT_PARAMETER_WRONG, "kind", code));
    }
}

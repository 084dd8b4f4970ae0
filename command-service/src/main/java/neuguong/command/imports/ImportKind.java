package neuguong.command.imports;

import java.util.Arrays;
import java.util.Locale;

/** What the rows of an import are. */
enum ImportKind {
    EXEMPLARS(1_000_000),
    UNITS(50_000),
    LOCALITIES(50_000),
    ASSESSMENTS(1_000_000),
    HONOURS(1_000_000);

    private final int mostRows;

    ImportKind(int mostRows) {
        this.mostRows = mostRows;
    }

    /** The rows of a file, whatever the setting says: of units and localities an import keeps all in memory. */
    int mostRows() {
        return mostRows;
    }

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

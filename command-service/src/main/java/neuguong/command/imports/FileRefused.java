package neuguong.command.imports;

import java.util.List;
import java.util.Locale;

/** A file, or a question about an import, is refused as a whole; nothing was stored. */
final class FileRefused extends RuntimeException {
    private final FileFault fault;
    private final transient List<Object> details;

    /**
     * Refuses for {@code fault}.
     *
     * @param details values that the text of the fault names, in its order
     */
    FileRefused(FileFault fault, Object... details) {
        super(fault.name(), null, false, false);
        this.fault = fault;
        // a number is named without a thousands separator
        this.details = List.of(details).stream().<Object>map(String::valueOf).toList();
    }

    FileFault fault() {
        return fault;
    }

    String in(Locale locale) {
        return fault.in(locale).formatted(details.toArray());
    }
}

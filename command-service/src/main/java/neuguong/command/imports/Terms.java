package neuguong.command.imports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import neuguong.events.Named;
import neuguong.text.Text;

/** The terms of the field as clerks write them: by code or by name, in either language, however they are spelled and spaced. */
final class Terms {
    private Terms() {}

    /** The term that is so written: INDIVIDUAL, "Cá nhân", "CANHAN", "individual". */
    static <T extends Enum<T> & Named> Optional<T> find(Class<T> terms, String written) {
        var wanted = squeeze(written);
        return Arrays.stream(terms.getEnumConstants())
                .filter(t -> squeeze(t.name()).equals(wanted)
                        || squeeze(t.vi()).equals(wanted)
                        || squeeze(t.en()).equals(wanted))
                .findFirst();
    }

    /** All terms as a clerk may write them, for a text that says what is allowed. */
    static <T extends Enum<T> & Named> String list(Class<T> terms) {
        return Arrays.stream(terms.getEnumConstants())
                .map(t -> t.name() + " (" + t.vi() + ")")
                .collect(Collectors.joining(", "));
    }

    /** Letters and digits alone, folded: "Nông nghiệp – Nông thôn" and "nong nghiep - nong thon" are one. */
    static String squeeze(String text) {
        return Text.fold(text).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}

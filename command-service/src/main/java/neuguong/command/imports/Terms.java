package neuguong.command.imports;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import neuguong.events.Named;
import neuguong.text.Text;

/** The terms of the field as clerks write them: by code or by name, in either language, however they are spelled and spaced. */
final class Terms {
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final ClassValue<Map<String, Object>> WRITTEN = new ClassValue<>() {
        @Override
        protected Map<String, Object> computeValue(Class<?> terms) {
            var written = new HashMap<String, Object>();
            for (var term : terms.getEnumConstants()) {
                var named = (Named) term;
                Stream.of(((Enum<?>) term).name(), named.vi(), named.en())
                        .forEach(name -> written.putIfAbsent(squeeze(name), term));
            }
            return written;
        }
    };

    private Terms() {}

    /** The term that is so written: INDIVIDUAL, "Cá nhân", "CANHAN", "individual". */
    static <T extends Enum<T> & Named> Optional<T> find(Class<T> terms, String written) {
        return Optional.ofNullable(WRITTEN.get(terms).get(squeeze(written))).map(terms::cast);
    }

    /** What is so written, of anything that is known by a code and by names. */
    static <T extends Named> Map<String, T> byNames(Collection<T> all, Function<T, String> code) {
        var written = new HashMap<String, T>();
        all.forEach(one -> Stream.of(code.apply(one), one.vi(), one.en())
                .forEach(name -> written.putIfAbsent(squeeze(name), one)));
        return written;
    }

    /** All terms as a clerk may write them, for a text that says what is allowed. */
    static <T extends Enum<T> & Named> String list(Class<T> terms) {
        return Arrays.stream(terms.getEnumConstants())
                .map(t -> t.name() + " (" + t.vi() + ")")
                .collect(Collectors.joining(", "));
    }

    /** Letters and digits alone, folded: "Nông nghiệp – Nông thôn" and "nong nghiep - nong thon" are one. */
    static String squeeze(String text) {
        return NEITHER_LETTER_NOR_DIGIT
                .matcher(Text.fold(text).toLowerCase(Locale.ROOT))
                .replaceAll("");
    }
}

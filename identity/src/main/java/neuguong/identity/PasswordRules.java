package neuguong.identity;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import neuguong.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a password of an own user must be: long enough, free of the words that everybody thinks of first ({@code register-words.txt}), and beyond ten thousand
 * million guesses of whoever knows the common words, names, dates, sequences and repetitions (zxcvbn and {@code common-words.txt}). Which kinds of characters
 * it has is nobody's business.
 */
final class PasswordRules {
    /** In characters, a letter with its marks being one. */
    static final int SHORTEST = 12;

    static final int LONGEST = 128;

    /** Of a name of fewer letters every other word has the letters somewhere. */
    private static final int TELLING = 4;

    private static final int HARD_TO_GUESS = 4; // zxcvbn's highest score, from 10^10 guesses

    private final List<String> registerWords = words("register-words.txt");
    private final List<String> commonWords = words("common-words.txt");

    private static List<String> words(String file) {
        try (var in = Objects.requireNonNull(PasswordRules.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Why this user may not have this password; empty where they may. */
    Optional<PasswordFault> fault(String password, String user, String name, @Nullable String unit) {
        var composed = PasswordHash.composed(password);
        var length = composed.codePointCount(0, composed.length());
        if (length < SHORTEST) {
            return Optional.of(PasswordFault.TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(PasswordFault.TOO_LONG);
        }
        if (composed.codePoints().anyMatch(Character::isISOControl)) {
            return Optional.of(PasswordFault.UNREADABLE);
        }
        var own = Stream.of(user, name, unit == null ? "" : unit)
                .map(PasswordRules::condensed)
                .toList();
        var condensed = condensed(composed);
        if (Stream.concat(own.stream(), registerWords.stream())
                .anyMatch(word -> word.length() >= TELLING && condensed.contains(word))) {
            return Optional.of(PasswordFault.OWN_WORDS);
        }
        var parts = Stream.of(own.stream(), Stream.of(Text.fold(name).split(" ", -1)), commonWords.stream())
                .flatMap(each -> each)
                .filter(word -> !word.isEmpty())
                .toList();
        // words that are known are known with blanks between them too
        var folded = Text.fold(composed);
        return Stream.of(folded, folded.replaceAll("[\\s./_-]+", ""))
                        .anyMatch(each -> new Zxcvbn().measure(each, parts).getScore() < HARD_TO_GUESS)
                ? Optional.of(PasswordFault.GUESSABLE)
                : Optional.empty();
    }

    private static String condensed(String text) {
        return Text.fold(text).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}

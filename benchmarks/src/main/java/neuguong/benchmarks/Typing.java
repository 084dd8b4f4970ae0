package neuguong.benchmarks;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;

/** How people type what they mean. */
final class Typing {
    private static final String KEYS = "qwertyuiopasdfghjklzxcvbnm";
    private static final int LONG = 4;

    private Typing() {}

    /** Without accents, as on a keyboard that has none. */
    static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }

    /** Every other word without accents, the first with. */
    static String partly(String text) {
        var words = text.split(" ", -1);
        for (var i = 1; i < words.length; i += 2) {
            words[i] = bare(words[i]);
        }
        return String.join(" ", words);
    }

    /** In capitals, decomposed, or with the tone on the other vowel where there is one. */
    static String otherwise(String text, int way) {
        return switch (way) {
            case 0 -> text.toUpperCase(Locale.ROOT);
            case 1 -> Normalizer.normalize(text, Normalizer.Form.NFD);
            default -> toneMoved(text);
        };
    }

    private static String toneMoved(String text) {
        var decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        var later = Pattern.compile("(?<=[ou])([\u0300\u0301\u0303\u0309\u0323])([aey])(?![\\p{L}\\p{M}])");
        var earlier =
                Pattern.compile("(?<![\\p{M}qQ])([ou])([aey])([\u0300\u0301\u0303\u0309\u0323])(?![\\p{L}\\p{M}])");
        var moved = later.matcher(decomposed).find()
                ? later.matcher(decomposed).replaceAll("$2$1")
                : earlier.matcher(decomposed).replaceAll("$1$3$2");
        return Normalizer.normalize(moved, Normalizer.Form.NFC);
    }

    /** One slip in one word of four or more letters, or of the longest where none has four. */
    static String misspelt(String text, Random random) {
        var words = text.split(" ", -1);
        var longest = 0;
        for (var word : words) {
            longest = Math.max(longest, word.length());
        }
        int at;
        do {
            at = random.nextInt(words.length);
        } while (words[at].length() < Math.min(LONG, longest));
        words[at] = slipped(words[at], random);
        return String.join(" ", words);
    }

    private static String slipped(String word, Random random) {
        // mostly the first letter is right
        var i = word.length() == 1 ? 0 : 1 + random.nextInt(word.length() - 1);
        var before = word.substring(0, i);
        var after = word.substring(Math.min(i + 1, word.length()));
        return switch (random.nextInt(4)) {
            case 0 -> before + after;
            case 1 -> before + word.charAt(i) + word.charAt(i) + after;
            case 2 -> word.substring(0, i - 1) + word.charAt(i) + word.charAt(i - 1) + after;
            default -> before + KEYS.charAt(random.nextInt(KEYS.length())) + after;
        };
    }
}

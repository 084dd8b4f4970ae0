package neuguong.benchmarks;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words as the judgement compares them: by rules of the language and not by the code that is judged. Two spellings of a word are one where they
 * differ in case, in Unicode form, in the letter that carries the tone (hoà, hòa), or in i and y after consonants (kĩ, kỹ).
 *
 * @param accented the words with their accents
 * @param bare the same words without
 */
record JudgedText(List<String> accented, List<String> bare) {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern TONES = Pattern.compile("[\u0300\u0301\u0303\u0309\u0323]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern FINAL_Y = Pattern.compile("^(qu|[bcdđghklmnprstvx]+)y$");

    static JudgedText of(String text) {
        var lower = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        var words =
                Arrays.stream(BETWEEN.split(lower)).filter(w -> !w.isEmpty()).toList();
        return new JudgedText(
                words.stream().map(JudgedText::accented).toList(),
                words.stream().map(JudgedText::bare).toList());
    }

    private static String accented(String word) {
        var decomposed = Normalizer.normalize(word, Normalizer.Form.NFD);
        var letters = TONES.matcher(decomposed).replaceAll("");
        var tones = decomposed.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
        return FINAL_Y.matcher(letters).replaceFirst("$1i") + tones;
    }

    static String bare(String word) {
        var letters =
                MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
        return FINAL_Y.matcher(letters.replace('đ', 'd')).replaceFirst("$1i");
    }

    /** Whether the other's words stand here one after another, with their accents. */
    boolean hasPhrase(JudgedText other) {
        return at(accented, other.accented);
    }

    /** The same without accents. */
    boolean hasBarePhrase(JudgedText other) {
        return at(bare, other.bare);
    }

    private static boolean at(List<String> words, List<String> phrase) {
        return java.util.Collections.indexOfSubList(words, phrase) >= 0;
    }

    /** Whether each of the other's words stands in one of these texts, with its accents. */
    static boolean scattered(JudgedText other, JudgedText... texts) {
        Set<String> all = new HashSet<>();
        Arrays.stream(texts).forEach(t -> all.addAll(t.accented));
        return all.containsAll(other.accented);
    }
}

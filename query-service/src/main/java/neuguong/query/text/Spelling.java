package neuguong.query.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import neuguong.text.Text;

/**
 * How a Vietnamese word is compared whichever way it is written. Words of one pronunciation have one key: in lower case, with the tone after
 * the letters, so that it does not matter which vowel carries it (hoà and hòa, thuỷ and thủy), with i for a final y after consonants (kỹ and
 * kĩ, quý and quí), and with the Icelandic Ð that some keyboards give for Đ. What the readers see is never spelt anew.
 */
public final class Spelling {
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    private static final int NONE = -1;
    /** Up to here a character is looked up; beyond are other scripts and rare signs. */
    private static final int LATIN = 0x1f00;

    private static final char[] LETTERS = new char[LATIN];
    private static final byte[] TONE = new byte[LATIN];
    private static final char[] BARE = new char[LATIN];

    static {
        for (var c = 0; c < LATIN; c++) {
            var parts = Normalizer.normalize(
                    String.valueOf((char) c).toLowerCase(java.util.Locale.ROOT), Normalizer.Form.NFD);
            var letter = new StringBuilder();
            TONE[c] = NONE;
            for (var i = 0; i < parts.length(); i++) {
                var tone = TONES.indexOf(parts.charAt(i));
                if (tone >= 0 && i > 0) {
                    TONE[c] = (byte) tone;
                } else {
                    letter.append(parts.charAt(i));
                }
            }
            var composed = Normalizer.normalize(letter, Normalizer.Form.NFC);
            // what does not become one letter is left as it is
            LETTERS[c] = composed.length() == 1 ? latin(composed.charAt(0)) : Character.toLowerCase((char) c);
            if (composed.length() != 1) {
                TONE[c] = NONE;
            }
            var bare = Text.fold(String.valueOf(LETTERS[c]));
            BARE[c] = bare.length() == 1 ? bare.charAt(0) : LETTERS[c];
        }
    }

    private Spelling() {}

    private static char latin(char letter) {
        return letter == 'ð' || letter == 'ɖ' ? 'đ' : letter;
    }

    /**
     * A word of a text.
     *
     * @param exact its key with accents
     * @param folded its key without
     * @param start of the word in the text that it was found in
     * @param end behind its last character
     */
    public record Word(String exact, String folded, int start, int end) {
        /** Whether it is written with any accent. */
        public boolean accented() {
            return !exact.equals(folded);
        }

        /** Its letters with their accents but without its tone: what each word begins with that it is the beginning of. */
        public String begun() {
            return exact.substring(0, letters());
        }

        /** Its tone, as it stands behind the letters; empty for the level one. */
        public String tone() {
            return exact.substring(letters());
        }

        private int letters() {
            var letters = exact.length();
            while (letters > 0 && TONES.indexOf(exact.charAt(letters - 1)) >= 0) {
                letters--;
            }
            return letters;
        }
    }

    /** The words of a text: runs of letters, marks and numbers. */
    public static List<Word> words(String text) {
        var result = new ArrayList<Word>();
        var at = 0;
        while (at < text.length()) {
            var end = at;
            while (end < text.length() && inWord(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
            if (end > at) {
                result.add(word(text, at, end));
                at = end;
            } else {
                at += Character.charCount(text.codePointAt(at));
            }
        }
        return result;
    }

    /** The keys of a text's words with their accents, with blanks between. */
    public static String exact(List<Word> words) {
        return words.stream().map(Word::exact).collect(Collectors.joining(" "));
    }

    /** The keys of a text's words without accents, with blanks between. */
    public static String folded(List<Word> words) {
        return words.stream().map(Word::folded).collect(Collectors.joining(" "));
    }

    /** The keys of a text's words without accents: of "Đặng Thị Thuỳ" and of "ĐẶNG THỊ THÙY" alike "dang thi thuy". */
    public static String folded(String text) {
        return folded(words(text));
    }

    private static Word word(String text, int start, int end) {
        var written = text.substring(start, end);
        var composed = decomposed(written) ? Normalizer.normalize(written, Normalizer.Form.NFC) : written;
        var exact = new StringBuilder(composed.length() + 1);
        var folded = new StringBuilder(composed.length());
        var tones = new StringBuilder(1);
        for (var i = 0; i < composed.length(); i++) {
            var c = composed.charAt(i);
            if (c >= LATIN) {
                var lower = Character.isSurrogate(c) ? c : Character.toLowerCase(c);
                exact.append(lower);
                folded.append(lower);
            } else if (TONES.indexOf(c) >= 0) {
                tones.append(c);
            } else {
                exact.append(LETTERS[c]);
                if (Character.getType(c) != Character.NON_SPACING_MARK) {
                    folded.append(BARE[c]);
                }
                if (TONE[c] != NONE) {
                    tones.append(TONES.charAt(TONE[c]));
                }
            }
        }
        if (yAfterConsonants(exact)) {
            exact.setCharAt(exact.length() - 1, 'i');
            folded.setCharAt(folded.length() - 1, 'i');
        }
        return new Word(exact.append(tones).toString(), folded.toString(), start, end);
    }

    private static boolean decomposed(String word) {
        for (var i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 0x300 && word.charAt(i) < 0x370) {
                return true;
            }
        }
        return false;
    }

    private static boolean yAfterConsonants(CharSequence letters) {
        var last = letters.length() - 1;
        if (last < 1 || letters.charAt(last) != 'y') {
            return false;
        }
        if (last == 2 && letters.charAt(0) == 'q' && letters.charAt(1) == 'u') {
            return true;
        }
        for (var i = 0; i < last; i++) {
            if ("bcdđghklmnpqrstvx".indexOf(letters.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Letters, marks and numbers; by their types, since a pattern takes several times as long. */
    private static boolean inWord(int c) {
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    /**
     * Whether one word can be the other with a slip: a letter left out, added, taken for another, or swapped with its neighbour. A word of
     * one letter allows none, of seven or more two.
     */
    public static boolean near(String typed, String word) {
        var allowed = slips(typed);
        return Math.abs(typed.length() - word.length()) <= allowed && distance(typed, word) <= allowed;
    }

    /** How many slips a word may have and still be taken for what was meant. */
    public static int slips(String typed) {
        return typed.length() < 2 ? 0 : typed.length() < 7 ? 1 : 2;
    }

    /** Optimal string alignment: the fewest insertions, deletions, replacements and swaps of neighbours. */
    private static int distance(String a, String b) {
        var before = new int[b.length() + 1];
        var last = new int[b.length() + 1];
        var row = new int[b.length() + 1];
        for (var j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (var i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (var j = 1; j <= b.length(); j++) {
                var same = a.charAt(i - 1) == b.charAt(j - 1);
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            var free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }
}

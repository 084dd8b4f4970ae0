package neuguong.query.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The key that puts names in Vietnamese alphabetical order when keys are compared byte by byte: letters first (a ă â b c d đ e ê …), and
 * only where all letters agree the tones (level, huyền, hỏi, ngã, sắc, nặng). Elasticsearch orders keywords by their bytes and has no
 * collation in its core, and Java's own collator passes over the blanks between the words of a name.
 */
public final class SortKey {
    // the tones in their order; a letter without any of them has the level tone
    private static final String TONES = "\u0300\u0309\u0303\u0301\u0323";
    // follows every letter, so that "ă" comes after "az" and before "b"
    private static final char SECOND = '{';
    private static final char THIRD = '|';

    private SortKey() {}

    /** The key of a name; equal only for names that differ in nothing but case and blanks. */
    public static String of(String name) {
        var letters = new StringBuilder(name.length());
        var tones = new StringBuilder(name.length());
        var decomposed = Normalizer.normalize(name.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        for (var i = 0; i < decomposed.length(); i++) {
            var c = decomposed.charAt(i);
            var tone = TONES.indexOf(c);
            if (tone >= 0 && !tones.isEmpty()) {
                tones.setCharAt(tones.length() - 1, (char) ('1' + tone));
            } else if (c == '\u0306'
                    || (c == '\u0302' && !follows(letters, 'a'))
                    || (c == '\u031b' && follows(letters, 'u'))) {
                letters.append(SECOND); // ă, ê, ô, ư
            } else if (c == '\u0302' || c == '\u031b') {
                letters.append(THIRD); // â, ơ
            } else {
                letters.append(c == 'đ' ? "d" + SECOND : c);
                tones.append('0');
            }
        }
        return letters.append('\t').append(tones).toString();
    }

    private static boolean follows(StringBuilder letters, char letter) {
        return !letters.isEmpty() && letters.charAt(letters.length() - 1) == letter;
    }
}

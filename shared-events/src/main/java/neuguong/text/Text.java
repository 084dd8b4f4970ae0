package neuguong.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Vietnamese text: its stored form (Unicode NFC) and its folded form for finding and comparing. */
public final class Text {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private Text() {}

    /** Unicode NFC with the outer blanks removed: the form in which all text is stored and answered. */
    public static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    /**
     * Lower case without diacritics and with đ as d, blanks collapsed: "Đặng Thị Thuỳ" and "đặng thị thủy" both give "dang thi thuy".
     * Done here and not by an analyser, so that it is the same on every Elasticsearch distribution and in PostgreSQL.
     */
    public static String fold(String text) {
        var folded = LatinFolding.fold(text);
        return folded == null ? foldAny(text) : folded;
    }

    /** The same for any script; by its definition. */
    static String foldAny(String text) {
        var bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        var folded = bare.toLowerCase(Locale.ROOT).replace('đ', 'd');
        return SPACES.matcher(folded).replaceAll(" ").strip();
    }

    /**
     * Whether a person could read this text as it is stored: no control character but line breaks and tabs, no direction override or
     * other invisible format character, no lone surrogate, and at least one visible character.
     */
    public static boolean readable(String text) {
        var visible = false;
        for (var i = 0; i < text.length(); ) {
            var c = text.codePointAt(i);
            if (!readable(c)) {
                return false;
            }
            visible = visible || Character.isLetterOrDigit(c);
            i += Character.charCount(c);
        }
        return visible;
    }

    private static boolean readable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c == '\n' || c == '\r' || c == '\t';
            case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}

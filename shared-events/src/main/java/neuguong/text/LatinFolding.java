package neuguong.text;

import org.jspecify.annotations.Nullable;

/**
 * {@link Text#fold} of Latin text in one pass: there, what becomes of a character does not depend on its neighbours. A third of what the
 * projection computed was folding by normaliser and patterns.
 */
final class LatinFolding {
    /** From here on there are letters that depend on their neighbours, or come in pairs of characters. */
    private static final int END = 0x2060;

    private static final char DROPPED = 0;
    private static final char BLANK = ' ';
    /** Not known here. */
    private static final char OTHER = '\uffff';

    private static final char[] TABLE = table();

    private LatinFolding() {}

    private static char[] table() {
        var table = new char[END];
        for (var c = 0; c < END; c++) {
            table[c] = latin(c) ? folded((char) c) : OTHER;
        }
        return table;
    }

    private static boolean latin(int c) {
        // the controls among the first are stripped at the ends of a text, and only there
        return (c >= ' ' && c < 0x250)
                || c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x300 && c < 0x370)
                || (c >= 0x1e00 && c < 0x1f00)
                || (c >= 0x2010 && c < 0x2028)
                || (c >= 0x2030 && c < 0x205f);
    }

    private static char folded(char c) {
        // between two letters, so that a blank or nothing at all is seen as what it is
        var folded = Text.foldAny("x" + c + "x");
        return switch (folded.length()) {
            case 2 -> DROPPED;
            case 3 -> folded.charAt(1);
            default -> OTHER;
        };
    }

    /** The folded text, or null where it has anything but Latin letters, their marks, digits, blanks and punctuation. */
    static @Nullable String fold(String text) {
        var length = text.length();
        var out = new StringBuilder(length);
        var blank = false;
        for (var i = 0; i < length; i++) {
            var c = text.charAt(i);
            var folded = c < END ? TABLE[c] : OTHER;
            switch (folded) {
                case OTHER -> {
                    return null;
                }
                case DROPPED -> {}
                case BLANK -> blank = true;
                default -> {
                    if (blank && !out.isEmpty()) {
                        out.append(BLANK);
                    }
                    blank = false;
                    out.append(folded);
                }
            }
        }
        return out.toString();
    }
}

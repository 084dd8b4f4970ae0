package neuguong.sheet;

/**
 * Keeps a spreadsheet program from taking a text of a CSV file for a formula, by an apostrophe before it (OWASP, "CSV Injection").
 * A CSV file that is read loses that apostrophe again, so that it can be uploaded as it is. In XLSX a text is a text.
 */
public final class Formulas {
    private static final String STARTS = "=+-@\t\r";

    private Formulas() {}

    /** The text as it may stand in a CSV cell. */
    public static String guarded(String text) {
        return begins(text, 0) ? "'" + text : text;
    }

    /** The text that a CSV cell stands for. */
    public static String bare(String cell) {
        return cell.startsWith("'") && begins(cell, 1) ? cell.substring(1) : cell;
    }

    private static boolean begins(String text, int at) {
        return text.length() > at && STARTS.indexOf(text.charAt(at)) >= 0;
    }
}

package neuguong.query.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import neuguong.text.Text;

/**
 * Finds the words of a query in a text, with or without their diacritics, and shows the text as it was written. Done here and not by
 * Elasticsearch, which sees only the folded text when a query comes without diacritics.
 */
public final class Highlighter {
    private static final String ELLIPSIS = "…";

    private final Set<String> words;
    private final boolean prefixes;

    private Highlighter(Set<String> words, boolean prefixes) {
        this.words = words;
        this.prefixes = prefixes;
    }

    private record Hit(int start, int end, String word) {}

    /** For the words of this query. */
    public static Highlighter of(String query) {
        return new Highlighter(words(query), false);
    }

    /** For words that may be only begun. */
    public static Highlighter ofPrefixes(String typed) {
        return new Highlighter(words(typed), true);
    }

    /** The folded words of a text. */
    public static Set<String> words(String text) {
        var result = new HashSet<String>();
        eachWord(Text.nfc(text), hit -> result.add(hit.word()));
        return result;
    }

    /** The whole text in segments, which joined give the text again; empty where nothing of the query is in it. */
    public List<Segment> whole(String text) {
        var hits = hits(text);
        return hits.isEmpty() ? List.of() : segments(text, hits, 0, text.length());
    }

    /** The part of the text, some {@code length} characters, with the most words of the query; empty where none is in it. */
    public List<Segment> excerpt(String text, int length) {
        var hits = hits(text);
        if (hits.isEmpty()) {
            return List.of();
        }
        var best = best(hits, length);
        var start = wordStart(text, Math.max(0, best.start() - length / 4));
        var end = wordEnd(text, Math.min(text.length(), start + length));
        return segments(text, hits, start, Math.max(end, best.end()));
    }

    /** The beginning of a text, at most some {@code length} characters and whole words. */
    public static String beginning(String text, int length) {
        return text.length() <= length
                ? text
                : text.substring(0, wordEnd(text, length)).stripTrailing() + ELLIPSIS;
    }

    private List<Hit> hits(String text) {
        var result = new ArrayList<Hit>();
        eachWord(text, hit -> {
            if (searched(hit.word())) {
                result.add(hit);
            }
        });
        return result;
    }

    private static void eachWord(String text, Consumer<Hit> words) {
        var at = 0;
        while (at < text.length()) {
            var end = at;
            while (end < text.length() && inWord(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
            if (end > at) {
                words.accept(new Hit(at, end, Text.fold(text.substring(at, end))));
                at = end;
            } else {
                at += Character.charCount(text.codePointAt(at));
            }
        }
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

    private boolean searched(String word) {
        return words.contains(word) || (prefixes && words.stream().anyMatch(word::startsWith));
    }

    private static Hit best(List<Hit> hits, int length) {
        var best = hits.getFirst();
        var most = 0;
        for (var i = 0; i < hits.size(); i++) {
            var first = hits.get(i);
            var within = new HashSet<String>();
            for (var j = i; j < hits.size() && hits.get(j).end() < first.start() + length * 3 / 4; j++) {
                within.add(hits.get(j).word());
            }
            if (within.size() > most) {
                most = within.size();
                best = first;
            }
        }
        return best;
    }

    private static List<Segment> segments(String text, List<Hit> hits, int start, int end) {
        var result = new ArrayList<Segment>();
        var plain = new StringBuilder(start > 0 ? ELLIPSIS : "");
        var at = start;
        var i = 0;
        while (i < hits.size()) {
            var hit = hits.get(i++);
            if (hit.start() < start || hit.end() > end) {
                continue;
            }
            plain.append(text, at, hit.start());
            at = hit.end();
            // words that follow one another are one hit, as they were one name or one phrase
            while (i < hits.size()
                    && hits.get(i).end() <= end
                    && text.substring(at, hits.get(i).start()).isBlank()) {
                at = hits.get(i++).end();
            }
            add(result, plain.toString(), false);
            plain.setLength(0);
            add(result, text.substring(hit.start(), at), true);
        }
        plain.append(text, at, end);
        add(result, plain + (end < text.length() ? ELLIPSIS : ""), false);
        return result;
    }

    private static void add(List<Segment> segments, String text, boolean hit) {
        if (!text.isEmpty()) {
            segments.add(new Segment(text, hit));
        }
    }

    private static int wordStart(String text, int at) {
        var start = at;
        while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static int wordEnd(String text, int at) {
        var end = at;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }
}

package neuguong.query.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import neuguong.query.text.Spelling.Word;
import neuguong.query.text.Synonyms.Term;

/**
 * Finds what was searched for in a text, and shows the text as it was written. A word is found with its accents where the text has it so,
 * else without, else, where slips are allowed, as a word near it. Done here and not by Elasticsearch, which sees only the keys of words.
 */
public final class Highlighter {
    private static final String ELLIPSIS = "…";

    private final List<List<Word>> phrases;
    private final boolean prefixes;
    private final boolean slips;

    private Highlighter(List<List<Word>> phrases, boolean prefixes, boolean slips) {
        this.phrases = phrases;
        this.prefixes = prefixes;
        this.slips = slips;
    }

    private record Hit(int start, int end, String word) {}

    /** For the words of this query. */
    public static Highlighter of(String query) {
        return new Highlighter(each(query), false, false);
    }

    /** For words that may be only begun. */
    public static Highlighter ofPrefixes(String typed) {
        return new Highlighter(each(typed), true, false);
    }

    /**
     * For the words of these terms, and for the other ways to say them.
     *
     * @param slips whether a word near one of them is one
     */
    public static Highlighter of(List<Term> terms, boolean slips) {
        var phrases = terms.stream()
                .flatMap(term -> Stream.concat(term.words().stream().map(List::of), term.others().stream()))
                .toList();
        return new Highlighter(phrases, false, slips);
    }

    private static List<List<Word>> each(String text) {
        return Spelling.words(text).stream().map(List::of).toList();
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
        var words = Spelling.words(text);
        var found = new TreeMap<Integer, Hit>();
        for (var phrase : phrases) {
            for (var index : occurrences(phrase, words)) {
                for (var i = index; i < index + phrase.size(); i++) {
                    var word = words.get(i);
                    found.put(i, new Hit(word.start(), word.end(), word.folded()));
                }
            }
        }
        return List.copyOf(found.values());
    }

    private List<Integer> occurrences(List<Word> phrase, List<Word> words) {
        var exact = occurrences(
                phrase,
                words,
                prefixes ? Highlighter::begins : (a, b) -> a.exact().equals(b.exact()));
        if (!exact.isEmpty()) {
            return exact;
        }
        var folded = occurrences(
                phrase,
                words,
                (a, b) -> prefixes
                        ? b.folded().startsWith(a.folded())
                        : a.folded().equals(b.folded()));
        return folded.isEmpty() && slips
                ? occurrences(phrase, words, (a, b) -> Spelling.near(a.folded(), b.folded()))
                : folded;
    }

    private static boolean begins(Word typed, Word word) {
        return word.exact().equals(typed.exact())
                || (typed.accented()
                        && word.exact().startsWith(typed.begun())
                        && word.exact().endsWith(typed.tone()));
    }

    // loops and no streams: for each word of each hit's texts this would be the most that a search allocates
    private static List<Integer> occurrences(List<Word> phrase, List<Word> words, BiPredicate<Word, Word> same) {
        var result = new ArrayList<Integer>();
        for (var i = 0; i <= words.size() - phrase.size(); i++) {
            if (isAt(i, phrase, words, same)) {
                result.add(i);
            }
        }
        return result;
    }

    private static boolean isAt(int index, List<Word> phrase, List<Word> words, BiPredicate<Word, Word> same) {
        for (var k = 0; k < phrase.size(); k++) {
            if (!same.test(phrase.get(k), words.get(index + k))) {
                return false;
            }
        }
        return true;
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

package neuguong.query.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import neuguong.query.text.Spelling.Word;

/** What stands for the same: groups of abbreviations and of what they mean, as a file of lines says them. */
public final class Synonyms {
    private static final int LONGEST = 12;
    private static final int SHORT = 2;

    /** The ways of a group by each of them, without accents; each way as its words. */
    private final Map<List<String>, List<List<Word>>> groups;

    private Synonyms(Map<List<String>, List<List<Word>>> groups) {
        this.groups = groups;
    }

    /**
     * A part of what somebody typed.
     *
     * @param words as they were typed
     * @param others each other way to say the same
     */
    public record Term(List<Word> words, List<List<Word>> others) {}

    /** None. */
    public static Synonyms none() {
        return new Synonyms(Map.of());
    }

    /**
     * Those of a file.
     *
     * @param text lines of ways with {@code =} between; blank lines and those that begin with {@code #} say nothing
     * @throws IllegalArgumentException naming the first line that has no two ways, or a way without words
     */
    public static Synonyms of(String text) {
        var groups = new HashMap<List<String>, List<List<Word>>>();
        var number = 0;
        for (var line : text.split("\\R", -1)) {
            number++;
            if (!line.isBlank() && !line.strip().startsWith("#")) {
                add(groups, ways(line, number));
            }
        }
        return new Synonyms(groups);
    }

    private static List<List<Word>> ways(String line, int number) {
        var ways = Arrays.stream(line.split("=", -1)).map(Spelling::words).toList();
        if (ways.size() < 2 || ways.stream().anyMatch(way -> way.isEmpty() || way.size() > LONGEST)) {
            throw new IllegalArgumentException(
                    "line %d of the synonyms must be ways of 1 to %d words with = between: %s"
                            .formatted(number, LONGEST, line));
        }
        return ways;
    }

    private static void add(Map<List<String>, List<List<Word>>> groups, List<List<Word>> ways) {
        for (var way : ways) {
            var others = groups.computeIfAbsent(folded(way), _ -> new ArrayList<>());
            ways.stream().filter(other -> !folded(other).equals(folded(way))).forEach(others::add);
        }
    }

    private static List<String> folded(List<Word> words) {
        return words.stream().map(Word::folded).toList();
    }

    /** The words of a question in their order, where a way was typed as one part; the longest way wins. */
    public List<Term> terms(String typed) {
        var words = Spelling.words(typed);
        var result = new ArrayList<Term>();
        var at = 0;
        while (at < words.size()) {
            var term = longest(typed, words, at);
            result.add(term);
            at += term.words().size();
        }
        return result;
    }

    private Term longest(String typed, List<Word> words, int at) {
        for (var length = Math.min(LONGEST, words.size() - at); length > 0; length--) {
            var part = words.subList(at, at + length);
            var others = groups.get(folded(part));
            if (others != null && !(length == 1 && mayBeAWord(typed, part.getFirst()))) {
                return new Term(List.copyOf(part), others);
            }
        }
        return new Term(List.of(words.get(at)), List.of());
    }

    /** Two letters, not in capitals. */
    private static boolean mayBeAWord(String typed, Word word) {
        var written = typed.substring(word.start(), word.end());
        return word.folded().length() <= SHORT && !written.equals(written.toUpperCase(java.util.Locale.ROOT));
    }
}

package neuguong.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/**
 * Queries over the demonstration province with graded hits, made by rule and not from what any search answered.
 *
 * <p>What is looked for: the whole names of {@value #NAMES} exemplars drawn by seed; runs of two to four words from the names of {@value #PARTS}
 * others; the topics of {@code judged.txt}. Each is asked with accents, without, partly accented (every other word bare), otherwise written
 * (upper case, decomposed, the tone on the other vowel, in turn), and misspelt (one letter of one word of four or more left out, doubled,
 * swapped or replaced). The abbreviations of {@code judged.txt} are asked as they stand there.
 *
 * <p>Grades, of any exemplar for what is meant: 4 where its name has the words one after another with their accents, 3 where its title has
 * them so, 2 where its aspects or its achievement have, 1 where it has all of them with their accents but scattered, or its name has them one
 * after another with other accents; else 0. What has no hit of 2 or better is left out.
 */
final class JudgedSet {
    private static final int NAMES = 45;
    private static final int PARTS = 40;
    private static final long SEED = 90;

    private final List<Judged> exemplars;
    private final Random random = new Random(SEED);
    private final Map<String, List<Query>> byKind = new LinkedHashMap<>();

    /** An exemplar as it was nominated. */
    record Exemplar(String id, String name, String title, String text) {}

    private record Judged(String id, JudgedText name, JudgedText title, JudgedText text) {
        int grade(JudgedText meant) {
            if (name.hasPhrase(meant)) {
                return 4;
            }
            if (title.hasPhrase(meant)) {
                return 3;
            }
            if (text.hasPhrase(meant)) {
                return 2;
            }
            return name.hasBarePhrase(meant) || JudgedText.scattered(meant, name, title, text) ? 1 : 0;
        }
    }

    /** @param grades of the exemplars that have any, by their ids */
    record Query(String typed, Map<String, Integer> grades) {}

    JudgedSet(List<Exemplar> exemplars) throws IOException {
        this.exemplars = exemplars.stream()
                .map(e -> new Judged(e.id, JudgedText.of(e.name), JudgedText.of(e.title), JudgedText.of(e.text)))
                .toList();
        for (var meant : wanted(exemplars)) {
            var grades = grades(meant);
            if (grades.values().stream().anyMatch(g -> g >= 2)) {
                add("accented", meant, grades);
                add("unaccented", Typing.bare(meant), grades);
                add("partly accented", Typing.partly(meant), grades);
                add("otherwise written", Typing.otherwise(meant, random.nextInt(3)), grades);
                add("misspelt", Typing.misspelt(meant, random), grades);
            }
        }
        for (var line : lines("abbreviations")) {
            var pair = line.split(" = ", 2);
            var grades = new LinkedHashMap<>(grades(pair[1]));
            grades(pair[0]).forEach((id, grade) -> grades.merge(id, grade, Math::max));
            if (grades.values().stream().anyMatch(g -> g >= 2)) {
                add("abbreviated", pair[0], grades);
            }
        }
    }

    /** The queries by how they are typed. */
    Map<String, List<Query>> byKind() {
        return byKind;
    }

    private void add(String kind, String typed, Map<String, Integer> grades) {
        byKind.computeIfAbsent(kind, _ -> new ArrayList<>()).add(new Query(typed, grades));
    }

    private Map<String, Integer> grades(String meant) {
        var words = JudgedText.of(meant);
        var result = new LinkedHashMap<String, Integer>();
        for (var exemplar : exemplars) {
            var grade = exemplar.grade(words);
            if (grade > 0) {
                result.put(exemplar.id(), grade);
            }
        }
        return result;
    }

    private List<String> wanted(List<Exemplar> all) throws IOException {
        var result = new ArrayList<String>();
        draw(all, NAMES, Function.identity(), result);
        draw(all, PARTS, this::run, result);
        result.addAll(lines("topics"));
        return result;
    }

    private void draw(List<Exemplar> all, int count, Function<String, String> of, List<String> result) {
        var end = result.size() + count;
        while (result.size() < end) {
            var wanted = of.apply(all.get(random.nextInt(all.size())).name());
            if (!result.contains(wanted)) {
                result.add(wanted);
            }
        }
    }

    /** The last two words of a short name, or a run of up to four of a long one. */
    private String run(String name) {
        var words =
                List.of(name.replaceAll("[^\\p{L}\\p{M}\\p{N} ]", " ").strip().split(" +"));
        if (words.size() <= 4) {
            return String.join(" ", words.subList(Math.max(0, words.size() - 2), words.size()));
        }
        var length = 2 + random.nextInt(3);
        var from = random.nextInt(words.size() - length + 1);
        return String.join(" ", words.subList(from, from + length));
    }

    private static List<String> lines(String section) throws IOException {
        try (var file = JudgedSet.class.getResourceAsStream("judged.txt")) {
            if (file == null) {
                throw new IOException("judged.txt is not there");
            }
            var result = new ArrayList<String>();
            var within = false;
            for (var line : new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.startsWith("[")) {
                    within = line.equals("[" + section + "]");
                } else if (within && !line.isBlank() && !line.startsWith("#")) {
                    result.add(line.strip());
                }
            }
            return result;
        }
    }
}

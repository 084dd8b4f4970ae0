package neuguong.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The sentences and lists of {@code phrases.txt}. */
final class Texts {
    private final Map<String, List<String>> sections = Tables.sections("phrases.txt");

    List<String> all(String section) {
        return Objects.requireNonNull(sections.get(section), section);
    }

    String one(String section, Dice dice) {
        return Phrase.fill(dice.pick(all(section)), dice, Map.of());
    }
}

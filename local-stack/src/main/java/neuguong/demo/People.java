package neuguong.demo;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Vietnamese names as frequent as in life, with the old and new spellings and the peoples of the highlands. */
final class People {
    private static final Pattern WOMAN = Pattern.compile("phụ nữ|mầm non|Điều dưỡng");
    private static final Pattern MAN = Pattern.compile("Cựu chiến binh|Bộ đội|Thương binh|Chức sắc|cứu nạn|uy tín");
    /** Today's spelling to the older one that many papers still have. */
    private static final List<String> OLD_SPELLING = List.of("òa oà", "óa oá", "ủy uỷ", "úy uý", "ùy uỳ", "ụy uỵ");

    private final Map<String, Weighted<String>> lists = Tables.sections("names.txt").entrySet().stream()
            .collect(java.util.stream.Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> words(e.getValue())));

    private record Counted(double weight, String word) {}

    private static Weighted<String> words(List<String> lines) {
        var counted = lines.stream()
                .flatMap(line -> {
                    var words = line.split(" ", -1);
                    return List.of(words).subList(1, words.length).stream()
                            .map(word -> new Counted(Double.parseDouble(words[0]), word.replace('~', ' ')));
                })
                .toList();
        var weighted = Weighted.of(counted, Counted::weight);
        return new Weighted<>(weighted.items().stream().map(Counted::word).toList(), weighted.upTo());
    }

    /** @param title what the person is, which may say whether it is a man or a woman */
    Person person(String title, boolean highland, Dice dice) {
        var woman = WOMAN.matcher(title).find() || (!MAN.matcher(title).find() && dice.chance(0.46));
        var name = highland && dice.chance(0.72)
                ? pick(woman ? "highland woman" : "highland man", dice)
                : pick("family", dice) + " " + (woman ? woman(dice) : man(dice));
        return new Person(spelled(name, dice), woman);
    }

    /** @param name as the unit wrote it: in some hands the older spelling, in some decomposed */
    record Person(String name, boolean woman) {}

    private String man(Dice dice) {
        return pick("middle of a man", dice) + " " + pick("given of a man", dice);
    }

    private String woman(Dice dice) {
        var middle = pick("middle of a woman", dice);
        var second = middle.equals("Thị") && dice.chance(0.3) ? " " + pick("double middle of a woman", dice) : "";
        return middle + second + " " + pick("given of a woman", dice);
    }

    String hamlet(Place commune, Dice dice) {
        if (commune.urban()) {
            return pick("ward", dice);
        }
        return pick(commune.region() == Place.Region.HIGH ? "highland hamlet" : "hamlet", dice);
    }

    private String pick(String list, Dice dice) {
        return Phrase.fill(java.util.Objects.requireNonNull(lists.get(list)).at(dice.share()), dice, Map.of());
    }

    private static String spelled(String name, Dice dice) {
        var spelled = name;
        if (dice.chance(0.3)) {
            for (var spelling : OLD_SPELLING) {
                spelled = spelled.replaceAll(spelling.substring(0, 2) + "(?= |$)", spelling.substring(3));
            }
        }
        // some keyboards send decomposed letters; the register stores them composed
        return dice.chance(0.02) ? Normalizer.normalize(spelled, Normalizer.Form.NFD) : spelled;
    }
}

package neuguong.demo;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Vietnamese sentence with places to fill: {word}, {one|or another}, {12..45}, {0,8..4,5}. */
final class Phrase {
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern RANGE = Pattern.compile("(\\d+)(?:,(\\d))?\\.\\.(\\d+)(?:,(\\d))?");

    private Phrase() {}

    static String fill(String phrase, Dice dice, Map<String, String> words) {
        var filled = phrase;
        // a choice may hold further places
        for (var place = PLACE.matcher(filled); place.find(); place = PLACE.matcher(filled)) {
            filled = place.replaceAll(p -> Matcher.quoteReplacement(value(p.group(1), dice, words)));
        }
        return filled;
    }

    private static String value(String place, Dice dice, Map<String, String> words) {
        var word = words.get(place);
        if (word != null) {
            return word;
        }
        var range = RANGE.matcher(place);
        if (range.matches()) {
            return number(range, dice);
        }
        if (!place.contains("|")) {
            throw new IllegalArgumentException("nothing to fill in for {" + place + "}");
        }
        return dice.pick(java.util.List.of(place.split("\\|", -1)));
    }

    private static String number(Matcher range, Dice dice) {
        if (range.group(2) != null) {
            var tenths = dice.between(tenths(range.group(1), range.group(2)), tenths(range.group(3), range.group(4)));
            return tenths % 10 == 0 ? String.valueOf(tenths / 10) : tenths / 10 + "," + tenths % 10;
        }
        var number = dice.between(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(3)));
        // people report large figures rounded, and group them by a point
        var rounded = number >= 1000 ? number / 50 * 50 : number > 100 ? number / 5 * 5 : number;
        return rounded < 1000 ? String.valueOf(rounded) : rounded / 1000 + ".%03d".formatted(rounded % 1000);
    }

    private static int tenths(String whole, @org.jspecify.annotations.Nullable String tenth) {
        return Integer.parseInt(whole) * 10 + (tenth == null ? 0 : Integer.parseInt(tenth));
    }
}

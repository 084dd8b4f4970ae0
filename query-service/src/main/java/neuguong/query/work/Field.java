package neuguong.query.work;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import neuguong.events.Named;

/**
 * A field of a form.
 *
 * @param name as the command's body names it; {@code subject.name} lies one deeper; a name of the address where {@code kind} is ADDRESS
 * @param max characters of a text, or the greatest number
 * @param choices by their codes, where one of them is chosen; empty where they are found when the form is shown
 */
record Field(String name, Kind kind, boolean required, int min, int max, Map<String, Named> choices) {
    /** How it is asked for and sent. */
    enum Kind {
        TEXT,
        LONG_TEXT,
        DATE,
        NUMBER,
        DECIMAL,
        CHOICE,
        /** steps of a roadmap, one a line: a year, a colon, what is aimed at */
        STEPS,
        /** a unit's code, which is sent as its id */
        UNIT,
        /** a place's code, or {@code code@first day}, which is sent as its id */
        PLACE,
        /** part of the command's address, one of what the exemplar has */
        ADDRESS
    }

    static Field text(String name, int max) {
        return new Field(name, Kind.TEXT, true, 1, max, Map.of());
    }

    static Field longText(String name, int max) {
        return new Field(name, Kind.LONG_TEXT, true, 1, max, Map.of());
    }

    static Field date(String name) {
        return new Field(name, Kind.DATE, true, 0, 0, Map.of());
    }

    static Field number(String name, int min, int max) {
        return new Field(name, Kind.NUMBER, true, min, max, Map.of());
    }

    /** An amount in đồng. */
    static Field amount(String name) {
        return new Field(name, Kind.DECIMAL, false, 0, 0, Map.of());
    }

    static <E extends Enum<E> & Named> Field choice(String name, E[] values) {
        var choices = new LinkedHashMap<String, Named>();
        Arrays.stream(values).forEach(value -> choices.put(value.name(), value));
        return new Field(name, Kind.CHOICE, true, 0, 0, choices);
    }

    /** A choice among what there is when the form is shown. */
    static Field oneOf(String name) {
        return new Field(name, Kind.CHOICE, true, 0, 0, Map.of());
    }

    static Field steps(String name) {
        return new Field(name, Kind.STEPS, true, 1, 20_000, Map.of());
    }

    static Field unit(String name) {
        return new Field(name, Kind.UNIT, true, 1, 40, Map.of());
    }

    static Field place(String name) {
        return new Field(name, Kind.PLACE, true, 1, 40, Map.of());
    }

    static Field address(String name) {
        return new Field(name, Kind.ADDRESS, true, 0, 0, Map.of());
    }

    Field optional() {
        return new Field(name, kind, false, min, max, choices);
    }

    /** Where a fault of the command's answer points to it. */
    String pointer() {
        return "/" + name.replace('.', '/');
    }

    /** By which the texts of the pages call it; fields of one name mean the same in every form. */
    public String label() {
        return "work.field." + name;
    }
}

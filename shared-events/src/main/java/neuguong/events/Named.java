package neuguong.events;

import java.util.Locale;

/** A term of the field with its name in the register's two languages. */
public interface Named {
    String vi();

    String en();

    /** The name in English for an English locale, otherwise in Vietnamese, the register's own language. */
    default String in(Locale locale) {
        return "en".equals(locale.getLanguage()) ? en() : vi();
    }
}

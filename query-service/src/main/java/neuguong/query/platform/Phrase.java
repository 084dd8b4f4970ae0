package neuguong.query.platform;

import neuguong.events.Named;

/** A sentence in the register's two languages. */
public record Phrase(String vi, String en) implements Named {
    /** The same sentence with its placeholders filled, as {@link String#formatted} does. */
    public Phrase with(Object... values) {
        return new Phrase(vi.formatted(values), en.formatted(values));
    }
}

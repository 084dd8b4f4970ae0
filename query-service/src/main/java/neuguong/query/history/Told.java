package neuguong.query.history;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import neuguong.catalogue.Honour;
import neuguong.catalogue.Sector;
import neuguong.events.Named;
import neuguong.query.platform.Phrase;
import org.jspecify.annotations.Nullable;

/** A part of a sentence in both languages, being put together. */
record Told(String vi, String en) {
    static final Told NOTHING = new Told("", "");
    private static final DateTimeFormatter VI = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    Told plus(Told more) {
        return new Told(vi + more.vi, en + more.en);
    }

    Phrase phrase() {
        return new Phrase(vi.strip(), en.strip());
    }

    static Told say(String vi, String en, Object... values) {
        return new Told(in(vi, Named::vi, values), in(en, Named::en, values));
    }

    private static String in(String template, Function<Named, String> name, Object... values) {
        var texts = new Object[values.length];
        for (var i = 0; i < values.length; i++) {
            texts[i] = values[i] instanceof Named named ? name.apply(named) : values[i];
        }
        return template.formatted(texts);
    }

    static Told day(String vi, String en, LocalDate date) {
        return new Told(vi.formatted(VI.format(date)), en.formatted(EN.format(date)));
    }

    static Told by(@Nullable String document) {
        return document == null ? NOTHING : say("; theo %s", "; by %s", document);
    }

    /** An amount with the thousands grouped as the language does. */
    static Told money(String vi, String en, BigDecimal amount) {
        return new Told(
                vi.formatted(NumberFormat.getInstance(Locale.of("vi", "VN")).format(amount)),
                en.formatted(NumberFormat.getInstance(Locale.ENGLISH).format(amount)));
    }

    static String number(BigDecimal score) {
        return score.stripTrailingZeros().toPlainString();
    }

    static Object sector(String code) {
        return Sector.of(code).<Object>map(s -> s).orElse(code);
    }

    static Object honour(String code) {
        return Honour.of(code).<Object>map(h -> h).orElse(code);
    }

    static String unit(String id) {
        return "{unit:" + id + "}";
    }

    static String place(String id) {
        return "{locality:" + id + "}";
    }
}

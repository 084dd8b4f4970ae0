package neuguong.narrative;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import neuguong.catalogue.Honour;
import neuguong.catalogue.Sector;
import neuguong.events.Named;
import org.jspecify.annotations.Nullable;

/** A sentence in the register's two languages, or a part of one that is being put together. */
public record Sentence(String vi, String en) implements Named {
    static final Sentence NOTHING = new Sentence("", "");
    private static final DateTimeFormatter VI = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    Sentence plus(Sentence more) {
        return new Sentence(vi + more.vi, en + more.en);
    }

    Sentence whole() {
        return new Sentence(vi.strip(), en.strip());
    }

    static Sentence say(String vi, String en, Object... values) {
        return new Sentence(in(vi, Named::vi, values), in(en, Named::en, values));
    }

    private static String in(String template, Function<Named, String> name, Object... values) {
        var texts = new Object[values.length];
        for (var i = 0; i < values.length; i++) {
            texts[i] = values[i] instanceof Named named ? name.apply(named) : values[i];
        }
        return template.formatted(texts);
    }

    static Sentence day(String vi, String en, LocalDate date) {
        return new Sentence(vi.formatted(VI.format(date)), en.formatted(EN.format(date)));
    }

    static Sentence by(@Nullable String document) {
        return document == null ? NOTHING : say("; theo %s", "; by %s", document);
    }

    /** An amount with the thousands grouped as the language does. */
    static Sentence money(String vi, String en, BigDecimal amount) {
        return new Sentence(
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

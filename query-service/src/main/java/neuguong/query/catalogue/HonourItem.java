package neuguong.query.catalogue;

import java.util.List;
import java.util.Locale;
import neuguong.catalogue.Honour;
import neuguong.events.HonourKind;
import neuguong.events.HonourLevel;
import neuguong.events.SubjectKind;

/**
 * An honour of the catalogue.
 *
 * @param openTo as the law has it, e.g. {@code individual:LLVT} for the armed forces
 * @param versions by legal regime, with their validity
 */
public record HonourItem(
        String code,
        String name,
        HonourKind kind,
        String kindName,
        String category,
        HonourLevel level,
        String levelName,
        List<SubjectKind> subjects,
        List<String> openTo,
        Honour.Frequency frequency,
        List<Honour.Version> versions) {

    static HonourItem of(Honour h, Locale locale) {
        return new HonourItem(
                h.code(),
                h.in(locale),
                h.kind(),
                h.kind().in(locale),
                h.category(),
                h.level(),
                h.level().in(locale),
                h.subjects().stream().sorted().toList(),
                h.openTo(),
                h.frequency(),
                h.versions());
    }
}

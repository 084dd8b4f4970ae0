package neuguong.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import neuguong.contract.EventJson;
import neuguong.events.HonourKind;
import neuguong.events.HonourLevel;
import neuguong.events.SubjectKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads the honours and refuses a catalogue whose rules cannot be relied on. */
final class Catalogue {
    private record Document(List<Entry> honours) {}

    private record Entry(
            String code,
            String vi,
            String en,
            HonourKind kind,
            String category,
            HonourLevel level,
            Set<SubjectKind> subjects,
            List<String> openTo,
            Honour.Frequency frequency,
            List<VersionEntry> versions) {}

    private record VersionEntry(
            String regime,
            @Nullable String article,
            @Nullable String decidedBy,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String evidence,
            @Nullable String source,
            @Nullable Integer minYears,
            @Nullable JsonNode rules) {}

    private Catalogue() {}

    /** The product's own catalogue. */
    static Map<String, Honour> load() {
        try (var json = Honour.class.getResourceAsStream("honours.json")) {
            if (json == null) {
                throw new IllegalStateException("the honours catalogue is missing from this build");
            }
            return read(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads and checks a catalogue.
     *
     * @throws BrokenCatalogueException where it cannot be used, with the place
     */
    static Map<String, Honour> read(InputStream json) {
        var honours = new LinkedHashMap<String, Honour>();
        for (var entry : document(json).honours()) {
            if (honours.put(entry.code(), honour(entry)) != null) {
                throw new BrokenCatalogueException(entry.code(), "the honour is there twice");
            }
        }
        CatalogueCheck.check(honours);
        return honours;
    }

    private static Document document(InputStream json) {
        try {
            return EventJson.MAPPER.readValue(json, Document.class);
        } catch (JacksonException e) {
            throw new BrokenCatalogueException("the file", Objects.toString(e.getOriginalMessage()));
        }
    }

    private static Honour honour(Entry e) {
        return new Honour(
                e.code(),
                e.vi(),
                e.en(),
                e.kind(),
                e.category(),
                e.level(),
                e.subjects(),
                e.openTo(),
                e.frequency(),
                e.versions().stream().map(v -> version(e, v)).toList());
    }

    private static Honour.Version version(Entry honour, VersionEntry v) {
        return new Honour.Version(
                v.regime(),
                v.article(),
                v.decidedBy(),
                v.validFrom(),
                v.validTo(),
                v.evidence(),
                v.source(),
                v.minYears(),
                rules(honour, honour.code() + ", " + v.regime(), v.rules()));
    }

    private static Map<SubjectKind, Rule> rules(Entry honour, String version, @Nullable JsonNode rules) {
        var bySubject = new EnumMap<SubjectKind, Rule>(SubjectKind.class);
        if (rules == null) {
            return bySubject;
        }
        for (var rule : rules.properties()) {
            var path = version + ", " + rule.getKey();
            var subject = honour.subjects().stream()
                    .filter(s -> s.name().equals(rule.getKey()))
                    .findFirst()
                    .orElseThrow(() -> new BrokenCatalogueException(path, "the honour is not open to this subject"));
            bySubject.put(subject, new RuleReader(rule.getValue(), path).read());
        }
        return bySubject;
    }
}

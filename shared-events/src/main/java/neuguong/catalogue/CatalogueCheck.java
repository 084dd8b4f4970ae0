package neuguong.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import neuguong.events.SubjectKind;

/** The checks that need the whole catalogue. */
final class CatalogueCheck {
    private final Map<String, Honour> honours;

    private CatalogueCheck(Map<String, Honour> honours) {
        this.honours = honours;
    }

    /** Refuses overlapping validities, codes that are not in the catalogue, and honours that are their own prerequisite. */
    static void check(Map<String, Honour> honours) {
        var check = new CatalogueCheck(honours);
        for (var honour : honours.values()) {
            check.overlaps(honour);
            for (var version : honour.versions()) {
                version.rules().forEach((subject, rule) -> check.rule(place(honour, version, subject), rule));
            }
        }
        // refs and cycles are looked for when all codes are known
        for (var honour : honours.values()) {
            for (var version : honour.versions()) {
                version.rules().forEach((subject, rule) -> {
                    check.refs(place(honour, version, subject), version, rule);
                    check.cycle(honour, version, subject, new LinkedHashSet<>());
                });
            }
        }
    }

    private static String place(Honour honour, Honour.Version version, SubjectKind subject) {
        return "%s, %s, %s".formatted(honour.code(), version.regime(), subject);
    }

    private void overlaps(Honour honour) {
        var seen = new ArrayList<Honour.Version>();
        for (var version : honour.versions()) {
            var where = honour.code() + ", " + version.regime();
            if (version.validTo() != null && version.validTo().isBefore(version.validFrom())) {
                throw new BrokenCatalogueException(where, "it ends before it begins");
            }
            if (seen.stream().anyMatch(v -> v.inForceOn(version.validFrom()) || version.inForceOn(v.validFrom()))) {
                throw new BrokenCatalogueException(where, "it overlaps with another version of the honour");
            }
            seen.add(version);
        }
    }

    private void rule(String path, Rule rule) {
        switch (rule) {
            case Rule.All all -> {
                if (all.windowed() && all.window().isEmpty()) {
                    throw new BrokenCatalogueException(path, "a window is spoken of, and no years in a row open one");
                }
                children(path + "/all", all.rules());
            }
            case Rule.Any any -> children(path + "/any", any.routes());
            case Rule.Ref _, Rule.MeetsStandardOf _, Rule.ByFacts _, ByPerson _ ->
                rule.named()
                        .filter(code -> !honours.containsKey(code))
                        .findFirst()
                        .ifPresent(code -> {
                            throw new BrokenCatalogueException(path, "unknown honour " + code);
                        });
        }
    }

    private void children(String path, List<Rule> rules) {
        for (var i = 0; i < rules.size(); i++) {
            rule("%s[%d]".formatted(path, i), rules.get(i));
        }
    }

    private Honour known(String code) {
        return Objects.requireNonNull(honours.get(code));
    }

    // a rule of another honour is borrowed as the same law has it
    private void refs(String path, Honour.Version version, Rule rule) {
        rule.tree().flatMap(Rule::borrowed).forEach(code -> {
            if (known(code).inForceOn(version.validFrom()).isEmpty()) {
                throw new BrokenCatalogueException(path, code + " has no rule under the same law");
            }
        });
    }

    private void cycle(Honour honour, Honour.Version version, SubjectKind subject, Set<String> before) {
        var rule = version.rules().get(subject);
        if (rule == null) {
            return;
        }
        if (!before.add(honour.code())) {
            var cycle = Stream.concat(before.stream(), Stream.of(honour.code())).toList();
            throw new BrokenCatalogueException(
                    place(honour, version, subject), "a cycle of prerequisites: " + String.join(" <- ", cycle));
        }
        for (var code : new HashSet<>(rule.prerequisites().toList())) {
            var next = known(code);
            next.inForceOn(version.validFrom()).ifPresent(v -> cycle(next, v, subject, new LinkedHashSet<>(before)));
        }
    }
}

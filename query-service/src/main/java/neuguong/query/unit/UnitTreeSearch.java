package neuguong.query.unit;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import neuguong.query.platform.DocumentLookup;
import neuguong.query.platform.Span;
import org.jspecify.annotations.Nullable;

/** Walks the tree of units, as it was from day to day or as it is. */
final class UnitTreeSearch {
    private final DocumentLookup<UnitDocument> lookup;

    UnitTreeSearch(DocumentLookup<UnitDocument> lookup) {
        this.lookup = lookup;
    }

    /** By these units, themselves and all that were ever below them, each in the time in which it was. */
    Map<String, Set<Span>> then(Collection<String> roots) throws IOException {
        var result = new LinkedHashMap<String, Set<Span>>();
        roots.forEach(root -> result.put(root, new LinkedHashSet<>(List.of(Span.ever(root)))));
        var level = new LinkedHashMap<String, List<Span>>();
        result.forEach((root, spans) -> level.put(root, List.copyOf(spans)));
        while (!level.isEmpty()) {
            var children = children(
                    "parents.parentId",
                    level.values().stream().flatMap(List::stream).map(Span::id).collect(Collectors.toSet()));
            level.replaceAll((root, above) -> children.stream()
                    .flatMap(child -> below(child, above).stream())
                    .filter(result.getOrDefault(root, Set.of())::add)
                    .toList());
            level.values().removeIf(List::isEmpty);
        }
        return result;
    }

    private Collection<UnitDocument> children(String field, Collection<String> parents) throws IOException {
        return lookup.get(lookup.having(field, parents)).values();
    }

    private static List<Span> below(UnitDocument child, List<Span> above) {
        var result = new ArrayList<Span>();
        var parents = child.parents();
        for (var i = 0; i < parents.size(); i++) {
            var parentId = parents.get(i).parentId();
            // what is told of a unit before its first day belongs to its first parent
            var from = i == 0 ? null : parents.get(i).from();
            var to = i + 1 == parents.size() ? null : parents.get(i + 1).from().minusDays(1);
            if (parentId != null && !empty(from, to)) {
                above.stream()
                        .filter(span -> span.id().equals(parentId))
                        .map(span -> span.of(child.id(), from, to))
                        .forEach(span -> {
                            if (span != null) {
                                result.add(span);
                            }
                        });
            }
        }
        return result;
    }

    private static boolean empty(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from != null && to != null && to.isBefore(from);
    }

    /**
     * By these units, themselves, all that are below them now, and all that they have taken over. What has ended and been followed counts where
     * its successor is, and what is below it with it.
     */
    Map<String, Set<String>> now(Collection<String> roots) throws IOException {
        var result = new LinkedHashMap<String, Set<String>>();
        roots.forEach(root -> result.put(root, new LinkedHashSet<>(List.of(root))));
        var level = new LinkedHashMap<String, Collection<String>>();
        result.forEach((root, units) -> level.put(root, List.copyOf(units)));
        while (!level.isEmpty()) {
            var fresh = level.values().stream().flatMap(Collection::stream).collect(Collectors.toSet());
            var next = new HashMap<String, List<String>>();
            for (var unit : children("ending.successorId", fresh)) {
                add(next, unit.successorId(), unit.id());
            }
            for (var unit : children("parentId", fresh)) {
                add(next, unit.parentId(), unit.successorId() == null ? unit.id() : outOf(unit));
            }
            level.replaceAll((root, above) -> above.stream()
                    .flatMap(id -> next.getOrDefault(id, List.of()).stream())
                    .filter(id ->
                            !id.isEmpty() && result.getOrDefault(root, Set.of()).add(id))
                    .toList());
            level.values().removeIf(Collection::isEmpty);
        }
        return result;
    }

    private static void add(Map<String, List<String>> lists, @Nullable String key, String value) {
        if (key != null) {
            lists.computeIfAbsent(key, _ -> new ArrayList<>()).add(value);
        }
    }

    /** What followed a unit, where that lay below the unit itself and so comes into its place in the tree; otherwise the empty word. */
    private String outOf(UnitDocument ended) throws IOException {
        var last = present(List.of(ended.id())).getOrDefault(ended.id(), "");
        var seen = new LinkedHashSet<String>();
        var above = last;
        while (above != null && seen.add(above)) {
            if (above.equals(ended.id())) {
                return last;
            }
            var unit = lookup.get(List.of(above)).get(above);
            above = unit == null ? null : unit.parentId();
        }
        return "";
    }

    /** These units at any time, and all that they took over, directly or through others, each up to the day of its end. */
    Collection<Span> withPredecessors(Collection<String> units) throws IOException {
        var result = new LinkedHashSet<Span>();
        units.forEach(unit -> result.add(Span.ever(unit)));
        var seen = new LinkedHashSet<>(units);
        Collection<String> fresh = units;
        while (!fresh.isEmpty()) {
            var next = new ArrayList<String>();
            var before = lookup.get(lookup.having("ending.successorId", fresh));
            for (var unit : before.values()) {
                if (unit.ending() != null && seen.add(unit.id())) {
                    result.add(new Span(unit.id(), null, unit.ending().on()));
                    next.add(unit.id());
                }
            }
            fresh = next;
        }
        return result;
    }

    /** What these units are now: themselves, or the last that took over, by the given ids. */
    Map<String, String> present(Collection<String> ids) throws IOException {
        var known = new HashMap<String, UnitDocument>();
        Collection<String> open = ids;
        while (!open.isEmpty()) {
            known.putAll(lookup.get(open));
            open = known.values().stream()
                    .flatMap(u -> Stream.ofNullable(u.successorId()))
                    .filter(id -> !known.containsKey(id))
                    .distinct()
                    .toList();
            // a successor that is not projected yet would be asked for again and again
            if (lookup.get(open).isEmpty()) {
                break;
            }
        }
        var result = new HashMap<String, String>();
        for (var id : ids) {
            var last = id;
            for (var unit = known.get(id); unit != null && unit.successorId() != null; unit = known.get(last)) {
                last = unit.successorId();
            }
            result.put(id, last);
        }
        return result;
    }
}

package neuguong.query.locality;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import neuguong.query.platform.DocumentLookup;
import neuguong.query.platform.Phrase;
import neuguong.query.platform.ProblemCode;
import neuguong.query.platform.ProblemException;
import neuguong.query.platform.Queries;

/** Walks the places: what lies in which, and what became of which. */
final class LocalityTreeSearch {
    private static final int LISTED = 10;

    private final DocumentLookup<LocalityDocument> lookup;

    LocalityTreeSearch(DocumentLookup<LocalityDocument> lookup) {
        this.lookup = lookup;
    }

    /**
     * The ids of the places that a question names, each by its id, its code and first day, or a code that no other place has ever had.
     *
     * @throws ProblemException where a code alone is that of several places, or of none
     */
    List<String> resolve(Collection<String> values) throws IOException {
        var result = new ArrayList<String>();
        for (var value : values) {
            result.add(value.length() == 36 || value.equals(LocalityLevels.NOT_DETERMINED) ? value : coded(value));
        }
        return result;
    }

    private String coded(String value) throws IOException {
        var at = value.indexOf('@');
        var code = at < 0 ? value : value.substring(0, at);
        var places = lookup.get(lookup.ids(Queries.is("code", code))).values().stream()
                .filter(p -> at < 0 || p.validFrom().toString().equals(value.substring(at + 1)))
                .sorted(Comparator.comparing(LocalityDocument::validFrom).thenComparing(LocalityDocument::id))
                .toList();
        if (places.isEmpty()) {
            throw problem(
                    "UNKNOWN_LOCALITY",
                    new Phrase("không có địa phương mang mã %s", "no place has the code %s").with(value));
        }
        if (places.size() > 1) {
            var listed = places.stream()
                    .limit(LISTED)
                    .map(p -> "%s (%s@%s)".formatted(p.name(), p.code(), p.validFrom()))
                    .collect(Collectors.joining(", "));
            throw problem(
                    "AMBIGUOUS_CODE",
                    new Phrase(
                                    "mã %s là của nhiều địa phương: %s; hãy nêu mã@ngày bắt đầu",
                                    "the code %s is that of several places: %s; name one as code@first day")
                            .with(value, listed));
        }
        return places.getFirst().id();
    }

    private static ProblemException problem(String reason, Phrase message) {
        return ProblemException.parameter(ProblemCode.INVALID_PARAMETER, "locality", reason, message);
    }

    /** The ids of these places and of all that ever lay in them. */
    Set<String> then(Collection<String> ids) throws IOException {
        return lookup.tree(ids, "parentId");
    }

    /**
     * The ids of all places, of whatever time, that lie in these places as they are now: themselves and what is below them, and whatever they
     * have taken over whole or by a person's choice, with what lay in that and has not become another place by itself.
     *
     * @throws ProblemException where a place has ended and its successor is not determined
     */
    Set<String> now(Collection<String> ids) throws IOException {
        var result = new LinkedHashSet<String>();
        var places = ids.stream()
                .filter(id -> !id.equals(LocalityLevels.NOT_DETERMINED))
                .toList();
        grow(result, present(places));
        if (places.size() < ids.size()) {
            grow(result, undetermined());
        }
        return result;
    }

    private void grow(Set<String> result, Collection<String> roots) throws IOException {
        Collection<String> fresh = roots.stream().filter(result::add).toList();
        while (!fresh.isEmpty()) {
            var below = lookup.ids(Queries.all(List.of(Queries.anyOf("parentId", fresh), Queries.without("becomes"))));
            var before = lookup.having("becomes", fresh);
            fresh = Stream.concat(below.stream(), before.stream())
                    .filter(result::add)
                    .toList();
        }
    }

    private List<String> undetermined() throws IOException {
        return lookup.get(lookup.ids(Queries.without("becomes"))).values().stream()
                .filter(LocalityDocument::undetermined)
                .map(LocalityDocument::id)
                .toList();
    }

    /** What these places are now: themselves, or what they have become. */
    private Set<String> present(Collection<String> ids) throws IOException {
        var result = new LinkedHashSet<String>();
        var seen = new HashSet<String>();
        Collection<String> open = ids;
        while (!open.isEmpty()) {
            var next = new ArrayList<String>();
            for (var place : lookup.get(open).values()) {
                var successor = place.successor();
                if (place.successors().isEmpty()) {
                    result.add(place.id());
                } else if (successor == null) {
                    throw problem(
                            "SUCCESSOR_NOT_DETERMINED",
                            new Phrase(
                                            "%s đã chia tách, chưa xác định nơi kế thừa",
                                            "%s was split, its successor is not determined")
                                    .with(place.name()));
                } else if (seen.add(successor)) {
                    next.add(successor);
                }
            }
            open = next;
        }
        return result;
    }

    /** The places with these ids, all that they lie in, and all that any of these have become. */
    Map<String, LocalityDocument> around(Collection<String> ids) throws IOException {
        var result = new HashMap<String, LocalityDocument>();
        Collection<String> open = ids;
        while (!open.isEmpty()) {
            var found = lookup.get(open);
            result.putAll(found);
            open = found.values().stream()
                    .flatMap(p -> Stream.concat(Stream.ofNullable(p.parentId()), p.becomes().stream()))
                    .filter(id -> !result.containsKey(id))
                    .distinct()
                    .toList();
        }
        return result;
    }
}

package neuguong.query.platform;

import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import neuguong.contract.EventJson;
import neuguong.query.platform.Difference.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads the documents of a generation through, so many at a time and then from the first again, and tells which are otherwise than the projection
 * wrote them. For one thread.
 */
final class DocumentCheck {
    /** Documents read at a time. */
    static final int STRIPE = 10_000;
    // bounds one answer: the largest documents are some 200 kB
    private static final int PAGE = 100;
    /** So many are remembered as wrong; whoever has as many knows enough. */
    private static final int MOST = 500;

    private static final String ID = "id";

    private final Rest5Client client;
    private final List<Index<?>> states;
    private final List<Index<?>> indices;
    private final Set<Place> wrong = new HashSet<>();
    private @Nullable Generation generation;
    private int index;
    private @Nullable String after;

    /**
     * Of these indices.
     *
     * @param states whose documents have the ids of aggregates
     * @param derived whose documents have such an id with something after a hyphen
     */
    DocumentCheck(Rest5Client client, List<Index<?>> states, List<Index<?>> derived) {
        this.client = client;
        this.states = List.copyOf(states);
        this.indices = new ArrayList<>(states);
        this.indices.addAll(derived);
    }

    private record Place(Index<?> index, String id) {}

    /** A document as Elasticsearch has it, and whether it was written so. */
    private record Found(String id, boolean fits) {}

    /** Reads on by a stripe and again what was wrong before; returns the aggregates of all that is. */
    Set<Difference> next(Line line) throws IOException {
        if (!line.generation().equals(generation)) {
            generation = line.generation();
            wrong.clear();
            index = 0;
            after = null;
        }
        wrong.retainAll(stillWrong(line));
        var begun = index;
        var left = STRIPE;
        do {
            var page = page(line);
            page.stream()
                    .filter(found -> !found.fits())
                    .limit(Math.max(0, MOST - wrong.size()))
                    .forEach(found -> wrong.add(new Place(indices.get(index), found.id())));
            left -= page.size();
            if (page.size() < PAGE) {
                index = (index + 1) % indices.size();
                after = null;
            } else {
                after = page.getLast().id();
            }
        } while (left > 0 && !(after == null && index == begun));
        return wrong.stream().map(this::difference).collect(Collectors.toSet());
    }

    private Set<Place> stillWrong(Line line) throws IOException {
        var result = new HashSet<Place>();
        for (var of : indices) {
            var ids = wrong.stream()
                    .filter(p -> p.index().equals(of))
                    .map(Place::id)
                    .toList();
            for (var from = 0; from < ids.size(); from += PAGE) {
                var some = ids.subList(from, Math.min(from + PAGE, ids.size()));
                search(line, of, Map.of("query", Map.of("ids", Map.of("values", some)))).stream()
                        .filter(found -> !found.fits())
                        .forEach(found -> result.add(new Place(of, found.id())));
            }
        }
        return result;
    }

    private List<Found> page(Line line) throws IOException {
        var question = new LinkedHashMap<String, Object>();
        question.put("sort", List.of(Map.of(ID, "asc")));
        if (after != null) {
            question.put("search_after", List.of(after));
        }
        return search(line, indices.get(index), question);
    }

    private List<Found> search(Line line, Index<?> of, Map<String, Object> question) throws IOException {
        var body = new LinkedHashMap<>(question);
        body.put("size", PAGE);
        body.put("version", true);
        body.put("track_total_hits", false);
        var request = new Request("POST", "/" + line.generation().writeAlias(of) + "/_search");
        request.setJsonEntity(EventJson.MAPPER.writeValueAsString(body));
        try (var content = client.performRequest(request).getEntity().getContent()) {
            return found(content.readAllBytes());
        }
    }

    /** The hits of an answer, with the documents byte for byte. */
    private static List<Found> found(byte[] answer) {
        var result = new ArrayList<Found>();
        try (var parser = EventJson.MAPPER.createParser(answer)) {
            String id = "";
            var version = -1L;
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME) {
                    switch (parser.currentName()) {
                        case "_id" -> id = parser.nextStringValue();
                        case "_version" -> version = parser.nextLongValue(-1);
                        case "_source" ->
                            result.add(new Found(id, DocumentDigest.fits(id, version, object(answer, parser))));
                        default -> {}
                    }
                }
            }
        }
        return result;
    }

    private static byte[] object(byte[] answer, JsonParser parser) {
        parser.nextToken();
        var from = parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        var to = parser.currentLocation().getByteOffset();
        return Arrays.copyOfRange(answer, Math.toIntExact(from), Math.toIntExact(to));
    }

    private Difference difference(Place place) {
        var id = place.id();
        var aggregate = states.contains(place.index()) || !id.contains("-") ? id : id.substring(0, id.lastIndexOf('-'));
        return new Difference(aggregate, Kind.CONTENT, null, null);
    }
}

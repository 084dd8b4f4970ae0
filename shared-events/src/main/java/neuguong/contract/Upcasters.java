package neuguong.contract;

import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import neuguong.events.EventType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What makes a payload of an older revision one of the next. The stored bytes stay as they are, and so do their hashes: both services read
 * through here.
 */
final class Upcasters {
    /** By the revision that they read: {@code <name>.<revision>}. */
    private static final Map<String, UnaryOperator<ObjectNode>> BY_REVISION = Map.of(
            // the first months knew no proposals: every award had been decided elsewhere, and nothing said so
            "exemplar.CommendationAwarded.1",
            payload -> payload.put("origin", "ELSEWHERE"),
            // a birth year was stored in the clear, beside the name
            "exemplar.ExemplarNominated.1",
            Upcasters::personalApart,
            "exemplar.NominationRevised.1",
            Upcasters::personalApart,
            // nothing was counted yet when these were recorded
            "exemplar.CommendationRevoked.1",
            payload -> payload.set("lostBasis", payload.arrayNode()));

    private Upcasters() {}

    /** The payload in the type's present revision, or empty where no way leads there from {@code revision}. */
    static Optional<JsonNode> upcast(EventType type, String revision, JsonNode payload) {
        if (type.revision().equals(revision)) {
            return Optional.of(payload);
        }
        var step = BY_REVISION.get(type.name() + "." + revision);
        if (step == null || !(payload instanceof ObjectNode object)) {
            return Optional.empty();
        }
        return upcast(type, String.valueOf(Integer.parseInt(revision) + 1), step.apply(object));
    }

    private static ObjectNode personalApart(ObjectNode payload) {
        if (payload.at("/nomination/subject") instanceof ObjectNode subject && subject.has("birthYear")) {
            subject.putObject("personal").set("birthYear", subject.remove("birthYear"));
        }
        return payload;
    }
}

package neuguong.query.platform;

import java.util.List;
import neuguong.contract.EventJson;
import tools.jackson.databind.JsonNode;

/** What Elasticsearch answered to a bulk request: an answer with failures is no exception, each item carries its own. */
final class BulkAnswer {
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private BulkAnswer() {}

    /**
     * Returns whether any write found something as new or newer in its place.
     *
     * @param operations what was asked for, for the message
     * @throws UnfitException where a document was refused for what is in it
     * @throws ProjectionException where anything else was neither written nor there already
     */
    static boolean check(byte[] answer, List<String> operations) {
        var read = EventJson.MAPPER.readTree(answer);
        if (!read.has("errors")) {
            throw IndexFaults.answered(0, "", "no answer to a bulk request");
        }
        if (!read.get("errors").asBoolean()) {
            return false;
        }
        var conflicts = false;
        var number = 0;
        for (var item : read.path("items")) {
            for (var operation : item.properties()) {
                conflicts |= conflict(operation.getKey(), operation.getValue(), operations.get(number));
            }
            number++;
        }
        return conflicts;
    }

    private static boolean conflict(String action, JsonNode item, String operation) {
        var error = item.path("error");
        var status = item.path("status").asInt(0);
        if (error.isMissingNode() || status == CONFLICT) {
            return status == CONFLICT; // written, or something as new or newer is already there
        }
        var type = error.path("type").asString("");
        if (action.equals("delete") && status == NOT_FOUND && !IndexFaults.gone(type)) {
            return false;
        }
        var reason = operation + ": " + error.path("reason").asString("");
        if (status == BAD_REQUEST) {
            throw new UnfitException(ParkedReason.REFUSED, type + ": " + reason);
        }
        throw IndexFaults.answered(status, type, reason);
    }
}

package neuguong.query.replay;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import neuguong.query.platform.AuditService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Asks the command service for a step of a unit's life, in the name of whoever asked for the page. */
@Component
public final class ReplayClient {
    private final AuditService audit;

    ReplayClient(AuditService audit) {
        this.audit = audit;
    }

    /**
     * The step.
     *
     * @throws neuguong.query.platform.ProblemException where there is none, where the caller may not see it, or where the command
     *     service does not answer
     */
    public Replay of(String unitId, ReplayQuestion question, HttpServletRequest request, Locale locale) {
        return audit.get(address(unitId, question), Replay.class, request, locale);
    }

    private static URI address(String unitId, ReplayQuestion q) {
        var address = UriComponentsBuilder.fromPath("/api/v1/audit/units/{id}/replay");
        var values = new LinkedHashMap<String, Object>();
        values.put("id", unitId);
        put(address, values, "order", q.order());
        put(address, values, "pace", q.pace());
        put(address, values, "at", q.at());
        put(address, values, "validAt", q.validAt());
        put(address, values, "knownAt", q.knownAt());
        put(address, values, "exemplar", q.exemplar());
        put(address, values, "year", q.year());
        put(address, values, "after", q.after());
        for (var i = 0; i < q.type().size(); i++) {
            address.queryParam("type", "{type" + i + "}");
            values.put("type" + i, q.type().get(i));
        }
        return address.encode().buildAndExpand(values).toUri();
    }

    private static void put(
            UriComponentsBuilder address, Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            address.queryParam(name, "{" + name + "}");
            values.put(name, value);
        }
    }
}

package neuguong.query.platform;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import neuguong.query.platform.AuditService.Outcome;
import neuguong.query.platform.Reconciler.Found;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What an operator learns of differences between the indices and the event store, and has mended. */
public final class Reconciliation {
    private static final int MOST = 500;
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Pattern ID = Pattern.compile("[0-9A-Za-z-]{1,64}");
    private static final Phrase SILENT = new Phrase(
            "Kho sự kiện hoặc chỉ mục tạm thời không trả lời, xin thử lại sau.",
            "The event store or the indices do not answer for now; try again later.");
    private static final Phrase UNKNOWN =
            new Phrase("Kho sự kiện không có hồ sơ %s.", "The event store has no record %s.");

    private static final Phrase SENDING = new Phrase(
            "Kho sự kiện đang được gửi lại, chưa thể gửi lại lần nữa.",
            "The log is being sent again; it cannot be sent once more yet.");

    private final Reconciler reconciler;
    private final IndexedVersions indexed;
    private final AuditService store;
    private final Live live;

    Reconciliation(Reconciler reconciler, IndexedVersions indexed, AuditService store, Live live) {
        this.reconciler = reconciler;
        this.indexed = indexed;
        this.store = store;
        this.live = live;
    }

    /**
     * How the indices and the event store differ.
     *
     * @param at when they were compared last, or null
     * @param aggregates that the indices had then
     * @param items the first 500 that differ now, by their ids
     */
    public record Told(@Nullable Instant at, long aggregates, List<Difference> items) {
        public Told {
            items = List.copyOf(items);
        }
    }

    /** How far the aggregates of a bucket are, as the command service answers. */
    private record Stored(Map<String, Long> versions) {}

    /**
     * What was found last, with the aggregates of each bucket asked for in the caller's name.
     *
     * @throws ProblemException UNAVAILABLE where the event store or the indices do not answer
     */
    public Told told(HttpServletRequest caller, Locale locale) {
        return told(reconciler.found(), caller, locale);
    }

    /**
     * Compares now, and tells what was found; this takes some seconds where something differs.
     *
     * @throws ProblemException UNAVAILABLE where the event store or the indices do not answer
     */
    public Told now(HttpServletRequest caller, Locale locale) {
        try {
            return told(reconciler.look(), caller, locale);
        } catch (IOException | ElasticsearchException e) {
            throw silent();
        }
    }

    private Told told(Found found, HttpServletRequest caller, Locale locale) {
        var findings = found.findings();
        var items = new ArrayList<>(findings.differences());
        for (var bucket : new TreeSet<>(findings.buckets())) {
            items.addAll(differences(bucket, findings.position(), caller, locale));
        }
        return new Told(
                found.at(),
                findings.aggregates(),
                items.stream()
                        .sorted(Comparator.comparing(Difference::aggregateId).thenComparing(Difference::kind))
                        .limit(MOST)
                        .toList());
    }

    private List<Difference> differences(int bucket, long position, HttpServletRequest caller, Locale locale) {
        try {
            var here = indexed.of(live.line(), bucket, position);
            var asked = URI.create("/api/v1/audit/versions/" + bucket + "?position=" + position);
            var there = store.get(asked, Stored.class, caller, locale).versions();
            return Stream.concat(here.keySet().stream(), there.keySet().stream())
                    .distinct()
                    .flatMap(id -> Stream.ofNullable(Difference.between(id, there.get(id), here.get(id))))
                    .toList();
        } catch (IOException | ElasticsearchException e) {
            throw silent();
        }
    }

    /**
     * Has the event store send all events of an aggregate again: what the indices miss of it comes, and what they have changes nothing. A document
     * that was changed from outside is mended by a rebuild only.
     *
     * @return how many events are sent
     * @throws ProblemException NOT_FOUND where the event store has no such aggregate, UNAVAILABLE where it does not answer
     */
    public long resend(String aggregateId, HttpServletRequest caller, Locale locale) {
        if (!ID.matcher(aggregateId).matches()) {
            throw ProblemException.unknown(UNKNOWN.with(aggregateId));
        }
        // what was removed from outside is remembered as it was
        live.line().intake().forget();
        var outcome = sentAgain("/" + aggregateId, caller, locale);
        if (outcome.status() == HttpStatus.NOT_FOUND.value()) {
            throw ProblemException.unknown(UNKNOWN.with(aggregateId));
        }
        if (!outcome.accepted()) {
            throw silent();
        }
        return outcome.said().path("events").asLong(0);
    }

    /**
     * Has the event store send its whole log again, which it does for some time after this.
     *
     * @throws ProblemException CONFLICT where it is doing so already, UNAVAILABLE where it does not answer
     */
    void resendAll(HttpServletRequest caller, Locale locale) {
        var outcome = sentAgain("", caller, locale);
        if (outcome.status() == HttpStatus.CONFLICT.value()) {
            throw ProblemException.of(ProblemCode.CONFLICT, SENDING);
        }
        if (!outcome.accepted()) {
            throw silent();
        }
    }

    private Outcome sentAgain(String which, HttpServletRequest caller, Locale locale) {
        return store.give(
                URI.create("/api/v1/audit/versions" + which + "/resend"),
                Map.of(),
                UUID.randomUUID().toString(),
                caller,
                locale);
    }

    private static ProblemException silent() {
        return ProblemException.later(ProblemCode.UNAVAILABLE, SILENT, SOON);
    }
}

package neuguong.query.platform;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.function.UnaryOperator;
import neuguong.query.platform.GroupOffsets.KafkaUnavailableException;
import neuguong.query.platform.RebuildPlan.Wish;
import org.jspecify.annotations.Nullable;

/** What an operator may have done with the indices as a whole, and how that goes. */
public final class RebuildOrders {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Phrase GOING = new Phrase(
            "Đang dựng lại chỉ mục, chưa thể bắt đầu lần khác.",
            "The indices are being rebuilt; another cannot begin.");
    private static final Phrase NOTHING =
            new Phrase("Không có lần dựng lại chỉ mục nào đang diễn ra.", "No rebuild is going on.");
    private static final Phrase NO_OTHER =
            new Phrase("Không còn bộ chỉ mục trước đó để quay lại.", "There are no earlier indices to step back to.");
    private static final Phrase SILENT = new Phrase(
            "Kafka hoặc Elasticsearch tạm thời không trả lời, xin thử lại sau.",
            "Kafka or Elasticsearch does not answer for now; try again later.");

    private final Lines lines;
    private final Editions editions;
    private final GroupOffsets offsets;
    private final Rebuild rebuild;
    private final Reconciliation store;

    RebuildOrders(Lines lines, Editions editions, GroupOffsets offsets, Rebuild rebuild, Reconciliation store) {
        this.lines = lines;
        this.editions = editions;
        this.offsets = offsets;
        this.rebuild = rebuild;
        this.store = store;
    }

    /** Where a rebuild has its events from. */
    public enum Source {
        /** The topic of events, from its first record. */
        TOPIC,
        /** The event store, which sends all to the topic again. */
        STORE
    }

    /**
     * How things stand.
     *
     * @param serving the generation that the readers see
     * @param filling the one that is filled, is about to be, or is about to be removed; null while there is none
     * @param other to which one can step back, or null
     * @param rebuild how far this instance is with filling it
     */
    public record Standing(
            String serving,
            @Nullable String filling,
            @Nullable String other,
            RebuildProgress rebuild) {}

    /**
     * How things stand now.
     *
     * @throws ProblemException UNAVAILABLE where it is not known; so do all of these
     */
    public Standing standing() {
        return asked(() -> new Standing(
                editions.live().id(),
                editions.rebuilt().map(Generation::id).orElse(null),
                editions.other().map(Generation::id).orElse(null),
                rebuild.progress()));
    }

    /**
     * Begins to fill new indices beside the ones that the readers see.
     *
     * @param atMostPerSecond events, or 0 for as many as it can
     * @param paused whether it is to stand until it is let go on
     * @param from where the events come from; null for the topic where that has all of them still, and otherwise the event store
     * @throws ProblemException CONFLICT where that is going on already
     */
    public synchronized void begin(
            int atMostPerSecond, boolean paused, @Nullable Source from, HttpServletRequest caller, Locale locale) {
        asked(() -> {
            requireNone();
            var next = editions.next();
            // in the order in which a rebuild begins: see ProjectionSupervisor
            offsets.forget(next.consumerGroup());
            var skipped =
                    (from == null && !offsets.whole()) || from == Source.STORE ? sentAgain(next, caller, locale) : null;
            lines.of(next).indices().create();
            editions.plan(next, new RebuildPlan(paused ? Wish.PAUSE : Wish.GO, atMostPerSecond, true, skipped));
            return next;
        });
    }

    /** Has the whole log come to the topic again, and the next generation begin there; returns how many records lie before that. */
    private Long sentAgain(Generation next, HttpServletRequest caller, Locale locale) throws KafkaUnavailableException {
        var ends = offsets.ends();
        offsets.begin(next.consumerGroup(), ends);
        store.resendAll(caller, locale);
        return ends.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * Lets the readers see the indices that they saw before, once these have what has come since.
     *
     * @throws ProblemException NOT_FOUND where there are none, CONFLICT while a rebuild is going on
     */
    public synchronized void stepBack() {
        asked(() -> {
            requireNone();
            var other = editions.other().orElseThrow(() -> ProblemException.unknown(NO_OTHER));
            editions.plan(other, new RebuildPlan(Wish.GO, 0, false, null));
            return other;
        });
    }

    /**
     * Lets it stand where it is.
     *
     * @throws ProblemException NOT_FOUND where no rebuild is going on
     */
    public void pause() {
        change(plan -> plan.with(Wish.PAUSE));
    }

    /**
     * Lets it go on.
     *
     * @throws ProblemException NOT_FOUND where no rebuild is going on
     */
    public void resume() {
        change(plan -> plan.with(Wish.GO));
    }

    /**
     * Lets it do so many events a second at most, 0 for as many as it can.
     *
     * @throws ProblemException NOT_FOUND where no rebuild is going on
     */
    public void atMost(int eventsPerSecond) {
        change(plan -> plan.atMost(eventsPerSecond));
    }

    /**
     * Breaks it off; what it had filled is removed, what it wanted to step back to stays.
     *
     * @throws ProblemException NOT_FOUND where no rebuild is going on
     */
    public void cancel() {
        change(plan -> plan.with(plan.verified() ? Wish.DROP : Wish.OVER));
    }

    private synchronized void change(UnaryOperator<RebuildPlan> change) {
        asked(() -> {
            var rebuilt = editions.rebuilt().orElseThrow(() -> ProblemException.unknown(NOTHING));
            var plan = editions.plan(rebuilt);
            if (!plan.going()) {
                throw ProblemException.unknown(NOTHING);
            }
            editions.plan(rebuilt, change.apply(plan));
            return rebuilt;
        });
    }

    private void requireNone() throws IOException {
        if (editions.rebuilt().isPresent()) {
            throw ProblemException.of(ProblemCode.CONFLICT, GOING);
        }
    }

    private interface Asked<T> {
        T of() throws IOException, KafkaUnavailableException;
    }

    private static <T> T asked(Asked<T> asked) {
        try {
            return asked.of();
        } catch (IOException | ElasticsearchException | KafkaUnavailableException e) {
            throw ProblemException.later(ProblemCode.UNAVAILABLE, SILENT, SOON);
        }
    }
}

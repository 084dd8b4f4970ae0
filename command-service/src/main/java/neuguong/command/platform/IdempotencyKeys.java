package neuguong.command.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import neuguong.command.personal.Marks;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps the first answer of each key, in the transaction of the events it answers for. Only accepted commands are kept: a refusal
 * changed nothing, so that asking again is safe. Axon adds this bean to the command bus by itself.
 */
@Component
public class IdempotencyKeys implements MessageHandlerInterceptor<CommandMessage<?>> {
    private static final Duration KEPT = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Marks marks;
    private final ReadAhead<String, Kept> ahead = new ReadAhead<>("idempotency keys");
    private final Gathered<Given> given = new Gathered<>("idempotency keys", this::store);

    IdempotencyKeys(JdbcClient jdbc, Marks marks) {
        this.jdbc = jdbc;
        this.marks = marks;
    }

    /** What is kept under a key. */
    private record Kept(String requestMark, Accepted answer) {
        /** Whether the request is the same; older ones were kept by their hash. */
        boolean isOf(Caller caller, Marks marks) {
            return requestMark.equals(caller.requestHash()) || requestMark.equals(mark(caller, marks));
        }
    }

    /** What is to be kept until an instant, or for ever. */
    private record Given(
            String key,
            String requestHash,
            Accepted answer,
            @Nullable String expiresAt) {}

    /**
     * The kept answer to the caller's key, or empty.
     *
     * @throws Reused where the key belongs to another request
     */
    Optional<Accepted> find(Caller caller) {
        var key = caller.idempotencyKey();
        if (key == null) {
            return Optional.empty();
        }
        var kept = ahead.get(key, () -> Optional.ofNullable(read(List.of(key)).get(key)));
        if (kept.isPresent() && !kept.get().isOf(caller, marks)) {
            throw new Reused();
        }
        return kept.map(Kept::answer);
    }

    /** A request tells personal data, so that not its hash is kept but a mark of that, where there is a key for it. */
    private static String mark(Caller caller, Marks marks) {
        return marks.possible() ? marks.of("request", caller.requestHash()) : caller.requestHash();
    }

    /** Reads at once what is kept under the keys of these callers, for the rest of the transaction. */
    void readAhead(Collection<Caller> callers) {
        ahead.read(
                callers.stream()
                        .map(Caller::idempotencyKey)
                        .filter(Objects::nonNull)
                        .toList(),
                this::read);
    }

    private Map<String, Kept> read(List<String> keys) {
        var found = new HashMap<String, Kept>();
        jdbc.sql("""
                        select key, request_hash, aggregate_id, version, part from idempotency_key
                        where key = any(?) and (expires_at is null or expires_at > now())""").param(keys.toArray(String[]::new)).query(row -> {
            var answer = new Accepted(row.getString(3), row.getLong(4), row.getString(5), false);
            found.put(row.getString(1), new Kept(row.getString(2), answer));
        });
        return found;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        var result = chain.proceed();
        if (unitOfWork.getMessage().getMetaData().get(Caller.KEY) instanceof Caller caller
                && caller.idempotencyKey() != null
                && result instanceof Accepted accepted) {
            give(caller, accepted);
        }
        return result;
    }

    private void give(Caller caller, Accepted accepted) {
        var key = Objects.requireNonNull(caller.idempotencyKey());
        var again = new Accepted(accepted.id(), accepted.version(), accepted.part(), false);
        var mark = mark(caller, marks);
        ahead.put(key, new Kept(mark, again));
        given.add(new Given(
                key,
                mark,
                again,
                caller.keepForEver() ? null : Instant.now().plus(KEPT).toString()));
    }

    private void store(List<Given> given) {
        jdbc.sql("""
                        insert into idempotency_key (key, request_hash, aggregate_id, version, part, expires_at)
                        select * from unnest(?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[]::timestamptz[])""")
                .param(given.stream().map(Given::key).toArray(String[]::new))
                .param(given.stream().map(Given::requestHash).toArray(String[]::new))
                .param(given.stream().map(g -> g.answer().id()).toArray(String[]::new))
                .param(given.stream().map(g -> g.answer().version()).toArray(Long[]::new))
                .param(given.stream().map(g -> g.answer().part()).toArray(String[]::new))
                .param(given.stream().map(Given::expiresAt).toArray(String[]::new))
                .update();
    }

    @Scheduled(fixedDelay = 60_000)
    void forgetExpired() {
        jdbc.sql("delete from idempotency_key where expires_at < now()").update();
    }

    /** The key was used for another request. */
    public static final class Reused extends RuntimeException {
        Reused() {
            super("key reused", null, false, false);
        }
    }
}

package neuguong.command.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps the first answer of each key, in the transaction of the events it answers for. Only accepted commands are kept: a refusal
 * changed nothing, so that asking again is safe. Axon adds this bean to the command bus by itself.
 */
@Component
public class IdempotencyKeys implements MessageHandlerInterceptor<CommandMessage<?>> {
    static final String CALLER = "caller";
    private static final String OPEN = IdempotencyKeys.class.getName();
    private static final Duration KEPT = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    IdempotencyKeys(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** What is kept under a key. */
    private record Kept(String requestHash, Accepted answer) {}

    /**
     * The keys of a transaction.
     *
     * @param looked what is kept under the keys that were looked up or answered in it; empty where it is nothing
     * @param given what is stored when it commits
     */
    private record Open(Map<String, Optional<Kept>> looked, List<@Nullable Object[]> given) {}

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
        var looked = CurrentUnitOfWork.isStarted()
                ? open(CurrentUnitOfWork.get()).looked().get(key)
                : null;
        var kept = looked == null ? Optional.ofNullable(read(List.of(key)).get(key)) : looked;
        if (kept.isPresent() && !kept.get().requestHash().equals(caller.requestHash())) {
            throw new Reused();
        }
        return kept.map(Kept::answer);
    }

    /** Reads at once what is kept under the keys of these callers, for the rest of the transaction. */
    void readAhead(Collection<Caller> callers) {
        var keys = callers.stream()
                .map(Caller::idempotencyKey)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (!keys.isEmpty()) {
            var kept = read(keys);
            var looked = open(CurrentUnitOfWork.get()).looked();
            keys.forEach(key -> looked.put(key, Optional.ofNullable(kept.get(key))));
        }
    }

    private Map<String, Kept> read(List<String> keys) {
        var found = new HashMap<String, Kept>();
        jdbc.sql("""
                        select key, request_hash, aggregate_id, version, part from idempotency_key
                        where key in (:keys) and (expires_at is null or expires_at > now())""").param("keys", keys).query(row -> {
            var answer = new Accepted(row.getString(3), row.getLong(4), row.getString(5), false);
            found.put(row.getString(1), new Kept(row.getString(2), answer));
        });
        return found;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        var result = chain.proceed();
        if (unitOfWork.getMessage().getMetaData().get(CALLER) instanceof Caller caller
                && result instanceof Accepted accepted) {
            give(open(unitOfWork), caller, accepted);
        }
        return result;
    }

    private static void give(Open open, Caller caller, Accepted accepted) {
        var key = Objects.requireNonNull(caller.idempotencyKey());
        var again = new Accepted(accepted.id(), accepted.version(), accepted.part(), false);
        open.looked().put(key, Optional.of(new Kept(caller.requestHash(), again)));
        open.given().add(new @Nullable Object[] {
            key,
            caller.requestHash(),
            accepted.id(),
            accepted.version(),
            accepted.part(),
            caller.keepForEver() ? null : Instant.now().plus(KEPT).atOffset(ZoneOffset.UTC)
        });
    }

    private Open open(UnitOfWork<?> unitOfWork) {
        var transaction = unitOfWork.root();
        return transaction.getOrComputeResource(OPEN, _ -> {
            var open = new Open(new HashMap<>(), new ArrayList<>());
            transaction.onPrepareCommit(_ -> store(open.given()));
            return open;
        });
    }

    private void store(List<@Nullable Object[]> given) {
        if (!given.isEmpty()) {
            batches.batchUpdate("""
                    insert into idempotency_key (key, request_hash, aggregate_id, version, part, expires_at)
                    values (?, ?, ?, ?, ?, ?)""", given);
        }
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

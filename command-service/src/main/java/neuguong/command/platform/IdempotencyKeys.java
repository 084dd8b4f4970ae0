package neuguong.command.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
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
    private static final Duration KEPT = Duration.ofHours(24);

    private final JdbcClient jdbc;

    IdempotencyKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The kept answer to the caller's key, or empty.
     *
     * @throws Reused where the key belongs to another request
     */
    Optional<Accepted> find(Caller caller) {
        if (caller.idempotencyKey() == null) {
            return Optional.empty();
        }
        var kept = jdbc.sql("""
                        select request_hash, aggregate_id, version, part from idempotency_key
                        where key = ? and (expires_at is null or expires_at > now())""")
                .param(caller.idempotencyKey())
                .query((row, _) -> new Kept(
                        row.getString(1), new Accepted(row.getString(2), row.getLong(3), row.getString(4), false)))
                .optional();
        if (kept.isPresent() && !kept.get().requestHash().equals(caller.requestHash())) {
            throw new Reused();
        }
        return kept.map(Kept::answer);
    }

    private record Kept(String requestHash, Accepted answer) {}

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        var result = chain.proceed();
        if (unitOfWork.getMessage().getMetaData().get(CALLER) instanceof Caller caller
                && result instanceof Accepted accepted) {
            keep(caller, accepted);
        }
        return result;
    }

    private void keep(Caller caller, Accepted accepted) {
        jdbc.sql("""
                        insert into idempotency_key (key, request_hash, aggregate_id, version, part, expires_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .param(caller.idempotencyKey())
                .param(caller.requestHash())
                .param(accepted.id())
                .param(accepted.version())
                .param(accepted.part())
                .param(caller.keepForEver() ? null : Instant.now().plus(KEPT).atOffset(ZoneOffset.UTC))
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

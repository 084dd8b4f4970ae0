package neuguong.command.platform;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.Supplier;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.springframework.stereotype.Component;

/**
 * One transaction for many commands. A command that is refused records nothing and leaves the others as they are; any other fault, and
 * an {@link Index.Forbidden}, undoes all of them.
 */
@Component
public final class SharedTransaction {
    private final TransactionManager transactions;
    private final States states;
    private final Timer timer;

    SharedTransaction(TransactionManager transactions, States states, MeterRegistry meters) {
        this.transactions = transactions;
        this.states = states;
        this.timer = Timer.builder("neuguong.append")
                .description(
                        "What a transaction takes from its begin until its events are durable, or until it is undone")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofSeconds(20))
                .register(meters);
    }

    /**
     * Does the work and commits it.
     *
     * @throws RuntimeException what the work threw, or why it could not be committed; nothing of it was recorded
     */
    public <T> T run(Supplier<T> work) {
        var begun = System.nanoTime();
        try {
            return commit(work);
        } finally {
            timer.record(Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    private <T> T commit(Supplier<T> work) {
        var whole = DefaultUnitOfWork.startAndGet(GenericMessage.asMessage("commands together"));
        try {
            whole.attachTransaction(transactions);
            states.follow(whole);
            var result = work.get();
            whole.commit();
            return result;
        } catch (RuntimeException | Error e) {
            if (whole.isActive()) {
                whole.rollback(e);
            }
            throw e;
        }
    }
}

package neuguong.command.platform;

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

    SharedTransaction(TransactionManager transactions, States states) {
        this.transactions = transactions;
        this.states = states;
    }

    /**
     * Does the work and commits it.
     *
     * @throws RuntimeException what the work threw, or why it could not be committed; nothing of it was recorded
     */
    public <T> T run(Supplier<T> work) {
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

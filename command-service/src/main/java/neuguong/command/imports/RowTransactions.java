package neuguong.command.imports;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import neuguong.command.decide.Rejected;
import neuguong.command.imports.RowFault.Code;
import neuguong.command.imports.RowFault.RowRefused;
import neuguong.command.platform.Edge;
import neuguong.command.platform.Index;
import neuguong.command.platform.SharedTransaction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Carries out many items in one transaction, at most one command each: one commit to disk for many rows, and what became of them is
 * stored with what they recorded, so that a crash neither loses nor repeats a row. An item that is refused has recorded nothing.
 */
@Component
final class RowTransactions {
    private static final Logger LOG = LoggerFactory.getLogger(RowTransactions.class);
    private static final int TRIES = 3;

    private final SharedTransaction transaction;
    private final Edge edge;

    RowTransactions(SharedTransaction transaction, Edge edge) {
        this.transaction = transaction;
        this.edge = edge;
    }

    /** What is done with an item. It may be attempted again from the beginning, when its transaction could not be committed. */
    interface Attempt<I, O> {
        /** Begins the transaction of these items. */
        default void begin(List<I> items) {}

        O carryOut(I item);

        O refused(I item, List<RowFault> faults);

        /** Ends the transaction of these results. */
        void store(List<O> results);
    }

    /**
     * Carries out items in their order.
     *
     * @throws RuntimeException where the store is down, see {@link #storeIsDown}; nothing was stored, and it may be tried again
     */
    <I, O> List<O> carryOut(List<I> items, Attempt<I, O> attempt) {
        try {
            return together(items, attempt);
        } catch (Superseded e) {
            throw e;
        } catch (RuntimeException e) {
            if (storeIsDown(e)) {
                throw e;
            }
            LOG.debug("{} rows could not be stored together and are stored one by one", items.size(), e);
        }
        // one of them is at fault, or was in the way of another transaction
        var results = new ArrayList<O>();
        for (var item : items) {
            results.addAll(alone(item, attempt));
        }
        return results;
    }

    private <I, O> List<O> together(List<I> items, Attempt<I, O> attempt) {
        return transaction.run(() -> {
            attempt.begin(items);
            var results = items.stream().map(item -> one(item, attempt)).toList();
            attempt.store(results);
            return results;
        });
    }

    private static <I, O> O one(I item, Attempt<I, O> attempt) {
        try {
            return attempt.carryOut(item);
        } catch (Rejected e) {
            return attempt.refused(item, List.of(RowFault.of(e)));
        } catch (RowRefused e) {
            return attempt.refused(item, e.faults());
        }
    }

    private <I, O> List<O> alone(I item, Attempt<I, O> attempt) {
        for (var attempts = 1; ; attempts++) {
            try {
                return together(List.of(item), attempt);
            } catch (Superseded e) {
                throw e;
            } catch (Index.Forbidden e) {
                return refused(item, attempt, List.of(RowFault.of(e.why())));
            } catch (RuntimeException e) {
                if (storeIsDown(e)) {
                    throw e;
                }
                if (attempts == TRIES) {
                    return broken(item, attempt, e);
                }
            }
        }
    }

    private <I, O> List<O> broken(I item, Attempt<I, O> attempt, RuntimeException cause) {
        var id = edge.newId();
        LOG.error("fault {} in a row of an import", id, cause);
        return refused(item, attempt, List.of(RowFault.of(Code.INTERNAL, id)));
    }

    private <I, O> List<O> refused(I item, Attempt<I, O> attempt, List<RowFault> faults) {
        return transaction.run(() -> {
            var results = List.of(attempt.refused(item, faults));
            attempt.store(results);
            return results;
        });
    }

    /** Whether a fault is the store's and not the row's: no connection, a shutdown, no room. */
    static boolean storeIsDown(Throwable fault) {
        for (@Nullable Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotCreateTransactionException
                    || cause instanceof DataAccessResourceFailureException
                    || cause instanceof TransientDataAccessResourceException
                    || (cause instanceof SQLException e && storeIsDown(e))) {
                return true;
            }
        }
        return false;
    }

    /** Classes of SQLSTATE: 08 connection, 53 resources, 57P shutdown, 58 system, 25006 read only after a failover. */
    private static boolean storeIsDown(SQLException e) {
        var state = e.getSQLState();
        // the pool's own word for a connection that was cut has no state
        return state == null
                ? String.valueOf(e.getMessage()).contains("closed")
                : (state.startsWith("08")
                        || state.startsWith("53")
                        || state.startsWith("57P")
                        || state.startsWith("58")
                        || state.equals("25006"));
    }

    /** Another process works on the same import. */
    static final class Superseded extends RuntimeException {
        Superseded() {
            super("superseded", null, false, false);
        }
    }
}

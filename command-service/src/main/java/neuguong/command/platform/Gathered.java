package neuguong.command.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Rows that the commands of one transaction give one by one and that are written at once, at the latest when it commits.
 *
 * @param <R> the rows
 */
public final class Gathered<R> {
    private final String name;
    private final Consumer<List<R>> write;

    /** @param name tells one kind of rows from another */
    public Gathered(String name, Consumer<List<R>> write) {
        this.name = Gathered.class.getName() + " " + name;
        this.write = write;
    }

    /** Takes a row, within a transaction. */
    public void add(R row) {
        var transaction = CurrentUnitOfWork.get().root();
        List<R> rows = transaction.getOrComputeResource(name, _ -> {
            transaction.onPrepareCommit(this::write);
            return new ArrayList<R>();
        });
        rows.add(row);
    }

    /** Writes now what was taken so far, because it is about to be read or changed. */
    public void write() {
        if (CurrentUnitOfWork.isStarted()) {
            write(CurrentUnitOfWork.get().root());
        }
    }

    private void write(UnitOfWork<?> transaction) {
        List<R> rows = transaction.getResource(name);
        if (rows != null && !rows.isEmpty()) {
            var taken = List.copyOf(rows);
            rows.clear();
            write.accept(taken);
        }
    }
}

package neuguong.command.imports;

import java.util.List;
import java.util.Objects;
import neuguong.command.imports.ImportJobs.Result;
import neuguong.command.imports.RowFault.RowRefused;
import neuguong.command.imports.RowTransactions.Attempt;
import neuguong.command.imports.Rows.Planned;
import neuguong.command.imports.Table.Line;
import neuguong.command.platform.Caller;
import org.jspecify.annotations.Nullable;

/** Rows that give one command each. */
final class RowsIntake<R, C> implements Intake {
    private final Rows<R, C> rows;
    private final Columns columns;
    private final Work work;
    private final Seen rehearsed = new Seen();

    RowsIntake(Rows<R, C> rows, Columns columns, Work work) {
        this.rows = rows;
        this.columns = columns;
        this.work = work;
    }

    /**
     * A row in hand.
     *
     * @param planned null where it is refused already, for {@code faults}
     */
    private record Item<R>(int row, Caller caller, @Nullable Planned<R> planned, List<RowFault> faults) {
        String lane() {
            return planned == null ? "" : planned.lane();
        }
    }

    @Override
    public void take(List<Line> lines) {
        work.carryOut(lines.stream().map(this::read).toList(), Item::lane, new Attempt<Item<R>, Result>() {
            @Override
            public void begin(List<Item<R>> items) {
                RowsIntake.this.begin(items);
            }

            @Override
            public Result carryOut(Item<R> item) {
                return item.planned() == null
                        ? refused(item, item.faults())
                        : new Result(item.row(), Outcome.of(changes(item.row(), item.planned(), item.caller())));
            }

            @Override
            public Result refused(Item<R> item, List<RowFault> faults) {
                return new Result(item.row(), new Outcome.Refused(faults));
            }

            @Override
            public void store(List<Result> results) {
                work.store(results);
            }
        });
    }

    private void begin(List<Item<R>> items) {
        var read = items.stream()
                .map(Item::planned)
                .filter(Objects::nonNull)
                .map(Planned::row)
                .toList();
        work.commands().expect(items.stream().map(Item::caller).toList(), rows.aggregates(read));
        rows.readAhead(read);
    }

    private Item<R> read(Line line) {
        try {
            var cells = new Cells(columns, line);
            var caller = work.caller(cells.meaning(work.job().parameters().meaning()), cells.personal());
            try {
                return new Item<>(line.number(), caller, rows.read(cells), List.of());
            } catch (RowRefused e) {
                return new Item<>(line.number(), caller, null, e.faults());
            }
        } catch (RowRefused e) {
            return new Item<>(line.number(), work.caller(), null, e.faults());
        }
    }

    private boolean changes(int row, Planned<R> planned, Caller caller) {
        if (!work.dry()) {
            return work.commands().send(rows.command(planned.row()), caller).changed();
        }
        if (rehearsed.row(caller.requestHash()) > 0 || work.commands().answered(caller)) {
            return false;
        }
        var changes = rows.rehearse(row, rows.command(planned.row()));
        rehearsed.put(caller.requestHash(), row);
        return changes;
    }
}

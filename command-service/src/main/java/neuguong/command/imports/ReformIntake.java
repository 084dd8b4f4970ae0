package neuguong.command.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import neuguong.command.imports.ImportJobs.Result;
import neuguong.command.imports.ReformPlaces.Known;
import neuguong.command.imports.ReformRow.PlaceKey;
import neuguong.command.imports.ReformRow.Succession;
import neuguong.command.imports.ReformRow.Wanted;
import neuguong.command.imports.RowFault.RowRefused;
import neuguong.command.imports.RowTransactions.Attempt;
import neuguong.command.imports.Table.Line;
import neuguong.events.LocalityLevel;
import neuguong.events.SuccessionExtent;
import org.jspecify.annotations.Nullable;

/**
 * A reform of localities. Of some hundred rows at a time first the places are established, level by level, so that a parent is there
 * before its children; then provinces and districts are succeeded; then each row's own succession is recorded, and the row with it. What
 * was recorded before is found in the register, so that a row may be repeated.
 */
final class ReformIntake implements Intake {
    private final Columns columns;
    private final Work work;
    private final ReformPlaces places;
    private final LocalDate baseline;
    private final LocalDate on;

    ReformIntake(Columns columns, Work work, ReformPlaces places, LocalDate baseline, LocalDate on) {
        this.columns = columns;
        this.work = work;
        this.places = places;
        this.baseline = baseline;
        this.on = on;
    }

    /** What is known of some hundred rows while they are worked on. */
    private final class Batch {
        final Map<Integer, ReformRow> rows = new TreeMap<>();
        final Map<Integer, List<RowFault>> faults = new TreeMap<>();
        final Map<PlaceKey, Need> needs = new LinkedHashMap<>();
        final Map<PlaceKey, List<RowFault>> impossible = new LinkedHashMap<>();
        final Map<Succession, List<RowFault>> forbidden = new LinkedHashMap<>();
        /** the rows to which something is owed that was recorded before their own succession */
        final Set<Integer> changed = new HashSet<>();

        void read(List<Line> lines) {
            for (var line : lines) {
                try {
                    var row = ReformRow.read(new Cells(columns, line));
                    rows.put(line.number(), row);
                    row.wanted(baseline, on).forEach(w -> needs.putIfAbsent(w.key(), new Need(w, line.number())));
                } catch (RowRefused e) {
                    faults.put(line.number(), e.faults());
                }
            }
        }

        /** Why a row cannot be carried out, or empty. */
        List<RowFault> obstacles(ReformRow row) {
            for (var wanted : row.wanted(baseline, on)) {
                var obstacle = impossible.getOrDefault(wanted.key(), places.differences(wanted));
                if (!obstacle.isEmpty()) {
                    return obstacle;
                }
            }
            for (var succession : row.higher(baseline, on)) {
                if (forbidden.containsKey(succession)) {
                    return forbidden.getOrDefault(succession, List.of());
                }
            }
            return List.of();
        }
    }

    /** A place, and the first row that needs it. */
    private record Need(Wanted wanted, int row) {}

    @Override
    public void take(List<Line> lines) {
        var batch = new Batch();
        batch.read(lines);
        places.load(batch.needs.values().stream().map(Need::wanted).toList());
        for (var level : LocalityLevel.values()) {
            establish(batch, level);
        }
        succeedHigher(batch);
        succeedRows(batch);
    }

    /** What became of something that several rows need. */
    private record Ready<T>(T item, @Nullable Known place, boolean changed, List<RowFault> faults) {}

    private void establish(Batch batch, LocalityLevel level) {
        var missing = new ArrayList<Need>();
        for (var need : batch.needs.values()) {
            var wanted = need.wanted();
            if (wanted.key().level() == level && places.find(wanted.key()) == null) {
                var obstacle = wanted.parent() == null ? null : batch.impossible.get(wanted.parent());
                if (obstacle == null) {
                    missing.add(need);
                } else {
                    batch.impossible.put(wanted.key(), obstacle);
                }
            }
        }
        var done = work.carryOut(missing, n -> n.wanted().key().toString(), new Attempt<Need, Ready<Need>>() {
            @Override
            public Ready<Need> carryOut(Need need) {
                return new Ready<>(need, places.establish(need.wanted()), true, List.of());
            }

            @Override
            public Ready<Need> refused(Need need, List<RowFault> faults) {
                return new Ready<>(need, null, false, faults);
            }

            @Override
            public void store(List<Ready<Need>> results) {}
        });
        for (var ready : done) {
            if (ready.place() != null) {
                places.add(ready.place());
                batch.changed.add(ready.item().row());
            } else {
                batch.impossible.put(ready.item().wanted().key(), ready.faults());
            }
        }
    }

    /** The succession of what a row's old commune lies in, and the first row that tells it. */
    private record Higher(Succession succession, int row) {}

    private void succeedHigher(Batch batch) {
        var higher = new LinkedHashMap<Succession, Higher>();
        for (var row : batch.rows.values()) {
            if (batch.obstacles(row).isEmpty()) {
                row.higher(baseline, on).stream()
                        .filter(s -> !places.isSucceeded(s))
                        .forEach(s -> higher.putIfAbsent(s, new Higher(s, row.number())));
            }
        }
        var done = work.carryOut(
                List.copyOf(higher.values()),
                h -> h.succession().place().toString(),
                new Attempt<Higher, Ready<Higher>>() {
                    @Override
                    public Ready<Higher> carryOut(Higher h) {
                        return new Ready<>(h, null, places.succeed(h.succession(), SuccessionExtent.WHOLE), List.of());
                    }

                    @Override
                    public Ready<Higher> refused(Higher h, List<RowFault> faults) {
                        return new Ready<>(h, null, false, faults);
                    }

                    @Override
                    public void store(List<Ready<Higher>> results) {}
                });
        for (var ready : done) {
            if (!ready.faults().isEmpty()) {
                batch.forbidden.put(ready.item().succession(), ready.faults());
                continue;
            }
            places.setSucceeded(ready.item().succession());
            if (ready.changed()) {
                batch.changed.add(ready.item().row());
            }
        }
    }

    private void succeedRows(Batch batch) {
        batch.rows.forEach((number, row) -> {
            var obstacles = batch.obstacles(row);
            if (!obstacles.isEmpty()) {
                batch.faults.put(number, obstacles);
            }
        });
        batch.rows.keySet().removeAll(batch.faults.keySet());
        work.carryOut(
                List.copyOf(batch.faults.entrySet()),
                _ -> "",
                new Attempt<Map.Entry<Integer, List<RowFault>>, Result>() {
                    @Override
                    public Result carryOut(Map.Entry<Integer, List<RowFault>> row) {
                        return new Result(row.getKey(), new Outcome.Refused(row.getValue()));
                    }

                    @Override
                    public Result refused(Map.Entry<Integer, List<RowFault>> row, List<RowFault> faults) {
                        return new Result(row.getKey(), new Outcome.Refused(faults));
                    }

                    @Override
                    public void store(List<Result> results) {
                        work.store(results);
                    }
                });
        work.carryOut(
                List.copyOf(batch.rows.values()),
                row -> row.own(baseline, on).place().toString(),
                new Attempt<ReformRow, Result>() {
                    @Override
                    public Result carryOut(ReformRow row) {
                        var changes = places.succeed(
                                row.own(baseline, on), row.split() ? SuccessionExtent.PART : SuccessionExtent.WHOLE);
                        return new Result(row.number(), Outcome.of(changes || batch.changed.contains(row.number())));
                    }

                    @Override
                    public Result refused(ReformRow row, List<RowFault> faults) {
                        return new Result(row.number(), new Outcome.Refused(faults));
                    }

                    @Override
                    public void store(List<Result> results) {
                        work.store(results);
                    }
                });
    }
}

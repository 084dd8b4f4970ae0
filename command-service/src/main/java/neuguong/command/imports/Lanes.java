package neuguong.command.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.IntStream;
import neuguong.command.imports.RowTransactions.Attempt;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Works side by side on what does not depend on each other, and in order on what does. */
@Component
final class Lanes implements DisposableBean {
    /** Items per transaction: enough that the commit costs little, few enough that locks are held for a fraction of a second. */
    private static final int TOGETHER = 200;

    private final int count;
    private final RowTransactions transactions;
    private final ExecutorService threads;

    Lanes(@Value("${neuguong.imports.lanes}") int count, RowTransactions transactions) {
        this.count = count;
        this.transactions = transactions;
        this.threads = Executors.newFixedThreadPool(
                count, Thread.ofPlatform().name("import-lane-", 1).daemon().factory());
    }

    /**
     * Carries out items and returns when all have ended, whatever became of them.
     *
     * @param lane items of one lane are carried out in their order
     * @param stopping asked before each transaction
     * @throws Stopped where it was asked to stop
     */
    <I, O> List<O> carryOut(List<I> items, Function<I, String> lane, Attempt<I, O> attempt, BooleanSupplier stopping) {
        List<List<I>> shares = new ArrayList<>();
        IntStream.range(0, count).forEach(_ -> shares.add(new ArrayList<>()));
        items.forEach(item ->
                shares.get(Math.floorMod(lane.apply(item).hashCode(), count)).add(item));
        var running = shares.stream()
                .filter(share -> !share.isEmpty())
                .map(share -> CompletableFuture.supplyAsync(() -> inOrder(share, attempt, stopping), threads))
                .toList();
        try {
            CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
        return running.stream().flatMap(r -> r.join().stream()).toList();
    }

    private <I, O> List<O> inOrder(List<I> items, Attempt<I, O> attempt, BooleanSupplier stopping) {
        var results = new ArrayList<O>();
        for (var from = 0; from < items.size(); from += TOGETHER) {
            if (stopping.getAsBoolean()) {
                throw new Stopped();
            }
            results.addAll(
                    transactions.carryOut(items.subList(from, Math.min(from + TOGETHER, items.size())), attempt));
        }
        return results;
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }

    /** The service is about to end; the import goes on at its next start. */
    static final class Stopped extends RuntimeException {
        Stopped() {
            super("stopped", null, false, false);
        }
    }
}

package neuguong.command.platform;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import neuguong.telemetry.RequestIds;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Commands that arrive together share a transaction: whoever is waiting when a writer is free goes along, so that under load one
 * commit makes many commands durable, and a command that comes alone waits for nobody. Each keeps its own outcome: a refusal
 * records nothing and leaves the others as they are; where the transaction fails as a whole, each is decided again by itself.
 */
@Component
final class CommandGroups implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(CommandGroups.class);
    private static final int LARGEST = 64;

    private final CommandBus bus;
    private final SharedTransaction transaction;
    private final AggregateHandlers handlers;
    private final States states;
    private final List<BlockingQueue<Waiting>> queues;
    private final ExecutorService writers;
    private volatile boolean running;

    /** @param writers threads; while some wait for the disk, the others decide */
    CommandGroups(
            CommandBus bus,
            SharedTransaction transaction,
            AggregateHandlers handlers,
            States states,
            @Value("${neuguong.writers}") int writers) {
        this.queues = Stream.<BlockingQueue<Waiting>>generate(LinkedBlockingQueue::new)
                .limit(writers)
                .toList();
        this.writers = Executors.newFixedThreadPool(
                writers, Thread.ofPlatform().name("writer-", 1).daemon().factory());
        this.bus = bus;
        this.transaction = transaction;
        this.handlers = handlers;
        this.states = states;
    }

    /**
     * A command that waits for a writer.
     *
     * @param target the aggregate that it is for
     */
    private record Waiting(
            CommandMessage<?> command, String target, CompletableFuture<CommandResultMessage<?>> outcome) {}

    /** Decides a command, with others or by itself, and returns once its events are durable. */
    CommandResultMessage<?> decide(CommandMessage<?> command) {
        if (!running) {
            return dispatch(command);
        }
        var target = handlers.target(command.getPayload());
        RequestIds.about("aggregate", target);
        var waiting = new Waiting(command, target, new CompletableFuture<>());
        // one writer for all commands of an aggregate: two never meet at the same place of its history
        var queue = queues.get(Math.floorMod(target.hashCode(), queues.size()));
        queue.add(waiting);
        if (!running && queue.remove(waiting)) {
            byItself(waiting); // the writers have just left
        }
        try {
            return waiting.outcome().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : e;
        }
    }

    /** Reads at once the states of aggregates for which the transaction that is open has commands. */
    void readAhead(Collection<String> aggregateIds) {
        if (!aggregateIds.isEmpty()) {
            states.readAhead(CurrentUnitOfWork.get(), aggregateIds);
        }
    }

    /** Decides a command in the transaction that is open, or else in one of its own. */
    CommandResultMessage<?> dispatch(CommandMessage<?> command) {
        var outcome = new CompletableFuture<CommandResultMessage<?>>();
        bus.dispatch(command, (_, result) -> outcome.complete(result));
        return outcome.join();
    }

    private void work(BlockingQueue<Waiting> queue) {
        var group = new ArrayList<Waiting>();
        try {
            while (running) {
                var first = queue.poll(1, TimeUnit.SECONDS);
                if (first != null) {
                    group.add(first);
                    queue.drainTo(group, LARGEST - 1);
                    answer(group);
                    group.clear();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever happens, nobody is left waiting, and the writer lives on for those who come. */
    private void answer(List<Waiting> group) {
        try {
            decide(group);
        } catch (Throwable fault) {
            LOG.error("{} commands could not be decided", group.size(), fault);
            group.forEach(waiting -> waiting.outcome().completeExceptionally(fault));
        }
    }

    private void decide(List<Waiting> group) {
        if (!together(group)) {
            group.forEach(waiting -> {
                if (group.size() == 1 || !together(List.of(waiting))) {
                    byItself(waiting);
                }
            });
        }
    }

    private void byItself(Waiting waiting) {
        try {
            waiting.outcome().complete(dispatch(waiting.command()));
        } catch (RuntimeException e) {
            waiting.outcome().completeExceptionally(e);
        }
    }

    /** Whether the group could be decided in one transaction; if not, nothing of it was recorded. */
    private boolean together(List<Waiting> group) {
        try {
            var outcomes = transaction.run(() -> outcomes(group));
            for (var i = 0; i < group.size(); i++) {
                group.get(i).outcome().complete(outcomes.get(i));
            }
            return true;
        } catch (RuntimeException e) {
            LOG.debug("{} commands could not be recorded together and are decided one by one", group.size(), e);
            return false;
        }
    }

    private List<CommandResultMessage<?>> outcomes(List<Waiting> group) {
        states.readAhead(
                CurrentUnitOfWork.get(), group.stream().map(Waiting::target).toList());
        var outcomes = new ArrayList<CommandResultMessage<?>>();
        for (var waiting : group) {
            var outcome = dispatch(waiting.command());
            if (outcome.isExceptional()
                    && AxonConfiguration.UNDONE_BY_FAULTS_ONLY.rollBackOn(outcome.exceptionResult())) {
                throw new CommandExecutionException("undone with all of its group", outcome.exceptionResult());
            }
            outcomes.add(outcome);
        }
        return outcomes;
    }

    @Override
    public void start() {
        running = true;
        queues.forEach(queue -> writers.execute(() -> work(queue)));
    }

    /** What waits is still decided: the requests that brought it are being answered. */
    @Override
    public void stop() {
        running = false;
        try (writers) {
            var left = new ArrayList<Waiting>();
            queues.forEach(queue -> queue.drainTo(left));
            left.forEach(this::byItself);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

package neuguong.benchmarks;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import neuguong.command.CommandService;
import neuguong.command.exemplar.FosteringCommand.RecordInspection;
import neuguong.command.platform.Caller;
import neuguong.command.platform.Commands;
import neuguong.command.platform.Edge;
import neuguong.identity.LocalTokens;
import neuguong.identity.Person;
import neuguong.identity.Role;
import org.springframework.boot.SpringApplication;

/** The command service as it is, with writers beside it that give commands to its bus for a while. */
public final class AppendDriver {
    static final Person CALLER =
            new Person(LocalTokens.ISSUER, "benchmark", "benchmark", Set.of(Role.BOARD), null, null);

    private final Commands commands;
    private final Edge edge;
    private final int exemplars;
    private int first;
    private final AtomicInteger number = new AtomicInteger();

    private AppendDriver(Commands commands, Edge edge, int exemplars) {
        this.commands = commands;
        this.edge = edge;
        this.exemplars = exemplars;
    }

    public static void main(String[] args) throws Exception {
        Driver.takeOutput();
        try (var context = SpringApplication.run(CommandService.class, args);
                var writers = Executors.newFixedThreadPool(Append.WRITERS)) {
            var driver = new AppendDriver(
                    context.getBean(Commands.class),
                    context.getBean(Edge.class),
                    Integer.parseInt(System.getenv("BENCH_EXEMPLARS")));
            var nanos = Long.parseLong(System.getenv("BENCH_SECONDS")) * 1_000_000_000L;
            var sets = Integer.parseInt(System.getenv("BENCH_SETS"));
            Driver.serve(round -> {
                driver.first = round % sets * driver.exemplars;
                var begin = System.nanoTime();
                // a compiler takes its time: what is measured is a service that has been up for a while
                var end = begin + (round == 0 ? 10 * nanos : nanos);
                Callable<Integer> writer = () -> driver.write(end);
                var count = 0L;
                for (var written : writers.invokeAll(
                        IntStream.range(0, Append.WRITERS).mapToObj(w -> writer).toList())) {
                    count += written.get();
                }
                return Sample.of(Append.FIGURE, Sample.perSecond(count, System.nanoTime() - begin));
            });
        }
    }

    private int write(long end) {
        var count = 0;
        while (System.nanoTime() < end) {
            var exemplar = Seed.exemplar(first + ThreadLocalRandom.current().nextInt(exemplars));
            var inspection = Seed.inspection(number.incrementAndGet());
            commands.send(
                    new RecordInspection(exemplar, inspection, edge.plan()),
                    new Caller(CALLER, edge.newId(), null, null, "", false));
            count++;
        }
        return count;
    }
}

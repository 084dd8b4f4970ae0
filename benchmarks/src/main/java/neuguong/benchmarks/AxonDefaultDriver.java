package neuguong.benchmarks;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import neuguong.benchmarks.AxonDefault.RecordInspection;

/** Axon as it comes, with writers beside it that give commands to its bus for a while. */
public final class AxonDefaultDriver {

    private AxonDefaultDriver() {}

    public static void main(String[] args) throws Exception {
        Driver.takeOutput();
        var exemplars = Integer.parseInt(System.getenv("BENCH_EXEMPLARS"));
        var number = new AtomicInteger();
        try (var pool = PeerPool.of(AxonDefault.SCHEMA).open();
                var axon = AxonDefault.over(pool);
                var writers = new Writers(Integer.parseInt(System.getenv("BENCH_SECONDS")), () -> {
                    var exemplar = Seed.exemplar(ThreadLocalRandom.current().nextInt(exemplars));
                    axon.gateway()
                            .sendAndWait(new RecordInspection(exemplar, Seed.inspection(number.incrementAndGet())));
                })) {
            Driver.serve(round -> {
                var sample = writers.run(round);
                PeerPool.release(pool);
                return sample;
            });
        }
    }
}

package neuguong.benchmarks;

import neuguong.benchmarks.AxonDefault.RecordInspection;

/** Axon as it comes, asked one command after the other. */
public final class AxonAggregateDriver {
    private AxonAggregateDriver() {}

    public static void main(String[] args) throws Exception {
        Driver.takeOutput();
        try (var pool = PeerPool.of(AxonDefault.SCHEMA).open();
                var axon = AxonDefault.over(pool)) {
            var deciding = new Deciding(Histories.ofEnvironment(), (exemplar, inspection) -> {
                if (!axon.gateway().<Boolean>sendAndWait(new RecordInspection(exemplar, inspection))) {
                    throw new IllegalStateException("an inspection was not recorded");
                }
            });
            Driver.serve(deciding::run);
        }
    }
}

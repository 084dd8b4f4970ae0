package neuguong.benchmarks;

/** A comparison that can be run by itself. */
interface Benchmark {
    /** Its name in {@code -Dbench.parts=}. */
    String name();

    Result run(Bench bench) throws Exception;
}

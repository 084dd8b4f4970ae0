package neuguong.benchmarks;

/** A comparison that can be run by itself. */
interface Benchmark {
    /** Its name in {@code -Dbench.parts=}. */
    String name();

    /** Whether it takes so long that it runs only where it is named. */
    default boolean onlyByName() {
        return false;
    }

    Result run(Bench bench) throws Exception;
}

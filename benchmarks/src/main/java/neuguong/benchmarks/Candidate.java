package neuguong.benchmarks;

/** One way to do the work that is measured. */
public interface Candidate extends AutoCloseable {
    /** What it stands for in the comparison. */
    enum Role {
        /** this system by its real path */
        OURS,
        /** what the parts below could do if nothing were decided, proved or searched */
        LIMIT,
        /** another product that does the same work */
        PEER,
        /** shown to give a sense of scale */
        SCALE
    }

    String name();

    Role role();

    /**
     * Does the work of one round.
     *
     * @param round from 0, which warms up and is not counted
     */
    Sample run(int round) throws Exception;

    @Override
    default void close() {}

    /** The work of a round. */
    interface Round {
        Sample run(int round) throws Exception;
    }

    /** A candidate that needs nothing but its work. */
    static Candidate of(String name, Role role, Round work) {
        return new Candidate() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Role role() {
                return role;
            }

            @Override
            public Sample run(int round) throws Exception {
                return work.run(round);
            }
        };
    }
}

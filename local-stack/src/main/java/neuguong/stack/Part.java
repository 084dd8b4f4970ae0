package neuguong.stack;

import java.util.stream.Stream;

/** What the stack consists of. The first three come from Maven artefacts; the services from this repository. */
public enum Part {
    POSTGRES("PostgreSQL", "postgres", 15432),
    KAFKA("Kafka", "kafka", 19092),
    ELASTICSEARCH("Elasticsearch", "elasticsearch", 19200),
    COMMAND("command-service", "command", 8081),
    QUERY("query-service", "query", 8080);

    private final String label;
    private final String option;
    private final int defaultPort;

    Part(String label, String option, int defaultPort) {
        this.label = label;
        this.option = option;
        this.defaultPort = defaultPort;
    }

    /** The name the user knows it by; also the name of its log file. */
    public String label() {
        return label;
    }

    /** Its name in options, as in {@code --port.postgres=}. */
    public String option() {
        return option;
    }

    /** What has to be ready before it starts. */
    Stream<Part> needs() {
        return switch (this) {
            case POSTGRES, KAFKA, ELASTICSEARCH -> Stream.of();
            case COMMAND -> Stream.of(POSTGRES, KAFKA);
            case QUERY -> Stream.of(KAFKA, ELASTICSEARCH);
        };
    }

    /**
     * The port unless another is asked for. The components keep away from the ports a developer's own PostgreSQL, Kafka
     * and Elasticsearch listen on; the services' ports are the contract's.
     */
    public int defaultPort() {
        return defaultPort;
    }
}

package neuguong.stack;

import java.util.concurrent.CompletableFuture;

/** One part of the stack. */
sealed interface Server permits PostgresServer, KafkaServer, KafkaProcess, ElasticsearchServer, ServiceProcess {

    /** Starts it and returns when it is ready. After {@link #stop()} it does not start any more. */
    void start() throws Exception;

    /** Completes when it ends, whether asked to or not. */
    CompletableFuture<?> ended();

    /** Stops it and whatever it has started, also in the middle of its start. Returns when nothing is left. */
    void stop();
}

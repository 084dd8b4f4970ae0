package neuguong.command.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/** Where checkpoints leave the database, so that it can be held to them. */
@Component
public final class CheckpointTopic {
    private final KafkaTemplate<String, byte[]> kafka;

    CheckpointTopic(KafkaTemplate<String, byte[]> kafka) {
        this.kafka = kafka;
    }

    /**
     * Sends a checkpoint, and returns when the broker has it.
     *
     * @throws IOException where that is not known within 10 s
     */
    public void publish(String topic, long size, String note) throws IOException, InterruptedException {
        try {
            kafka.send(topic, Long.toString(size), note.getBytes(StandardCharsets.UTF_8))
                    .get(10, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("the broker has not taken checkpoint " + size, e);
        }
    }
}

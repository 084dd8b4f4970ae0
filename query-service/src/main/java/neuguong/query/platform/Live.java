package neuguong.query.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.MessageListenerContainer;

/** The line whose generation this instance keeps up to date for the readers. */
public final class Live {
    private volatile Line line;
    private volatile @Nullable MessageListenerContainer container;

    Live(Line line) {
        this.line = line;
    }

    Line line() {
        return line;
    }

    void is(Line other) {
        line = other;
    }

    /** What reads the topic for it from now on; null for nothing. */
    void readBy(@Nullable MessageListenerContainer reader) {
        container = reader;
    }

    /** Lets it stand where it is, or go on; it stands only once {@link #held} says so. */
    void hold(boolean still) {
        var reader = container;
        if (reader != null && still) {
            reader.pause();
        } else if (reader != null) {
            reader.resume();
        }
    }

    /** Whether nothing more is read, and what was read has been carried out. */
    boolean held() {
        var reader = container;
        return reader == null || !reader.isRunning() || reader.isContainerPaused();
    }

    /** What is held back of it. */
    public ParkedEvents parked() {
        return line.parked();
    }
}

package neuguong.command.platform;

import neuguong.contract.Reading;

/** Takes what the query side has shown. */
public interface ReadingsReceiver {
    /**
     * Keeps a reading; a second time it changes nothing.
     *
     * @throws RuntimeException where it cannot be kept for now: it comes again
     */
    void receive(Reading reading);
}

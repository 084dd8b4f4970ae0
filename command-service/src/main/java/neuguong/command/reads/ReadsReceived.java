package neuguong.command.reads;

import neuguong.command.platform.ReadingsReceiver;
import neuguong.contract.Reading;
import org.springframework.stereotype.Component;

/** Keeps what was read on the query side beside what is read here. */
@Component
record ReadsReceived(ReadTable reads) implements ReadingsReceiver {
    @Override
    public void receive(Reading reading) {
        reads.add(reading);
    }
}

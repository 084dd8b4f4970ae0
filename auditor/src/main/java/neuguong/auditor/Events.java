package neuguong.auditor;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.LongConsumer;
import neuguong.auditor.Fault.Kind;
import neuguong.transparency.ManyLeaves;
import neuguong.transparency.UnitMap.Chain;
import org.jspecify.annotations.Nullable;

/** The events of a bundle one by one, each held to its own hash, with the chain over those taken so far. */
final class Events implements Iterator<ManyLeaves.Leaf>, AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final String unit;
    private final LongConsumer progress;
    private final byte[] buffer = new byte[BUFFER];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(2048);
    private int at;
    private int end;
    private long number;
    private long lastIndex = -1;
    private Chain chain = Chain.NONE;
    private @Nullable BundledEvent next;

    /** @param progress told how many events there have been */
    Events(InputStream in, String unit, LongConsumer progress) {
        this.in = new BufferedInputStream(in, BUFFER);
        this.unit = unit;
        this.progress = progress;
    }

    /** The next event without a look at its hash and place, or null after the last. */
    @Nullable
    BundledEvent read() {
        var bytes = readLine();
        return bytes == null ? null : BundledEvent.parse(bytes, ++number);
    }

    private byte @Nullable [] readLine() {
        line.reset();
        try {
            while (true) {
                if (at == end) {
                    at = 0;
                    end = in.read(buffer);
                    if (end < 0) {
                        end = 0;
                        if (line.size() > 0) {
                            throw new Fault(Kind.LINE_MALFORMED, number + 1);
                        }
                        return null;
                    }
                }
                var from = at;
                while (at < end && buffer[at] != '\n') {
                    at++;
                }
                line.write(buffer, from, at - from);
                if (at < end) {
                    at++;
                    return line.toByteArray();
                }
            }
        } catch (IOException e) {
            throw Bundle.unreadable(e);
        }
    }

    @Override
    public boolean hasNext() {
        if (next == null) {
            next = read();
        }
        return next != null;
    }

    @Override
    public ManyLeaves.Leaf next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var event = Objects.requireNonNull(next);
        next = null;
        if (!event.intact()) {
            throw new Fault(Kind.EVENT_CHANGED, number).at(event.position());
        }
        if (!event.belongsTo(unit)) {
            throw new Fault(Kind.EVENT_OF_ANOTHER_UNIT, number).at(event.position());
        }
        if (event.leafIndex() <= lastIndex) {
            throw new Fault(Kind.EVENTS_OUT_OF_ORDER, number).at(event.position());
        }
        lastIndex = event.leafIndex();
        var leaf = event.leaf();
        chain = chain.with(leaf);
        progress.accept(chain.count());
        return new ManyLeaves.Leaf(event.leafIndex(), leaf);
    }

    /** Takes all that is left, and says what the chain over all is. */
    Chain whole() {
        while (hasNext()) {
            next();
        }
        return chain;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

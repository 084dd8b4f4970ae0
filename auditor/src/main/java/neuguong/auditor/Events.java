package neuguong.auditor;

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
    private final EventLines lines;
    private final String unit;
    private final LongConsumer progress;
    private long lastIndex = -1;
    private Chain chain = Chain.NONE;
    private @Nullable BundledEvent next;

    /** @param progress told how many events there have been */
    Events(InputStream in, String unit, LongConsumer progress) {
        this.lines = new EventLines(in);
        this.unit = unit;
        this.progress = progress;
    }

    @Override
    public boolean hasNext() {
        if (next == null) {
            next = lines.read();
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
            throw new Fault(Kind.EVENT_CHANGED, lines.number()).at(event.position());
        }
        if (!event.belongsTo(unit)) {
            throw new Fault(Kind.EVENT_OF_ANOTHER_UNIT, lines.number()).at(event.position());
        }
        if (event.leafIndex() <= lastIndex) {
            throw new Fault(Kind.EVENTS_OUT_OF_ORDER, lines.number()).at(event.position());
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
        lines.close();
    }
}

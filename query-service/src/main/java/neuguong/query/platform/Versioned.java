package neuguong.query.platform;

/** A document that shows an aggregate as it stands after one of its events. */
public interface Versioned {
    /** The sequence of the last event folded into it, 0 for the first. */
    long sequence();
}

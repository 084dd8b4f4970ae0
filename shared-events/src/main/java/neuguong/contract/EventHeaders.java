package neuguong.contract;

/**
 * The topics and record headers by which events travel from the command side to the query side. A record's key is the aggregate's
 * id, its value the stored payload bytes untouched; every header is UTF-8 text.
 */
public final class EventHeaders {
    public static final String EVENTS_TOPIC = "neuguong.events";
    public static final String RELAY_TOPIC = "neuguong.relay";
    /** Each checkpoint of the transparency log, a signed note; the key is its size. */
    public static final String CHECKPOINTS_TOPIC = "neuguong.checkpoints";

    /** The same of the log of readings. */
    public static final String READ_CHECKPOINTS_TOPIC = "neuguong.read-checkpoints";
    /** What the query side has shown, each a {@link Reading} as JSON; the key is its id. */
    public static final String READS_TOPIC = "neuguong.reads";

    public static final String TYPE = "type";
    public static final String REVISION = "revision";
    public static final String EVENT_ID = "eventId";
    public static final String SEQUENCE = "sequence";
    public static final String POSITION = "position";
    public static final String RECORDED_AT = "recordedAt";
    public static final String VALID_ON = "validOn";
    public static final String UNIT_ID = "unitId";
    public static final String EXEMPLAR_ID = "exemplarId";
    public static final String METADATA = "metadata";
    /**
     * Of an event whose trace is followed: the step that led to it, as W3C Trace Context has it. The metadata of such an event carry it under
     * the same name, as it was when it was recorded.
     */
    public static final String TRACEPARENT = "traceparent";

    private EventHeaders() {}
}

package neuguong.auditor;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import neuguong.auditor.Fault.Kind;
import neuguong.contract.LeafHash;
import neuguong.transparency.Hash;
import neuguong.transparency.LogEntry;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * An event as a line of {@code events.ndjson}: exactly these members in this order, payload and metadata as the bytes that were stored.
 *
 * @param leafIndex in the log, from 0
 */
@SuppressWarnings("ArrayRecordComponent") // it passes by once and is compared with none
record BundledEvent(
        long leafIndex,
        long position,
        String eventId,
        String aggregateType,
        String aggregateId,
        long sequence,
        String type,
        String revision,
        Instant recordedAt,
        LocalDate validOn,
        @Nullable String unitId,
        @Nullable String otherUnitId,
        @Nullable String exemplarId,
        Hash leafHash,
        byte[] payload,
        byte[] metadata) {
    private static final JsonFactory JSON = new JsonFactory();

    /**
     * Reads a line without its line feed.
     *
     * @throws Fault where it is another
     */
    static BundledEvent parse(byte[] line, long number) {
        try (var members = new Members(line)) {
            var event = new BundledEvent(
                    members.number("leafIndex"),
                    members.number("position"),
                    members.text("eventId"),
                    members.text("aggregateType"),
                    members.text("aggregateId"),
                    members.number("sequence"),
                    members.text("type"),
                    members.text("revision"),
                    members.instant("recordedAt"),
                    members.date("validOn"),
                    members.textOrNull("unitId"),
                    members.textOrNull("otherUnitId"),
                    members.textOrNull("exemplarId"),
                    Hash.ofHex(members.text("leafHash")),
                    members.bytes("payload"),
                    members.bytes("metadata"));
            members.end();
            return event;
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            throw new Fault(Kind.LINE_MALFORMED, number);
        }
    }

    /** Whether it has the leaf hash that it says. */
    boolean intact() {
        return leafHash.equals(Hash.of(LeafHash.of(
                aggregateId, sequence, type, revision, recordedAt, validOn, unitId, exemplarId, payload, metadata)));
    }

    boolean belongsTo(String unit) {
        return unit.equals(unitId) || unit.equals(otherUnitId);
    }

    /** Those in whose history it belongs. */
    Set<String> units() {
        return Stream.of(Optional.ofNullable(unitId), Optional.ofNullable(otherUnitId))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    /** The leaf that the log has of it. */
    Hash leaf() {
        return new LogEntry(position, eventId, aggregateType, otherUnitId, leafHash).leaf();
    }

    /** The members of a line, one after the other. */
    private static final class Members implements AutoCloseable {
        private final byte[] line;
        private final JsonParser parser;

        Members(byte[] line) {
            this.line = line;
            this.parser = JSON.createParser(ObjectReadContext.empty(), line);
            require(parser.nextToken() == JsonToken.START_OBJECT);
        }

        private static void require(boolean holds) {
            if (!holds) {
                throw new IllegalArgumentException("not a line of a bundle");
            }
        }

        private JsonToken next(String name) {
            require(name.equals(parser.nextName()));
            return parser.nextToken();
        }

        long number(String name) {
            require(next(name) == JsonToken.VALUE_NUMBER_INT);
            return parser.getLongValue();
        }

        String text(String name) {
            require(next(name) == JsonToken.VALUE_STRING);
            return parser.getString();
        }

        @Nullable
        String textOrNull(String name) {
            var token = next(name);
            require(token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NULL);
            return token == JsonToken.VALUE_NULL ? null : parser.getString();
        }

        /** In the one form that is hashed. */
        Instant instant(String name) {
            var text = text(name);
            var instant = Instant.parse(text);
            require(instant.toString().equals(text));
            return instant;
        }

        LocalDate date(String name) {
            var text = text(name);
            var date = LocalDate.parse(text);
            require(date.toString().equals(text));
            return date;
        }

        /** An object as it stands. */
        byte[] bytes(String name) {
            require(next(name) == JsonToken.START_OBJECT);
            var begin = (int) parser.currentTokenLocation().getByteOffset();
            parser.skipChildren();
            return Arrays.copyOfRange(
                    line, begin, (int) parser.currentLocation().getByteOffset());
        }

        void end() {
            require(parser.nextToken() == JsonToken.END_OBJECT && parser.nextToken() == null);
        }

        @Override
        public void close() {
            parser.close();
        }
    }
}

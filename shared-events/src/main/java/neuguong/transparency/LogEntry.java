package neuguong.transparency;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What the log seals of a stored event: its position and those columns that its leaf hash does not cover, and that hash, so that no
 * column of the row can change unseen. Position as eight bytes; texts in UTF-8, each preceded by its length as four bytes, which is -1
 * for one that is absent; the hash as 32 bytes.
 *
 * @param position in the event table
 * @param eventId the event's own id
 * @param feature which kind of aggregate it is of, as {@code exemplar}
 * @param otherUnitId a second unit whose history it belongs to, or null
 * @param leafHash the stored one, see {@link neuguong.contract.LeafHash}
 */
public record LogEntry(
        long position,
        String eventId,
        String feature,
        @Nullable String otherUnitId,
        Hash leafHash) {

    /** The leaf of the Merkle tree. */
    public Hash leaf() {
        var bytes = new ByteArrayOutputStream(160);
        bytes.writeBytes(ByteBuffer.allocate(8).putLong(position).array());
        put(bytes, eventId);
        put(bytes, feature);
        put(bytes, otherUnitId);
        bytes.writeBytes(leafHash.bytes());
        return Merkle.leaf(bytes.toByteArray());
    }

    private static void put(ByteArrayOutputStream bytes, @Nullable String text) {
        var part = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        bytes.writeBytes(
                ByteBuffer.allocate(4).putInt(text == null ? -1 : part.length).array());
        bytes.writeBytes(part);
    }
}

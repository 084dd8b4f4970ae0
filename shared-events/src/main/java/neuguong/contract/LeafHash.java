package neuguong.contract;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The leaf hash of a stored event: SHA-256 over a zero byte (the leaf prefix of RFC 6962, section 2.1) and its place and exact bytes, each part
 * preceded by its length as four bytes, so that no two different events have the same input. Absent parts have the length -1.
 */
public final class LeafHash {
    private LeafHash() {}

    /** 32 bytes; the order of the parts is part of the contract. */
    public static byte[] of(
            String aggregateId,
            long sequence,
            String type,
            String revision,
            Instant recordedAt,
            LocalDate validOn,
            @Nullable String unitId,
            @Nullable String exemplarId,
            byte[] payload,
            byte[] metadata) {
        var digest = sha256();
        digest.update((byte) 0);
        for (var part : new @Nullable String[] {
            aggregateId,
            Long.toString(sequence),
            type,
            revision,
            recordedAt.toString(),
            validOn.toString(),
            unitId,
            exemplarId
        }) {
            update(digest, part == null ? null : part.getBytes(StandardCharsets.UTF_8));
        }
        update(digest, payload);
        update(digest, metadata);
        return digest.digest();
    }

    private static void update(MessageDigest digest, byte @Nullable [] part) {
        digest.update(
                ByteBuffer.allocate(4).putInt(part == null ? -1 : part.length).array());
        if (part != null) {
            digest.update(part);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

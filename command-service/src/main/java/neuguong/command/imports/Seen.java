package neuguong.command.imports;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * In which row something was seen first, for a dry run of a long file: some 24 bytes for each, by 64 bits of a SHA-256. That two of the
 * 200,000 rows of a file meet by chance is one case in a thousand million.
 */
final class Seen {
    private static final int NONE = 0;

    private long[] keys = new long[1024];
    private int[] rows = new int[1024];
    private int size;

    /** The first row of a text, counted from 1, or 0. */
    int row(String text) {
        return rows[slot(hash(text))];
    }

    /** Remembers a text, unless it was seen before. */
    void put(String text, int row) {
        var hash = hash(text);
        var slot = slot(hash);
        if (rows[slot] == NONE) {
            keys[slot] = hash;
            rows[slot] = row;
            if (++size * 2 > keys.length) {
                grow();
            }
        }
    }

    private int slot(long hash) {
        var slot = (int) (hash & (keys.length - 1));
        while (rows[slot] != NONE && keys[slot] != hash) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        var oldKeys = keys;
        var oldRows = rows;
        keys = new long[oldKeys.length * 2];
        rows = new int[keys.length];
        Arrays.fill(rows, NONE);
        for (var i = 0; i < oldKeys.length; i++) {
            if (oldRows[i] != NONE) {
                var slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                rows[slot] = oldRows[i];
            }
        }
    }

    private static long hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

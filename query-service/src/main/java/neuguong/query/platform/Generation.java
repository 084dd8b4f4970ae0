package neuguong.query.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * All indices together: the hash of all mappings and of the projection's version, and where they have been rebuilt without a change, the edition. All
 * of them are rebuilt when one of them changes, because the state documents tell how far the others are.
 */
record Generation(String id) {
    /** To be raised when a fold or a derivation changes what it makes of the same events, or when what all documents carry changes. */
    static final int PROJECTION_VERSION = 2;

    private static final int HASH = 10;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{10}(-[1-9][0-9]{0,6})?");

    static Generation of(List<Index<?>> indices) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(Integer.toString(PROJECTION_VERSION).getBytes(StandardCharsets.UTF_8));
            indices.stream().sorted(Comparator.comparing(Index::name)).forEach(index -> {
                digest.update(index.name().getBytes(StandardCharsets.UTF_8));
                digest.update(index.mapping().getBytes(StandardCharsets.UTF_8));
            });
            return new Generation(HexFormat.of().formatHex(digest.digest(), 0, 5));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The generation that a concrete index of this name belongs to, or null where it is none of ours. */
    static @Nullable Generation ofIndex(Index<?> index, String concrete) {
        var prefix = index.name() + "-";
        var id = concrete.startsWith(prefix) ? concrete.substring(prefix.length()) : "";
        return ID.matcher(id).matches() ? new Generation(id) : null;
    }

    /** 0 for the first that is filled of these mappings, and one more for each rebuild. */
    int edition() {
        return id.length() == HASH ? 0 : Integer.parseInt(id.substring(HASH + 1));
    }

    /** The same mappings, filled anew for the n-th time, from 1. */
    Generation edition(int number) {
        return new Generation(id.substring(0, HASH) + "-" + number);
    }

    /** Whether these are indices of the same mappings. */
    boolean isEditionOf(Generation other) {
        return id.regionMatches(0, other.id, 0, HASH);
    }

    /** The name of the index itself. */
    String concrete(Index<?> index) {
        return index.name() + "-" + id;
    }

    /**
     * The alias that is written to. A write that demands an alias fails where the index is gone, whereas one to the bare name would make
     * Elasticsearch create an index with a mapping of its own guess.
     */
    String writeAlias(Index<?> index) {
        return concrete(index) + "-write";
    }

    /** The consumer group whose committed offsets tell how far this generation is. */
    String consumerGroup() {
        return "neuguong-projection-" + id;
    }
}

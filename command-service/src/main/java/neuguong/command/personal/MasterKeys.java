package neuguong.command.personal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import neuguong.command.personal.KeyFault.Kind;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The keys that wrap all others, from the environment or from a file: each 32 bytes in base64, blanks or lines between. The first wraps; the
 * others unwrap what they have wrapped before, until that is wrapped anew.
 */
@Component
final class MasterKeys {
    private static final Logger LOG = LoggerFactory.getLogger(MasterKeys.class);

    private final String configured;
    private final String file;
    private @Nullable Map<String, byte[]> keys;

    MasterKeys(
            @Value("${neuguong.personal.keys}") String configured,
            @Value("${neuguong.personal.key-file}") String file) {
        this.configured = configured;
        this.file = file;
    }

    /** Wraps the key of this id by the first master key. */
    Wrapped wrap(String id, byte[] key) {
        var first = first();
        return new Wrapped(first, new Envelope(id, master(id, first)).seal(first, key));
    }

    /**
     * The key of this id.
     *
     * @throws KeyFault where its master key is not configured, or it was wrapped for another id
     */
    byte[] unwrap(String id, Wrapped wrapped) {
        return new Envelope(id, master(id, wrapped.by())).open(wrapped.by(), wrapped.key());
    }

    /**
     * A key as it is stored.
     *
     * @param by the master key's id
     */
    @SuppressWarnings("ArrayRecordComponent") // it passes by and is compared with none
    record Wrapped(String by, byte[] key) {}

    /**
     * The id of the master key that wraps.
     *
     * @throws KeyFault NO_MASTER_KEY where none is configured
     */
    String first() {
        return all().keySet().stream().findFirst().orElseThrow(() -> new KeyFault(Kind.NO_MASTER_KEY, "is configured"));
    }

    /** The ids of all, the first of which wraps. */
    Set<String> ids() {
        return all().keySet();
    }

    private byte[] master(String id, String by) {
        var key = all().get(by);
        if (key == null) {
            throw new KeyFault(Kind.MASTER_KEY_UNKNOWN, by + " wraps the key of " + id);
        }
        return key;
    }

    private synchronized Map<String, byte[]> all() {
        if (keys == null) {
            keys = parse(configured.isBlank() ? fromFile() : configured);
            if (keys.isEmpty()) {
                LOG.warn("no master key is configured: no personal data and no import are taken");
            }
        }
        return keys;
    }

    private static Map<String, byte[]> parse(String text) {
        var keys = new LinkedHashMap<String, byte[]>();
        if (!text.isBlank()) {
            for (var word : text.strip().split("\\s+", -1)) {
                var key = Base64.getDecoder().decode(word);
                if (key.length != Envelope.KEY) {
                    throw new IllegalArgumentException("a master key is 32 bytes in base64");
                }
                keys.put(id(key), key);
            }
        }
        return keys;
    }

    /** Names a key without telling of it. */
    private static String id(byte[] key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update("neuguong master key".getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(key), 4));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private String fromFile() {
        if (file.isBlank()) {
            return "";
        }
        try {
            var path = Path.of(file);
            if (!Files.exists(path)) {
                Files.createFile(
                        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(path, Base64.getEncoder().encodeToString(Envelope.newKey()) + "\n");
                LOG.warn(
                        "{} had no master key: one was made there, good for trying things out and for nothing else",
                        path);
            }
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

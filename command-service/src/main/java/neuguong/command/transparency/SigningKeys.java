package neuguong.command.transparency;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.IntStream;
import neuguong.transparency.SigningKey;
import neuguong.transparency.VerifierKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The keys that sign checkpoints, from the environment or from a file. Two while a key is replaced: whoever trusts the old one then sees
 * the new one sign beside it.
 */
@Component
final class SigningKeys {
    private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);

    private final String configured;
    private final String file;
    private final String origin;
    private @Nullable List<SigningKey> keys;

    SigningKeys(
            @Value("${neuguong.transparency.keys}") String configured,
            @Value("${neuguong.transparency.key-file}") String file,
            @Value("${neuguong.transparency.origin}") String origin) {
        this.configured = configured;
        this.file = file;
        this.origin = origin;
    }

    /**
     * The keys, the first of which names the log; none where none is configured, and then nothing is sealed.
     *
     * @throws IllegalArgumentException where the text is no keys
     */
    synchronized List<SigningKey> all() {
        if (keys == null) {
            keys = parse(configured.isBlank() ? fromFile() : configured);
            if (keys.isEmpty()) {
                LOG.warn("no signing key is configured: the transparency log seals nothing");
            }
        }
        return keys;
    }

    /** The same keys for a log, under its own name. */
    List<SigningKey> of(LogTables log) {
        return all().stream()
                .map(key -> key.named(key.verifier().name() + log.name()))
                .toList();
    }

    /** Each is two words. */
    private static List<SigningKey> parse(String text) {
        var words = text.isBlank() ? new String[0] : text.strip().split("\\s+", -1);
        return IntStream.iterate(0, i -> i < words.length, i -> i + 2)
                .mapToObj(i -> String.join(" ", List.of(words).subList(i, Math.min(i + 2, words.length))))
                .map(SigningKey::parse)
                .toList();
    }

    private String fromFile() {
        if (file.isBlank()) {
            return "";
        }
        try {
            var path = Path.of(file);
            if (!Files.exists(path)) {
                var key = SigningKey.generate(origin, VerifierKey.Kind.ED25519);
                Files.createFile(
                        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(path, key.text() + "\n");
                LOG.warn(
                        "{} had no signing key: one was made there, good for trying things out and for nothing else",
                        path);
            }
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package neuguong.auditor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipFile;
import neuguong.auditor.Fault.Kind;
import neuguong.transparency.Hash;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The files of a bundle. */
final class Bundle implements AutoCloseable {
    static final String FORMAT = "neuguong-bundle/1";
    static final String MANIFEST = "manifest.json";
    static final String CHECKPOINT = "checkpoint.txt";
    static final String KEYS = "keys.txt";
    static final String UNIT = "unit.json";
    static final String EVENTS = "events.ndjson";
    static final String PROOF = "proof.txt";
    static final String CONSISTENCY = "consistency.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    private static final int SMALL = 10_000_000;
    private static final int BUFFER = 1 << 16;

    private final ZipFile zip;

    private Bundle(ZipFile zip) {
        this.zip = zip;
    }

    /** @throws Fault where it is no zip, or a damaged one */
    static Bundle open(Path file) {
        try {
            return new Bundle(new ZipFile(file.toFile()));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    static Fault unreadable(IOException e) {
        return new Fault(Kind.UNREADABLE, String.valueOf(e.getMessage()));
    }

    /** What a bundle says of itself. */
    record Manifest(String format, String unitId, long size, long events, List<Part> files) {
        Manifest {
            files = List.copyOf(files);
        }
    }

    /** A file of the bundle. */
    record Part(String name, String sha256, long bytes) {
        Part {
            Objects.requireNonNull(name);
            Objects.requireNonNull(sha256);
        }
    }

    /** What the log says of the unit: how many events, the end of their chain, the way to the root over all units. */
    record Unit(String unitId, long events, String head, List<String> path) {
        Unit {
            Objects.requireNonNull(unitId);
            Objects.requireNonNull(head);
            path = List.copyOf(path);
        }

        List<Hash> hashes() {
            return path.stream().map(Hash::ofHex).toList();
        }
    }

    /** That the bundle's checkpoint continues one that the auditor has kept. */
    record Consistency(long from, long to, List<String> path) {
        Consistency {
            path = List.copyOf(path);
        }

        List<Hash> hashes() {
            return path.stream().map(Hash::ofHex).toList();
        }
    }

    Manifest manifest() {
        return read(MANIFEST, Manifest.class);
    }

    Unit unit() {
        return read(UNIT, Unit.class);
    }

    Optional<Consistency> consistency() {
        return zip.getEntry(CONSISTENCY) == null ? Optional.empty() : Optional.of(read(CONSISTENCY, Consistency.class));
    }

    private <T> T read(String name, Class<T> type) {
        try {
            // the JSON null is of every shape, and nothing of what is asked for
            return Optional.ofNullable(JSON.readValue(text(name), type)).orElseThrow(() -> malformed(name));
        } catch (JacksonException e) {
            throw malformed(name);
        }
    }

    private static Fault malformed(String name) {
        return name.equals(UNIT) ? new Fault(Kind.UNIT_MALFORMED) : new Fault(Kind.UNREADABLE, name);
    }

    /** @throws Fault where it is longer than such a file can be, so that nothing of it is passed over */
    String text(String name) {
        try (var in = open(name)) {
            var bytes = in.readNBytes(SMALL + 1);
            if (bytes.length > SMALL) {
                throw malformed(name);
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    InputStream open(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new Fault(Kind.FILE_MISSING, name);
        }
        return zip.getInputStream(entry);
    }

    Lines lines(String name, int longest) throws IOException {
        return new Lines(open(name), longest);
    }

    /** @throws Fault where a file is not as the manifest says, or not in it */
    void requireFilesAsListed() {
        var listed = manifest().files();
        zip.stream()
                .map(entry -> entry.getName())
                .filter(name -> !name.equals(MANIFEST)
                        && listed.stream().noneMatch(part -> part.name().equals(name)))
                .findFirst()
                .ifPresent(name -> {
                    throw new Fault(Kind.FILE_CHANGED, name);
                });
        for (var part : listed) {
            if (!part.sha256().equals(sha256(part))) {
                throw new Fault(Kind.FILE_CHANGED, part.name());
            }
        }
    }

    private @Nullable String sha256(Part part) {
        try (var in = new DigestInputStream(open(part.name()), MessageDigest.getInstance("SHA-256"))) {
            var buffer = new byte[BUFFER];
            var length = 0L;
            // no further than it should go
            for (var read = 0; read >= 0 && length <= part.bytes(); read = in.read(buffer)) {
                length += read;
            }
            return length == part.bytes()
                    ? HexFormat.of().formatHex(in.getMessageDigest().digest())
                    : null;
        } catch (IOException e) {
            throw unreadable(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }
}

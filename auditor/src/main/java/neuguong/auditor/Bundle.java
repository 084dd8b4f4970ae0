package neuguong.auditor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
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
    record Manifest(String format, String unitId, long size, long events, List<Part> files) {}

    /** A file of the bundle. */
    record Part(String name, String sha256, long bytes) {}

    /** What the log says of the unit: how many events, the end of their chain, the way to the root over all units. */
    record Unit(String unitId, long events, String head, List<String> path) {
        List<Hash> hashes() {
            return path.stream().map(Hash::ofHex).toList();
        }
    }

    /** That the bundle's checkpoint continues one that the auditor has kept. */
    record Consistency(long from, long to, List<String> path) {
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
            return JSON.readValue(text(name), type);
        } catch (JacksonException e) {
            throw name.equals(UNIT) ? new Fault(Kind.UNIT_MALFORMED) : new Fault(Kind.UNREADABLE, name);
        }
    }

    String text(String name) {
        try (var in = open(name)) {
            return new String(in.readNBytes(SMALL), StandardCharsets.UTF_8);
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

    BufferedReader lines(String name) throws IOException {
        return new BufferedReader(new InputStreamReader(open(name), StandardCharsets.US_ASCII), 1 << 16);
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
            var length = in.transferTo(OutputStream.nullOutputStream());
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

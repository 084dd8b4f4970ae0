package neuguong.auditor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import neuguong.contract.LeafHash;
import neuguong.transparency.Checkpoint;
import neuguong.transparency.Hash;
import neuguong.transparency.ManyLeaves;
import neuguong.transparency.Merkle;
import neuguong.transparency.SignedNote;
import neuguong.transparency.SigningKey;
import neuguong.transparency.UnitMap;
import neuguong.transparency.UnitMap.Chain;
import org.jspecify.annotations.Nullable;

/** A small log in memory, and bundles of it: as the register would make them, or as a forger would. */
record SampleLog(SigningKey key, List<BundledEvent> events) {
    static final String UNIT = "01890a5d-ac96-774b-bcce-b302099a8057";
    static final String OTHER = "01890a5d-ac96-774b-bcce-b302099a8058";
    /** Always the same, so that a seed gives the same bundles in every run. */
    static final SigningKey KEY =
            SigningKey.parse("PRIVATE+KEY+tinh.example/log+217932c1+AVOXneAaQtAZ2lyaIH1ZM5hxjhcuWpQ5RkpbHbYrcNnU"
                    + " tinh.example/log+217932c1+AfKIeIjaFgKaBW1KkT25W08aDwnJl3wIQHCofiMhrzIo");

    SampleLog {
        events = List.copyOf(events);
    }

    /** A log of this many events, of which some are of {@link #UNIT}; {@code deed} is in every event. */
    static SampleLog of(int size, String deed) {
        return new SampleLog(
                KEY, IntStream.range(0, size).mapToObj(i -> event(i, deed)).toList());
    }

    private static BundledEvent event(int i, String deed) {
        var unit = switch (i % 3) {
            case 0 -> UNIT;
            case 1 -> OTHER;
            default -> null;
        };
        // positions have gaps, indices have none
        return event(
                i,
                2L * i + 1,
                unit,
                i % 5 == 0 ? UNIT : null,
                "{\"summary\":\"%s \\\"%d\\\"\",\"score\":9.50}".formatted(deed, i));
    }

    static BundledEvent event(
            long index, long position, @Nullable String unit, @Nullable String other, String payload) {
        var at = Instant.parse("2024-05-06T07:08:09.120Z").plusSeconds(index);
        var on = LocalDate.of(2024, 5, 6);
        var bytes = payload.getBytes(StandardCharsets.UTF_8);
        var metadata = "{\"actor\":\"cán bộ\"}".getBytes(StandardCharsets.UTF_8);
        var otherUnit = unit != null && unit.equals(other) ? null : other;
        return new BundledEvent(
                index,
                position,
                "event-" + position,
                "exemplar",
                "aggregate-" + index % 4,
                index / 4,
                "exemplar.AssessmentRecorded",
                "1",
                at,
                on,
                unit,
                otherUnit,
                "aggregate-" + index % 4,
                Hash.of(LeafHash.of(
                        "aggregate-" + index % 4,
                        index / 4,
                        "exemplar.AssessmentRecorded",
                        "1",
                        at,
                        on,
                        unit,
                        "aggregate-" + index % 4,
                        bytes,
                        metadata)),
                bytes,
                metadata);
    }

    private Merkle.Nodes nodes() {
        return new Merkle.Nodes() {
            @Override
            public Hash at(int height, long index) {
                return height == 0
                        ? events.get((int) index).leaf()
                        : Merkle.node(at(height - 1, 2 * index), at(height - 1, 2 * index + 1));
            }
        };
    }

    private UnitMap units(int size) {
        var map = UnitMap.EMPTY;
        for (var event : events.subList(0, size)) {
            for (var unit : List.of(UNIT, OTHER)) {
                if (event.belongsTo(unit)) {
                    map = map.with(unit, map.get(unit).orElse(Chain.NONE).with(event.leaf()));
                }
            }
        }
        return map;
    }

    Checkpoint checkpoint(int size) {
        var units = units(size);
        return new Checkpoint(key.verifier().name(), size, Merkle.root(nodes(), size), units.size(), units.root());
    }

    static String note(Checkpoint checkpoint, SigningKey key) {
        return new SignedNote(checkpoint.text(), List.of(key.sign(checkpoint.text(), Instant.EPOCH))).note();
    }

    /** The files of a bundle, the manifest left out; they may be changed. */
    Map<String, byte[]> files(int size, int from) {
        var units = units(size);
        var mine =
                events.subList(0, size).stream().filter(e -> e.belongsTo(UNIT)).toList();
        var proof = new StringBuilder();
        ManyLeaves.prove(
                nodes(),
                size,
                mine.stream().mapToLong(BundledEvent::leafIndex).iterator(),
                hash -> proof.append(hash.hex()).append('\n'));
        var files = new LinkedHashMap<String, String>();
        files.put("checkpoint.txt", note(checkpoint(size), key));
        files.put("keys.txt", key.verifier().text() + " 1 -\n");
        files.put("unit.json", unit(units.get(UNIT).orElseThrow(), units.path(UNIT)));
        files.put(
                "consistency.json",
                "{\"from\":%d,\"to\":%d,\"path\":%s}"
                        .formatted(from, size, hashes(Merkle.consistency(nodes(), from, size))));
        files.put("events.ndjson", mine.stream().map(SampleLog::line).collect(Collectors.joining()));
        files.put("proof.txt", proof.toString());
        var bytes = new LinkedHashMap<String, byte[]>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }

    static String unit(Chain chain, List<Hash> path) {
        return "{\"unitId\":\"%s\",\"events\":%d,\"head\":\"%s\",\"path\":%s}"
                .formatted(UNIT, chain.count(), chain.head().hex(), hashes(path));
    }

    private static String hashes(List<Hash> hashes) {
        return hashes.stream().map(hash -> "\"" + hash.hex() + "\"").collect(Collectors.joining(",", "[", "]"));
    }

    static String line(BundledEvent e) {
        return """
                {"leafIndex":%d,"position":%d,"eventId":"%s","aggregateType":"%s","aggregateId":"%s","sequence":%d,"type":"%s",\
                "revision":"%s","recordedAt":"%s","validOn":"%s","unitId":%s,"otherUnitId":%s,"exemplarId":%s,"leafHash":"%s",\
                "payload":%s,"metadata":%s}
                """.formatted(
                        e.leafIndex(),
                        e.position(),
                        e.eventId(),
                        e.aggregateType(),
                        e.aggregateId(),
                        e.sequence(),
                        e.type(),
                        e.revision(),
                        e.recordedAt(),
                        e.validOn(),
                        quoted(e.unitId()),
                        quoted(e.otherUnitId()),
                        quoted(e.exemplarId()),
                        e.leafHash().hex(),
                        new String(e.payload(), StandardCharsets.UTF_8),
                        new String(e.metadata(), StandardCharsets.UTF_8));
    }

    private static @Nullable String quoted(@Nullable String text) {
        return text == null ? null : "\"" + text + "\"";
    }

    /** The manifest that fits the files. */
    static byte[] manifest(Map<String, byte[]> files) {
        return manifest(files, files);
    }

    /** The manifest of these files that says of the log and the unit what other ones do. */
    static byte[] manifest(Map<String, byte[]> files, Map<String, byte[]> told) {
        var parts = new ArrayList<String>();
        files.forEach((name, bytes) -> parts.add(
                "{\"name\":\"%s\",\"sha256\":\"%s\",\"bytes\":%d}".formatted(name, sha256(bytes), bytes.length)));
        var size =
                new String(told.getOrDefault("checkpoint.txt", new byte[0]), StandardCharsets.UTF_8).split("\n", 3)[1];
        var unit = new String(told.getOrDefault("unit.json", new byte[0]), StandardCharsets.UTF_8);
        var events = unit.replaceFirst(".*\"events\":([0-9]+).*", "$1");
        return "{\"format\":\"neuguong-bundle/1\",\"unitId\":\"%s\",\"size\":%s,\"events\":%s,\"files\":[%s]}"
                .formatted(UNIT, size, events, String.join(",", parts))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    static void zip(Path file, Map<String, byte[]> files, byte[] manifest) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
            zip.putNextEntry(new ZipEntry("manifest.json"));
            zip.write(manifest);
        }
    }
}

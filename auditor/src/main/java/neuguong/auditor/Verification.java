package neuguong.auditor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import neuguong.auditor.Bundle.Unit;
import neuguong.auditor.Fault.Kind;
import neuguong.transparency.Checkpoint;
import neuguong.transparency.Hash;
import neuguong.transparency.ManyLeaves;
import neuguong.transparency.UnitMap;
import neuguong.transparency.UnitMap.Chain;
import org.jspecify.annotations.Nullable;

/**
 * Verifies a bundle: that a trusted key signed its checkpoint, that each event is what was sealed where it says, that no event of the
 * unit is missing, and that the checkpoint continues one that the auditor has kept.
 */
final class Verification {
    private final Bundle bundle;
    private final @Nullable Trust trusted;
    private final @Nullable Checkpoint kept;
    private final LongConsumer progress;

    /**
     * Of one bundle.
     *
     * @param trusted keys, or null for those that came with the bundle
     * @param kept a checkpoint that the auditor has believed before, or null
     * @param progress told how many events have been verified
     */
    Verification(Bundle bundle, @Nullable Trust trusted, @Nullable Checkpoint kept, LongConsumer progress) {
        this.bundle = bundle;
        this.trusted = trusted;
        this.kept = kept;
        this.progress = progress;
    }

    /**
     * What was found to hold.
     *
     * @param done one sentence for each thing that was checked
     * @param independent whether the trusted keys came from elsewhere
     */
    record Finding(String unitId, long events, Checkpoint checkpoint, boolean independent, List<Text> done) {
        Finding {
            done = List.copyOf(done);
        }
    }

    /** @throws Fault naming the first thing that is wrong */
    Finding verify() {
        var done = new ArrayList<Text>();
        var trust = Optional.ofNullable(trusted).orElseGet(this::bundledKeys);
        var checkpoint = trust.checkpoint(bundle.text(Bundle.CHECKPOINT));
        done.add(new Text(
                        "Chữ ký của điểm niêm phong %s, kích thước %s, hợp lệ",
                        "The checkpoint of %s, size %s, is signed")
                .with(checkpoint.origin(), checkpoint.size()));
        requireContinued(checkpoint, done);
        var unit = bundle.unit();
        requireSealed(unit, checkpoint);
        requireEvents(unit, checkpoint);
        done.add(new Text(
                        "%s sự kiện đúng từng byte như đã niêm phong, đúng chỗ",
                        "%s events are, byte for byte, what was sealed, where it was sealed")
                .with(unit.events()));
        done.add(new Text(
                "Không thiếu sự kiện nào của đơn vị tính đến điểm niêm phong",
                "No event of the unit up to the checkpoint is missing"));
        requireManifest(unit, checkpoint);
        bundle.requireFilesAsListed();
        done.add(new Text("Các tệp khớp manifest.json", "The files are those of manifest.json"));
        return new Finding(unit.unitId(), unit.events(), checkpoint, trusted != null, done);
    }

    private Trust bundledKeys() {
        try {
            return Trust.parse(bundle.text(Bundle.KEYS));
        } catch (IllegalArgumentException e) {
            throw new Fault(Kind.UNREADABLE, Bundle.KEYS);
        }
    }

    private void requireContinued(Checkpoint checkpoint, List<Text> done) {
        if (kept == null) {
            return;
        }
        Continuity.requireOneLog(kept, checkpoint);
        if (kept.size() < checkpoint.size()) {
            var proof = bundle.consistency()
                    .filter(p -> p.from() == kept.size() && p.to() == checkpoint.size())
                    .orElseThrow(() -> new Fault(Kind.CONSISTENCY_MISSING, kept.size()));
            Continuity.requireProved(kept, checkpoint, hashes(proof::hashes, Kind.PROOF_MALFORMED));
        }
        done.add(new Text(
                        "Nối tiếp điểm niêm phong đã lưu, kích thước %s",
                        "It continues the checkpoint that was kept, size %s")
                .with(kept.size()));
    }

    private static List<Hash> hashes(Supplier<List<Hash>> reading, Kind otherwise) {
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            throw new Fault(otherwise);
        }
    }

    private static void requireSealed(Unit unit, Checkpoint checkpoint) {
        Hash root;
        try {
            root = UnitMap.root(unit.unitId(), new Chain(unit.events(), Hash.ofHex(unit.head())), unit.hashes());
        } catch (IllegalArgumentException e) {
            throw new Fault(Kind.UNIT_MALFORMED);
        }
        if (!root.equals(checkpoint.unitsRoot())) {
            throw new Fault(Kind.UNIT_NOT_SEALED);
        }
    }

    /** It is not sealed itself, and so may say nothing but what is. */
    private void requireManifest(Unit unit, Checkpoint checkpoint) {
        var manifest = bundle.manifest();
        if (!manifest.unitId().equals(unit.unitId())
                || manifest.size() != checkpoint.size()
                || manifest.events() != unit.events()) {
            throw new Fault(Kind.MANIFEST_DIFFERS);
        }
    }

    private void requireEvents(Unit unit, Checkpoint checkpoint) {
        try (var events = new Events(bundle.open(Bundle.EVENTS), unit.unitId(), progress);
                var proof = bundle.lines(Bundle.PROOF, Hashes.LONGEST)) {
            var root = root(checkpoint, events, proof);
            // what is missing says more than that the roots differ
            var chain = events.whole();
            if (chain.count() != unit.events()) {
                throw new Fault(Kind.EVENTS_MISSING, chain.count(), unit.events());
            }
            if (!chain.head().hex().equals(unit.head())) {
                throw new Fault(Kind.EVENTS_NOT_THOSE_SEALED);
            }
            if (!checkpoint.root().equals(root)) {
                throw new Fault(Kind.PROOF_FAILS);
            }
        } catch (IOException e) {
            throw Bundle.unreadable(e);
        } catch (UncheckedIOException e) {
            throw Bundle.unreadable(new IOException(e.getMessage(), e));
        }
    }

    /** The root that events and proof yield, or null where they yield none. */
    private static @Nullable Hash root(Checkpoint checkpoint, Events events, Lines proof) {
        try {
            return ManyLeaves.root(checkpoint.size(), events, new Hashes(proof));
        } catch (NoSuchElementException | IllegalArgumentException | Lines.TooLong e) {
            return null;
        }
    }

    /** Lines of hexadecimal digits. */
    private static final class Hashes implements Iterator<Hash> {
        static final int LONGEST = 1_000;

        private final Lines lines;
        private byte @Nullable [] next;

        Hashes(Lines lines) {
            this.lines = lines;
        }

        @Override
        public boolean hasNext() {
            if (next == null) {
                next = read();
            }
            return next != null;
        }

        private byte @Nullable [] read() {
            try {
                return lines.read();
            } catch (IOException e) {
                throw Bundle.unreadable(e);
            }
        }

        @Override
        public Hash next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            var line = new String(Objects.requireNonNull(next), StandardCharsets.US_ASCII);
            next = null;
            return Hash.ofHex(line);
        }
    }
}

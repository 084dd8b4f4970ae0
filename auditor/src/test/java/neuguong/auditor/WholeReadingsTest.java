package neuguong.auditor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import neuguong.auditor.Fault.Kind;
import neuguong.auditor.WholeReadings.Kept;
import neuguong.transparency.Checkpoint;
import neuguong.transparency.Hash;
import neuguong.transparency.LogEntry;
import neuguong.transparency.RunningRoot;
import org.junit.jupiter.api.Test;

class WholeReadingsTest {
    private static final int SIZE = 21;

    /** Positions have gaps, and one reading was committed late: its place is behind those of later positions. */
    private static List<Kept> readings() {
        var all = new ArrayList<>(IntStream.range(0, SIZE)
                .mapToObj(i -> new Kept(3 * i + 1, "id-" + i, "{\"path\":\"/units/" + i + "\"}", (long) i))
                .toList());
        all.addFirst(new Kept(0, "late", "{}", (long) SIZE));
        all.add(new Kept(1_000, "not sealed", "{}", null));
        return all;
    }

    private static Checkpoint checkpoint() {
        var tree = new RunningRoot();
        readings().stream()
                .filter(r -> r.leafIndex() != null)
                .sorted((a, b) -> Long.compare(place(a), place(b)))
                .forEach(r -> tree.append(new LogEntry(
                                r.position(),
                                r.id(),
                                "read",
                                null,
                                Hash.sha256(r.content().getBytes(StandardCharsets.UTF_8)))
                        .leaf()));
        return new Checkpoint("test/reads", tree.size(), tree.root(), 0, tree.root());
    }

    private static long place(Kept reading) {
        return reading.leafIndex() == null ? Long.MAX_VALUE : reading.leafIndex();
    }

    private static void verify(List<Kept> readings) {
        var whole = new WholeReadings(checkpoint());
        readings.forEach(whole::take);
        whole.verify();
    }

    private static void assertFault(Kind kind, List<Kept> readings) {
        var fault = catchThrowableOfType(Fault.class, () -> verify(readings));
        assertThat(fault).isNotNull();
        assertThat(fault.kind()).isEqualTo(kind);
    }

    @Test
    void an_honest_log_holds_in_whatever_order_it_comes() {
        assertThatCode(() -> verify(readings())).doesNotThrowAnyException();
        assertThatCode(() -> verify(readings().reversed())).doesNotThrowAnyException();
    }

    @Test
    void a_reading_that_is_left_out_is_found() {
        var without = readings();
        without.remove(7);
        assertFault(Kind.READINGS_MISSING, without);
    }

    @Test
    void a_reading_that_was_changed_moved_or_put_in_anothers_place_is_found() {
        var honest = readings().get(7);
        var changed = readings();
        changed.set(7, new Kept(honest.position(), honest.id(), "{\"path\":\"/units/khác\"}", honest.leafIndex()));
        assertFault(Kind.READINGS_DIFFER, changed);
        var moved = readings();
        moved.set(7, new Kept(honest.position() + 1, honest.id(), honest.content(), honest.leafIndex()));
        assertFault(Kind.READINGS_DIFFER, moved);
        var twice = readings();
        twice.set(7, new Kept(honest.position(), honest.id(), honest.content(), 3L));
        assertFault(Kind.READINGS_DIFFER, twice);
    }
}

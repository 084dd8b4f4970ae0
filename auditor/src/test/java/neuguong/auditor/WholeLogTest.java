package neuguong.auditor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import neuguong.auditor.Fault.Kind;
import neuguong.transparency.Checkpoint;
import org.junit.jupiter.api.Test;

class WholeLogTest {
    private static final int SIZE = 37;
    private static final SampleLog LOG = SampleLog.of(SIZE, "Dạy học vùng cao");

    private static void verify(List<BundledEvent> events, Checkpoint checkpoint) {
        var lines = events.stream().map(SampleLog::line).collect(Collectors.joining());
        new WholeLog().verify(new EventLines(new ByteArrayInputStream(lines.getBytes(UTF_8))), checkpoint, _ -> {});
    }

    private static void assertFault(Kind kind, List<BundledEvent> events, Checkpoint checkpoint) {
        var fault = catchThrowableOfType(Fault.class, () -> verify(events, checkpoint));
        assertThat(fault).isNotNull();
        assertThat(fault.kind()).isEqualTo(kind);
    }

    @Test
    void an_honest_log_holds() {
        assertThatCode(() -> verify(LOG.events(), LOG.checkpoint(SIZE))).doesNotThrowAnyException();
    }

    @Test
    void a_map_that_leaves_out_an_event_of_a_unit_is_found() {
        var honest = LOG.checkpoint(SIZE);
        var forged = new Checkpoint(
                honest.origin(),
                honest.size(),
                honest.root(),
                honest.units(),
                LOG.checkpoint(SIZE - 2).unitsRoot());
        assertFault(Kind.UNITS_DIFFER, LOG.events(), forged);
    }

    @Test
    void events_that_are_missing_changed_or_moved_are_found() {
        assertFault(Kind.EVENTS_MISSING, LOG.events().subList(0, SIZE - 1), LOG.checkpoint(SIZE));
        var without = new ArrayList<>(LOG.events());
        without.remove(5);
        assertFault(Kind.EVENTS_OUT_OF_ORDER, without, LOG.checkpoint(SIZE));
        assertFault(Kind.LOG_DIFFERS, SampleLog.of(SIZE, "khác").events(), LOG.checkpoint(SIZE));
    }
}

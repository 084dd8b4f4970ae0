package neuguong.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which traces begin in a service. */
class RequestSamplerTest {
    private static SamplingDecision decided(double share, SpanKind kind) {
        return new RequestSampler(share)
                .shouldSample(
                        Context.root(),
                        "4bf92f3577b34da6a3ce929d0e0e4736",
                        "something",
                        kind,
                        Attributes.empty(),
                        List.of())
                .getDecision();
    }

    @Test
    void a_share_of_the_requests_begins_a_trace() {
        assertThat(decided(1, SpanKind.SERVER)).isEqualTo(SamplingDecision.RECORD_AND_SAMPLE);
        assertThat(decided(0, SpanKind.SERVER)).isEqualTo(SamplingDecision.DROP);
    }

    @ParameterizedTest
    @EnumSource(value = SpanKind.class, mode = EnumSource.Mode.EXCLUDE, names = "SERVER")
    void what_a_service_does_by_itself_begins_none(SpanKind kind) {
        assertThat(decided(1, kind)).isEqualTo(SamplingDecision.DROP);
    }
}

package neuguong.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import neuguong.query.platform.ProjectionException.Cause;
import org.junit.jupiter.api.Test;

class BulkAnswerTest {
    private static final List<String> OPERATIONS = List.of("history-x-write a", "history-x-write b");

    @Test
    void an_answer_without_errors_is_not_read_further() {
        assertThat(check("{\"errors\":false}")).isFalse();
    }

    @Test
    void what_is_there_already_is_no_fault_but_is_told() {
        assertThat(check("""
                {"errors":true,"items":[{"index":{"status":201}},
                {"index":{"status":409,"error":{"type":"version_conflict_engine_exception"}}}]}""")).isTrue();
    }

    @Test
    void what_is_to_be_removed_and_is_not_there_is_no_fault() {
        assertThat(check("""
                {"errors":true,"items":[{"index":{"status":201}},{"delete":{"status":404}}]}""")).isFalse();
    }

    @Test
    void a_document_that_is_refused_is_named() {
        assertThatThrownBy(() -> check("""
                {"errors":true,"items":[{"index":{"status":201}},
                {"index":{"status":400,"error":{"type":"document_parsing_exception","reason":"no"}}}]}"""))
                .isInstanceOfSatisfying(
                        UnfitException.class, e -> assertThat(e.reason()).isEqualTo(ParkedReason.REFUSED))
                .hasMessageContaining("history-x-write b");
    }

    @Test
    void a_full_queue_passes_and_a_missing_index_does_not() {
        assertThatThrownBy(() -> check("""
                {"errors":true,"items":[{"index":{"status":429,"error":{"type":"es_rejected_execution_exception"}}}]}"""))
                .isInstanceOfSatisfying(
                        ProjectionException.class, e -> assertThat(e.reason()).isEqualTo(Cause.UNAVAILABLE));
        assertThatThrownBy(() -> check("""
                {"errors":true,"items":[{"index":{"status":404,"error":{"type":"index_not_found_exception"}}}]}"""))
                .isInstanceOfSatisfying(
                        ProjectionException.class, e -> assertThat(e.reason()).isEqualTo(Cause.INDEX_GONE));
    }

    @Test
    void what_is_refused_for_anything_but_the_document_is_no_fault_of_an_event() {
        assertThatThrownBy(() -> check("""
                {"errors":true,"items":[{"index":{"status":403,"error":{"type":"cluster_block_exception"}}}]}"""))
                .isInstanceOfSatisfying(
                        ProjectionException.class, e -> assertThat(e.reason()).isEqualTo(Cause.FAULT));
    }

    @Test
    void an_answer_that_says_nothing_is_no_success() {
        assertThatThrownBy(() -> check("{}")).isInstanceOf(ProjectionException.class);
    }

    private static boolean check(String answer) {
        return BulkAnswer.check(answer.getBytes(StandardCharsets.UTF_8), OPERATIONS);
    }
}

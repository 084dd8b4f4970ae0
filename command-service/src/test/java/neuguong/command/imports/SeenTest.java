package neuguong.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeenTest {
    @Test
    void the_first_row_of_a_text_is_remembered_however_many_there_are() {
        var seen = new Seen();
        for (var row = 1; row <= 50_000; row++) {
            seen.put("text " + row, row);
            seen.put("text 1", row);
        }
        assertThat(seen.row("text 1")).isEqualTo(1);
        assertThat(seen.row("text 50000")).isEqualTo(50_000);
        assertThat(seen.row("text 50001")).isZero();
    }
}

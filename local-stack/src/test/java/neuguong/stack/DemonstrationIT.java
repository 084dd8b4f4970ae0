package neuguong.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class DemonstrationIT {

    @TempDir
    Path data;

    @Test
    void it_is_loaded_into_an_empty_store_once_and_taken_up_again_after_a_cut() throws Exception {
        Settings settings = Settings.at(data).onFreePorts().only(Part.POSTGRES);
        List<Integer> loaded = new ArrayList<>();
        try (LocalStack stack = new LocalStack(settings, Progress.SILENT).start()) {
            execute(stack, "create table domain_event_entry (global_index bigint)");
            DemonstrationOnce once = new DemonstrationOnce(stack, Progress.SILENT);

            assertThatThrownBy(() -> once.load(
                            (_, exemplars, _) -> {
                                loaded.add(exemplars);
                                execute(stack, "insert into domain_event_entry values (1)");
                                throw new IllegalStateException("cut short");
                            },
                            50))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("cut short");
            once.load((_, exemplars, _) -> loaded.add(exemplars), 60);
            once.load((_, exemplars, _) -> loaded.add(exemplars), 70);
        }
        assertThat(loaded)
                .as("the cut load goes on with its own size; what is loaded stays")
                .containsExactly(50, 50);
    }

    private static void execute(LocalStack stack, String sql) throws SQLException {
        try (Connection connection = stack.owner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

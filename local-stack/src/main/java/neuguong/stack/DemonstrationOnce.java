package neuguong.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Decides whether the demonstration has to be loaded, and remembers a load that was cut short. */
record DemonstrationOnce(LocalStack stack, Progress progress) {

    void load(Demonstration demonstration, int exemplars) {
        Path unfinished = stack.data().resolve("demonstration.loading");
        try {
            if (Files.exists(unfinished)) {
                exemplars = Integer.parseInt(Files.readString(unfinished).strip());
            } else if (hasEvents()) {
                return;
            }
            Files.writeString(unfinished, String.valueOf(exemplars));
            demonstration.load(stack, exemplars, progress);
            Files.delete(unfinished);
        } catch (StackException e) {
            throw e;
        } catch (Exception e) {
            throw new StackException(
                    new Text("Không nạp được dữ liệu minh hoạ: " + e, "The demonstration could not be loaded: " + e),
                    e);
        }
    }

    private boolean hasEvents() throws SQLException, IOException {
        try (Connection connection = stack.owner().getConnection();
                Statement statement = connection.createStatement();
                ResultSet any = statement.executeQuery("select exists (select from domain_event_entry)")) {
            return any.next() && any.getBoolean(1);
        }
    }
}

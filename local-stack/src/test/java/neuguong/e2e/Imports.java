package neuguong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Imports as a clerk sees them, and a look into the tables behind them. */
record Imports(Api api) {

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    JsonNode take(String query, String csv) {
        return api.imported(
                api.upload("/imports?" + query, "a.csv", bytes(csv)).is(202).id());
    }

    static void counts(JsonNode done, int accepted, int unchanged, int refused) {
        assertThat(List.of(
                        done.get("status").asString(),
                        done.get("accepted").asInt(),
                        done.get("unchanged").asInt(),
                        done.get("refused").asInt()))
                .as(done.toString())
                .isEqualTo(List.of("DONE", accepted, unchanged, refused));
        assertThat(done.get("rows").asInt()).isEqualTo(accepted + unchanged + refused);
    }

    String report(JsonNode done, String query) {
        return api.command("/imports/" + done.get("id").asString() + "/report" + query)
                .is(200)
                .text();
    }

    /** The codes of the report, by the first cell of the row; "" for a good one. */
    List<String> codes(JsonNode done) {
        var header = List.of(
                report(done, "").substring(1).lines().findFirst().orElseThrow().split("[,;]"));
        assertThat(header).endsWith("error_code", "error_vi", "error_en");
        var refusals = new ArrayList<String>();
        done.get("refusals").properties().forEach(e -> refusals.add(e.getKey()));
        return report(done, "")
                .lines()
                .skip(1)
                .map(line -> refusals.stream()
                        .filter(code -> line.matches(".*[,;]" + code + "[,;].*"))
                        .findFirst()
                        .orElse(""))
                .toList();
    }

    int count(String sql, Object... arguments) {
        try (var connection = api.stack.application().getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    void change(String sql, Object... arguments) {
        try (var connection = api.stack.application().getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(t -> texts.add(t.asString()));
        return texts;
    }
}

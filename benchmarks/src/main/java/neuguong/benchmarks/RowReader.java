package neuguong.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The plainest way to read rows: a cursor over one statement, every value taken, nothing done with it. */
final class RowReader implements AutoCloseable {
    private static final int FETCH = 5_000;

    private final Connection connection;
    private @Nullable Object taken;

    /**
     * Connects as the command service would, by its environment.
     *
     * @param settings of the driver, beyond its defaults
     */
    RowReader(Map<String, String> settings) throws SQLException {
        var properties = new Properties();
        properties.putAll(settings);
        properties.put("user", System.getenv("NG_DB_USER"));
        properties.put("password", System.getenv("NG_DB_PASSWORD"));
        connection = DriverManager.getConnection(System.getenv("NG_DB_URL"), properties);
        connection.setAutoCommit(false);
    }

    /** Reads all rows and returns their number. */
    long read(String sql, Object... arguments) throws SQLException {
        var count = 0L;
        try (var statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(FETCH);
            for (var i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            try (var row = statement.executeQuery()) {
                var types = types(row);
                while (row.next()) {
                    for (var i = 0; i < types.length; i++) {
                        taken = value(row, types[i], i + 1);
                    }
                    count++;
                }
            }
        }
        connection.rollback();
        return count;
    }

    /** The last value that was read. */
    @Nullable
    Object last() {
        return taken;
    }

    private static int[] types(ResultSet row) throws SQLException {
        var columns = row.getMetaData();
        var types = new int[columns.getColumnCount()];
        for (var i = 0; i < types.length; i++) {
            types[i] = columns.getColumnType(i + 1);
        }
        return types;
    }

    private static @Nullable Object value(ResultSet row, int type, int column) throws SQLException {
        return switch (type) {
            case Types.BIGINT -> row.getLong(column);
            case Types.BINARY -> row.getBytes(column);
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> row.getObject(column, OffsetDateTime.class);
            case Types.DATE -> row.getObject(column, LocalDate.class);
            default -> row.getString(column);
        };
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

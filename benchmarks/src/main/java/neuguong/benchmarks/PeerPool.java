package neuguong.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;

/** Where a peer in Java reaches its schema of the benchmark's database, with as many connections as ours has. */
record PeerPool(String url, String user, String password) {
    /** As many as the command service's. */
    static final int CONNECTIONS = 16;

    /** The one that this process is told of, in this schema. */
    static PeerPool of(String schema) {
        return of(System.getenv(), schema);
    }

    private static PeerPool of(Map<String, String> environment, String schema) {
        return new PeerPool(
                required(environment, "NG_DB_URL") + "?currentSchema=" + schema,
                required(environment, "NG_DB_OWNER"),
                required(environment, "NG_DB_OWNER_PASSWORD"));
    }

    private static String required(Map<String, String> environment, String name) {
        var value = environment.get(name);
        if (value == null) {
            throw new IllegalStateException(name + " is not set");
        }
        return value;
    }

    /** A pool that keeps nothing idle for good, so that whoever is measured next has connections left. */
    HikariDataSource open() {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }

    /** Gives all connections back after a round. */
    static void release(HikariDataSource pool) {
        pool.getHikariPoolMXBean().softEvictConnections();
    }
}

package neuguong.stack;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** How to reach the database, whether it runs or not. */
record Database(int port, Passwords passwords) {

    static final String NAME = "neuguong";
    static final String SUPERUSER = "postgres";
    static final String OWNER = "neuguong_owner";
    static final String APPLICATION = "neuguong_app";

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME;
    }

    DataSource as(String role) {
        return dataSource(NAME, role);
    }

    /** The cluster's own database, for what is done before ours exists. */
    DataSource maintenance() {
        return dataSource("postgres", SUPERUSER);
    }

    private DataSource dataSource(String database, String role) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setUser(role);
        source.setPassword(passwords.of(role));
        return source;
    }
}

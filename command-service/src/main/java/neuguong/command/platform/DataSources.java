package neuguong.command.platform;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Two pools: commands must not wait for an auditor who reads slowly, nor may his long reading be cut short by their time limits. */
@Configuration(proxyBeanMethods = false)
class DataSources {

    @Bean
    @Primary
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource commandDataSource(DataSourceProperties properties) {
        return pool(properties);
    }

    @Bean
    @Qualifier("auditDataSource")
    @ConfigurationProperties("neuguong.audit.pool")
    DataSource auditDataSource(DataSourceProperties properties) {
        return pool(properties);
    }

    private static HikariDataSource pool(DataSourceProperties properties) {
        return properties
                .initializeDataSourceBuilder()
                .type(HikariDataSource.class)
                .build();
    }
}

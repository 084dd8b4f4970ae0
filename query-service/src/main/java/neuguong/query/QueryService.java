package neuguong.query;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The read side: projects the register's events from Kafka into Elasticsearch, and answers what is asked of them. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class QueryService {
    /** Starts the service; settings come from {@code application.yaml} and the environment. */
    public static void main(String[] args) {
        SpringApplication.run(QueryService.class, args);
    }
}

package neuguong.command;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The write side: decides commands, stores their events in PostgreSQL, relays them to Kafka and answers the auditor. */
@SpringBootApplication
@EnableScheduling
public class CommandService {
    public static void main(String[] args) {
        SpringApplication.run(CommandService.class, args);
    }
}

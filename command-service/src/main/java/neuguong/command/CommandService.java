package neuguong.command;

import neuguong.identity.UserCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The write side: decides commands, stores their events in PostgreSQL, relays them to Kafka and answers the auditor. */
@SpringBootApplication
@EnableScheduling
public class CommandService {
    /** Starts the service; or makes a user of an installation's own file, where the first word says {@code user}. */
    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(UserCommand.NAME)) {
            System.exit(UserCommand.run(args));
        }
        SpringApplication.run(CommandService.class, args);
    }
}

package neuguong.telemetry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What both services tell of what they do; how it is told is set in {@code neuguong-telemetry.yaml}. */
@Configuration(proxyBeanMethods = false)
public class Telemetry {
    @Bean
    RequestIds requestIds() {
        return new RequestIds();
    }
}

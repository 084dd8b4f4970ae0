package neuguong.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.utils.AppInfoParser;

/** What a reader must know of the machine to judge a figure. */
final class Machine {
    private Machine() {}

    static Map<String, String> facts() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var facts = new LinkedHashMap<String, String>();
        facts.put("processor", processor());
        facts.put("cores", String.valueOf(system.getAvailableProcessors()));
        facts.put("memory", (system.getTotalMemorySize() >> 30) + " GiB");
        facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        facts.put("Java", Runtime.version().toString());
        facts.put("Kafka", AppInfoParser.getVersion());
        facts.put("load at start", "%.2f".formatted(system.getSystemLoadAverage()));
        return facts;
    }

    private static String processor() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.replaceFirst(".*: *", ""))
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }
}

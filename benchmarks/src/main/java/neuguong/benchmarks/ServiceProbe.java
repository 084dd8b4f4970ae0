package neuguong.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the operating system and the service itself say about a service's process. */
final class ServiceProbe {
    private static final double KIB_IN_MIB = 1024;
    private static final double BYTES_IN_MIB = 1024 * 1024;

    private final long pid;

    /**
     * A service that this process has started.
     *
     * @param main the simple name of its main class
     */
    ServiceProbe(String main) {
        this(ProcessHandle.current()
                .descendants()
                .filter(p -> p.info().commandLine().orElse("").contains(main))
                .findFirst()
                .orElseThrow()
                .pid());
    }

    ServiceProbe(long pid) {
        this.pid = pid;
    }

    /** The greatest resident memory so far. */
    double peakResidentMiB() throws IOException {
        return status("VmHWM");
    }

    /** The resident memory now. */
    double residentMiB() throws IOException {
        return status("VmRSS");
    }

    private double status(String name) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith(name + ":"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / KIB_IN_MIB)
                .findFirst()
                .orElseThrow();
    }

    /** What lives on the heap: the histogram's total, which is taken after a full collection. */
    double liveHeapMiB() throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var histogram = new ProcessBuilder(List.of(jcmd, String.valueOf(pid), "GC.class_histogram"))
                .redirectErrorStream(true)
                .start();
        var total = new String(histogram.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("Total"))
                .findFirst()
                .orElseThrow();
        histogram.waitFor();
        return Double.parseDouble(total.strip().split("\\s+", -1)[2]) / BYTES_IN_MIB;
    }
}

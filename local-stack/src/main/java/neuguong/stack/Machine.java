package neuguong.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whether this machine can carry the stack. */
final class Machine {

    private static final int JAVA = 25;
    private static final long MEMORY_MIB = 2_600;
    private static final long DISK_MIB = 1_024;
    private static final long KIB_PER_MIB = 1_024;

    private Machine() {}

    /** @throws StackException saying what is missing and how much */
    static void check(Path data) {
        checkJava(Runtime.version().feature());
        if (RootUser.isCurrent() && !RootUser.canStepDown()) {
            throw new StackException(
                    "Đang chạy bằng root, nhưng lệnh 'unshare' không có hoặc không được phép, mà PostgreSQL và "
                            + "Elasticsearch không chạy bằng root. Hãy cài util-linux hoặc chạy bằng người dùng thường.",
                    "Running as root, but the command 'unshare' is missing or not permitted, and PostgreSQL and "
                            + "Elasticsearch do not run as root. Install util-linux, or run as an ordinary user.");
        }
        try {
            Path meminfo = Path.of("/proc/meminfo");
            if (Files.isReadable(meminfo)) {
                checkMemory(
                        Math.min(availableMib(Files.readAllLines(meminfo)), containerMib(Path.of("/sys/fs/cgroup"))));
            }
            Files.createDirectories(data);
            checkDisk(data, Files.getFileStore(data).getUsableSpace() / KIB_PER_MIB / KIB_PER_MIB);
        } catch (IOException e) {
            throw new StackException(
                    new Text("Không ghi được vào " + data + ": " + e, "Cannot write to " + data + ": " + e), e);
        }
    }

    static void checkJava(int feature) {
        if (feature != JAVA) {
            throw new StackException(
                    "Cần JDK %d, đang chạy JDK %d".formatted(JAVA, feature),
                    "JDK %d is needed, this is JDK %d".formatted(JAVA, feature));
        }
    }

    /** What /proc/meminfo says can be given to new programs without swapping, in MiB. */
    static long availableMib(List<String> meminfo) {
        return meminfo.stream()
                .filter(line -> line.startsWith("MemAvailable:"))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .map(kib -> kib / KIB_PER_MIB)
                .findFirst()
                .orElse(Long.MAX_VALUE); // kernels before 3.14 do not say
    }

    /** What is left below a container's limit, in MiB; files that it has cached can be dropped. */
    static long containerMib(Path group) throws IOException {
        Path limit = group.resolve("memory.max");
        if (!Files.isReadable(limit) || Files.readString(limit).startsWith("max")) {
            return Long.MAX_VALUE;
        }
        long cached = Files.readAllLines(group.resolve("memory.stat")).stream()
                .filter(line -> line.startsWith("inactive_file "))
                .mapToLong(line -> number(line.substring("inactive_file ".length())))
                .sum();
        long used = number(Files.readString(group.resolve("memory.current")));
        return (number(Files.readString(limit)) - used + cached) / KIB_PER_MIB / KIB_PER_MIB;
    }

    private static long number(String text) {
        return Long.parseLong(text.strip());
    }

    static void checkMemory(long availableMib) {
        if (availableMib < MEMORY_MIB) {
            throw new StackException(
                    "Thiếu %d MiB bộ nhớ: cần %d MiB còn trống, hiện có %d MiB. Hãy đóng bớt chương trình khác."
                            .formatted(MEMORY_MIB - availableMib, MEMORY_MIB, availableMib),
                    "%d MiB of memory are lacking: %d MiB are needed, %d MiB are available. Close other programs."
                            .formatted(MEMORY_MIB - availableMib, MEMORY_MIB, availableMib));
        }
    }

    static void checkDisk(Path data, long availableMib) {
        if (availableMib < DISK_MIB) {
            throw new StackException(
                    "Thiếu chỗ trên đĩa: %s còn %d MiB, cần ít nhất %d MiB".formatted(data, availableMib, DISK_MIB),
                    "Too little disk space: %s has %d MiB left, at least %d MiB are needed"
                            .formatted(data, availableMib, DISK_MIB));
        }
    }
}

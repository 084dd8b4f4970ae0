package neuguong.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.io.FileUtils;

/**
 * One whole stack for all integration tests of a test JVM: on free ports, with an empty store in a temporary directory,
 * started by the first test that asks and stopped with the JVM. Tests share it, so each makes its own units and
 * exemplars and asserts nothing about totals.
 */
public final class StackFixture {

    /** Of every user. */
    public static final String PASSWORD = "một mật khẩu để kiểm thử";

    private StackFixture() {}

    /** The running stack; the first call starts it, which takes some 25 s. */
    public static LocalStack stack() {
        return Running.STACK;
    }

    /** A stack that is there to be broken, not started yet, whose services reach some parts by these ports. */
    public static LocalStack breakable(Path data, Map<Part, Integer> through) {
        return new LocalStack(
                Settings.at(data).onFreePorts().quickly().withPassword(PASSWORD).breakable(through), Progress.SILENT);
    }

    private static final class Running {

        static final LocalStack STACK = start();

        private static LocalStack start() {
            try {
                // below the build directory and not in /tmp, so that a failed build leaves the logs to look at
                Path target = Installation.here().module().resolve("target");
                Path data = Files.createTempDirectory(Files.createDirectories(target), "stack-");
                LocalStack stack = new LocalStack(
                        Settings.at(data).onFreePorts().quickly().withPassword(PASSWORD), Progress.SILENT);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack, data), "stop"));
                return stack.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void stop(LocalStack stack, Path data) {
            stack.close();
            try {
                for (String large : new String[] {"postgres", "kafka", "elasticsearch"}) {
                    FileUtils.deleteDirectory(data.resolve(large).toFile());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

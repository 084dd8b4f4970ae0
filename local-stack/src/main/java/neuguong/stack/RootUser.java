package neuguong.stack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What differs when the launcher runs as root, as it does in many containers and on CI machines. */
final class RootUser {

    /** Runs the command that follows as uid 1000 of a new user namespace. */
    static final List<String> AS_ORDINARY_USER = List.of("unshare", "--user", "--map-user=1000", "--map-group=1000");

    private RootUser() {}

    static boolean isCurrent() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** Whether the kernel and the container let root make a user namespace. */
    static boolean canStepDown() {
        List<String> command = new ArrayList<>(AS_ORDINARY_USER);
        command.add("true");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false; // no unshare on this machine
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

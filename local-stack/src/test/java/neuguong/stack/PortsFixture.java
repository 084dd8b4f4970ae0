package neuguong.stack;

import java.util.List;

/** Free ports, for what a test starts beside the stack. */
public final class PortsFixture {
    private PortsFixture() {}

    public static List<Integer> free(int count) {
        return Settings.freePorts(count);
    }
}

package neuguong.stack;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;

/** Whether the ports can be had. */
final class Ports {

    private Ports() {}

    /** @throws StackException naming every taken port and the part that wants it */
    static void check(Settings settings) {
        List<Part> taken = Arrays.stream(Part.values())
                .filter(settings.parts()::contains)
                .filter(part -> !free(settings.port(part)))
                .toList();
        if (taken.isEmpty()) {
            return;
        }
        StringBuilder vi = new StringBuilder();
        StringBuilder en = new StringBuilder();
        for (Part part : taken) {
            int port = settings.port(part);
            vi.append("Cổng %d của %s đang bị chương trình khác dùng. ".formatted(port, part.label()));
            en.append("Port %d, wanted by %s, is taken by another program. ".formatted(port, part.label()));
        }
        String option = "-Dport.%s=%d"
                .formatted(taken.getFirst().option(), Settings.freePorts(1).getFirst());
        vi.append("Hãy dừng chương trình đó hoặc chọn cổng khác, ví dụ thêm ").append(option);
        en.append("Stop that program or choose another port, for example add ").append(option);
        throw new StackException(vi.toString(), en.toString());
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}

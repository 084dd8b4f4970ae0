package neuguong.faults;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** Stands on the loopback address between the services and a server, hands on what each says to the other, and can be cut or slow. */
final class Detour implements AutoCloseable {
    private static final int CHUNK = 16 * 1024;

    private final ServerSocket door;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;
    private volatile Duration delay = Duration.ZERO;

    /** @param target the server's own port */
    Detour(int port, int target) {
        this.target = target;
        try {
            door = new ServerSocket(port, 64, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().name("detour").start(this::letIn);
    }

    /** Breaks every connection and takes no other until {@link #heal}. */
    void cut() {
        cut = true;
        open.forEach(Detour::shut);
    }

    /** Holds back whatever is said, in both directions, for so long. */
    void slow(Duration by) {
        delay = by;
    }

    /** Hands on again as if nothing had been. */
    void heal() {
        cut = false;
        delay = Duration.ZERO;
    }

    private void letIn() {
        while (!door.isClosed()) {
            try {
                var near = door.accept();
                if (cut) {
                    shut(near);
                } else {
                    join(near);
                }
            } catch (IOException e) {
                // the door was shut, or whoever knocked has gone
            }
        }
    }

    private void join(Socket near) {
        try {
            var far = new Socket(InetAddress.getLoopbackAddress(), target);
            near.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
            open.add(near);
            open.add(far);
            Thread.ofVirtual().start(() -> handOn(near, far));
            Thread.ofVirtual().start(() -> handOn(far, near));
        } catch (IOException e) {
            shut(near); // as the server itself would refuse
        }
    }

    private void handOn(Socket from, Socket to) {
        var bytes = new byte[CHUNK];
        try {
            var in = from.getInputStream();
            var out = to.getOutputStream();
            for (var read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                if (!delay.isZero()) {
                    LockSupport.parkNanos(delay.toNanos());
                }
                out.write(bytes, 0, read);
                out.flush();
            }
        } catch (IOException e) {
            // one side has gone; so does the other
        } finally {
            shut(from);
            shut(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private static void shut(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // closed is closed
        }
    }

    @Override
    public void close() {
        shut(door);
        open.forEach(Detour::shut);
    }
}

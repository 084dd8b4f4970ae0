package neuguong.benchmarks;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A connection on which one request at a time is under way, made anew where the server closed it. It reads of an answer what
 * tells its end and its success.
 */
final class HttpConnection implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("\r\nContent-Length: *(\\d+)\r\n", Pattern.CASE_INSENSITIVE);
    private static final String HEAD_END = "\r\n\r\n";
    private static final String LAST_CHUNK = "\r\n0\r\n\r\n";

    private final Selector selector;
    private final int port;
    private final ByteBuffer answer = ByteBuffer.allocate(1 << 14);
    private SocketChannel channel;
    private boolean closing;
    private long sentAt;

    HttpConnection(Selector selector, int port) throws IOException {
        this.selector = selector;
        this.port = port;
        this.channel = open();
    }

    private SocketChannel open() throws IOException {
        var opened = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        opened.setOption(StandardSocketOptions.TCP_NODELAY, true);
        opened.configureBlocking(false);
        opened.register(selector, SelectionKey.OP_READ, this);
        return opened;
    }

    /** A request fits into the socket's buffer, which is empty whenever one is sent. */
    void send(byte[] request) throws IOException {
        answer.clear();
        sentAt = System.nanoTime();
        if (closing) {
            channel.close();
            channel = open();
            closing = false;
        }
        var bytes = ByteBuffer.wrap(request);
        channel.write(bytes);
        if (bytes.hasRemaining()) {
            throw new IOException("a request does not fit into the socket's buffer");
        }
    }

    long sentAt() {
        return sentAt;
    }

    /** Reads what has come, and says whether the answer is complete. */
    boolean answered() throws IOException {
        if (channel.read(answer) < 0) {
            throw new EOFException("the connection was closed while an answer was awaited");
        }
        var text = new String(answer.array(), 0, answer.position(), StandardCharsets.ISO_8859_1);
        var headEnd = text.indexOf(HEAD_END);
        if (headEnd < 0) {
            return false;
        }
        var length = LENGTH.matcher(text);
        var complete = length.find()
                ? text.length() == headEnd + HEAD_END.length() + Integer.parseInt(length.group(1))
                : text.endsWith(LAST_CHUNK);
        if (complete && !text.startsWith("HTTP/1.1 2")) {
            throw new IOException("a command was not accepted: " + text);
        }
        closing = text.contains("\r\nConnection: close\r\n");
        return complete;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

package neuguong.e2e;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** HTTP/1.1 as bytes, so that a request may be as wrong as it likes, which a decent client would refuse to send. */
final class Wire {
    private static final int LARGEST_ANSWER = 64 << 20;
    private static final int HEAD = 1 << 16;

    private Wire() {}

    /**
     * What came back.
     *
     * @param head status line and headers, as they were sent
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Reply(int status, List<String> head, byte[] body, Duration after) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        JsonNode json() {
            return Api.JSON.readTree(text());
        }

        Optional<String> header(String name) {
            return headers(name).stream().findFirst();
        }

        List<String> headers(String name) {
            var prefix = name.toLowerCase(Locale.ROOT) + ":";
            return head.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(prefix))
                    .map(line -> line.substring(prefix.length()).strip())
                    .toList();
        }

        @Override
        public String toString() {
            var said = text();
            return status + " " + head + "\n" + said.substring(0, Math.min(said.length(), 1_500));
        }
    }

    /**
     * Sends a request and reads the answer to its end, of a stream of events only the head.
     *
     * @param headers lines; Host, Content-Length and Connection are added where they are not among them
     * @throws AssertionError where no whole answer has come within that time
     */
    static Reply send(URI server, String method, String target, List<String> headers, byte[] body, Duration patience) {
        var begun = System.nanoTime();
        var deadline = begun + patience.toNanos();
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), (int) patience.toMillis());
            try {
                socket.getOutputStream().write(request(server, method, target, headers, body));
                socket.getOutputStream().flush();
            } catch (IOException _) {
                // whoever refuses a request early may close before it has come whole; the answer is still there
            }
            var answer = read(socket, deadline);
            return reply(answer, method, Duration.ofNanos(System.nanoTime() - begun));
        } catch (SocketTimeoutException e) {
            throw new AssertionError("no answer within " + patience + " to " + method + " " + target, e);
        } catch (IOException e) {
            throw new AssertionError("the connection was cut at " + method + " " + target, e);
        }
    }

    private static byte[] request(URI server, String method, String target, List<String> headers, byte[] body)
            throws IOException {
        var lines = new ArrayList<>(List.of(method + " " + target + " HTTP/1.1"));
        lines.addAll(headers);
        add(lines, "Host", server.getHost() + ":" + server.getPort());
        add(lines, "Connection", "close");
        if (body.length > 0 || method.equals("POST")) {
            add(lines, "Content-Length", String.valueOf(body.length));
        }
        var bytes = new ByteArrayOutputStream();
        bytes.write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        bytes.write(body);
        return bytes.toByteArray();
    }

    private static void add(List<String> lines, String name, String value) {
        var prefix = name.toLowerCase(Locale.ROOT) + ":";
        if (lines.stream().noneMatch(line -> line.toLowerCase(Locale.ROOT).startsWith(prefix))) {
            lines.add(name + ": " + value);
        }
    }

    private static byte[] read(Socket socket, long deadline) throws IOException {
        var answer = new ByteArrayOutputStream();
        var buffer = new byte[1 << 16];
        var in = socket.getInputStream();
        while (answer.size() < LARGEST_ANSWER) {
            var left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
            if (left <= 0) {
                throw new SocketTimeoutException();
            }
            socket.setSoTimeout((int) left);
            var count = some(in, buffer, answer.size() > 0);
            if (count < 0) {
                break;
            }
            answer.write(buffer, 0, count);
            if (answer.size() < HEAD && streams(answer)) {
                break;
            }
        }
        return answer.toByteArray();
    }

    /** Whether it is a stream of events, which has no end. */
    private static boolean streams(ByteArrayOutputStream answer) {
        var head = new String(answer.toByteArray(), 0, answer.size(), StandardCharsets.UTF_8);
        return head.contains("\r\n\r\n") && head.contains("text/event-stream");
    }

    /** A connection that is cut after an answer ends it. */
    private static int some(InputStream in, byte[] buffer, boolean answered) throws IOException {
        try {
            return in.read(buffer);
        } catch (SocketTimeoutException e) {
            throw e;
        } catch (IOException e) {
            if (answered) {
                return -1;
            }
            throw e;
        }
    }

    private static Reply reply(byte[] answer, String method, Duration after) throws IOException {
        var end = indexOf(answer, "\r\n\r\n", 0);
        if (end < 0) {
            throw new IOException("no head in " + answer.length + " bytes");
        }
        var head = List.of(new String(answer, 0, end, StandardCharsets.UTF_8).split("\r\n", -1));
        var status = Integer.parseInt(head.getFirst().split(" ", 3)[1]);
        var body = Arrays.copyOfRange(answer, end + 4, answer.length);
        if (status < 200) {
            return reply(body, method, after);
        }
        var plain = new Reply(status, head, body, after);
        var chunked = plain.header("Transfer-Encoding")
                .filter("chunked"::equalsIgnoreCase)
                .isPresent();
        return method.equals("HEAD") || !chunked ? plain : new Reply(status, head, joined(body), after);
    }

    /** The chunks as one; what was cut off is left as it came, for whoever reads it to see. */
    private static byte[] joined(byte[] chunks) {
        var whole = new ByteArrayOutputStream();
        for (var at = 0; ; ) {
            var end = indexOf(chunks, "\r\n", at);
            if (end < 0) {
                return whole.toByteArray();
            }
            var length = Integer.parseInt(new String(chunks, at, end - at, StandardCharsets.US_ASCII).strip(), 16);
            var from = end + 2;
            whole.write(chunks, from, Math.min(length, chunks.length - from));
            at = from + length + 2;
            if (length == 0 || at > chunks.length) {
                return whole.toByteArray();
            }
        }
    }

    private static int indexOf(byte[] bytes, String ascii, int from) {
        for (var i = from; i <= bytes.length - ascii.length(); i++) {
            var j = 0;
            while (j < ascii.length() && bytes[i + j] == ascii.charAt(j)) {
                j++;
            }
            if (j == ascii.length()) {
                return i;
            }
        }
        return -1;
    }
}

package neuguong.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/** The other end of {@link DriverProcess} in Java: does a round for each line it is told, until there is no more. */
public final class Driver {
    private static final PrintStream ANSWERS = System.out;

    private Driver() {}

    /** Called first: keeps the answers' channel to itself, so that nothing that is logged gets into it. */
    public static void takeOutput() {
        System.setOut(System.err);
    }

    /** Serves until the input ends. */
    public static void serve(Candidate.Round work) throws Exception {
        var json = new JsonMapper();
        say("ready");
        try (var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (var order = read(orders); order.startsWith("run "); order = read(orders)) {
                var sample = work.run(Integer.parseInt(order.substring(4)));
                say(json.writeValueAsString(sample.figures()));
            }
        }
    }

    private static String read(BufferedReader orders) throws IOException {
        var line = orders.readLine();
        return line == null ? "" : line;
    }

    private static void say(String line) {
        ANSWERS.println(line);
        ANSWERS.flush();
    }
}
